'use client'

import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { useGrowth } from '#app/_store/use-growth.ts'
import { GROWTH } from '#app/_text/costs-over-time.ts'
import fields from '#app/_ui/field-rows.module.css'
import { NumberEntry } from '#app/_ui/number-entry.tsx'
import { type GrowthRule, measureOn } from '#lib/plan/catalog-type.ts'
import { GROWTH_FIELDS, isGrowthPart, likelyOf } from '#lib/plan/plan.ts'
import { percentOf, shareOf } from '#lib/report/share-percent.ts'
import classes from './cost-growth.module.css'
import words from './words.module.css'

/** What the fields take: so far may be looked ahead, and so fast may it grow (percent a year). */
const [MOST_MONTHS, MOST_PERCENT] = [120, 1000]

type RowProps = {
  readonly title: string
  readonly note: string
  readonly unit: string
  readonly value: number
  readonly given: boolean
  readonly limits: { readonly smallest: number; readonly largest: number; readonly whole: boolean }
  readonly expected: string
  readonly onChange: (value: number | undefined) => void
}

function Row({ title, note, unit, value, given, limits, expected, onChange }: RowProps) {
  const id = useId()
  return (
    <li className={fields.row}>
      <span className={fields.title}>
        <span id={id}>{title}</span>
        <span id={`${id}-note`} className={given ? fields.yours : fields.note}>
          {given ? `${GROWTH.yours} · ${note}` : note}
        </span>
      </span>
      <span className={fields.entry}>
        <NumberEntry
          className={fields.amount}
          aria-labelledby={id}
          aria-describedby={`${id}-note`}
          size="xs"
          hideControls
          value={value}
          {...limits}
          expected={expected}
          emptyCounts="when-left"
          onChange={onChange}
        />
        <span className={fields.unit}>{unit}</span>
        <Button
          variant="subtle"
          size="compact-xs"
          style={{ visibility: given ? 'visible' : 'hidden' }}
          aria-label={GROWTH.reset(title)}
          onClick={() => onChange(undefined)}
        >
          {GROWTH.resetShort}
        </Button>
      </span>
    </li>
  )
}

type Growth = ReturnType<typeof useGrowth>

/** Where a rate is kept, and what is assumed while the plan says nothing. */
function useRate({ id, rate }: GrowthRule, { growing }: Growth) {
  const { measures, asOf } = useCatalog()
  const fact = measures.find((one) => rate === `fact:${one.id}`)
  const row = fact && measureOn(fact, asOf)
  const factId = fact?.id ?? ''
  const field = isGrowthPart(id) ? GROWTH_FIELDS[id] : undefined
  const rated = growing.rates[factId]
  const own = field && (growing.growth?.[field] ?? (rated === undefined ? undefined : likelyOf(rated)))
  return { fact, row, own, entry: field && { field, fact: factId } }
}

function RateRow({ rule, growth }: { readonly rule: GrowthRule; readonly growth: Growth }) {
  const { fact, row, own, entry } = useRate(rule, growth)
  if (!fact || !row || !entry) return null
  const [value, low, high] = [row.value, row.low ?? row.value, row.high ?? row.value].map(percentOf)
  const assumed = GROWTH.assumed(`${value} %`, `${low} %`, `${high} %`)
  return (
    <Row
      title={GROWTH.titles[rule.id] ?? fact.title}
      note={`${assumed} · ${fact.source.title}`}
      unit={GROWTH.rateUnit}
      value={percentOf(own ?? row.value)}
      given={own !== undefined}
      limits={{ smallest: 0, largest: MOST_PERCENT, whole: false }}
      expected={GROWTH.rateExpected(MOST_PERCENT)}
      onChange={(percent) => growth.set(entry, percent === undefined ? undefined : shareOf(percent))}
    />
  )
}

/** How far ahead is looked and how fast it grows, each open to change, with the way back. */
export function CostGrowth() {
  const catalog = useCatalog()
  const growth = useGrowth()
  const [said, setSaid] = useState('')
  const { months, grows } = catalog.growth
  const own = growth.growing.growth?.months
  return (
    <>
      <h3>{GROWTH.heading}</h3>
      <p className={words.text}>{GROWTH.intro}</p>
      <ul className={`${fields.rows} ${classes.list}`}>
        <Row
          title={GROWTH.months}
          note={GROWTH.assumedMonths(months)}
          unit={GROWTH.monthsUnit}
          value={own ?? months}
          given={own !== undefined}
          limits={{ smallest: 1, largest: MOST_MONTHS, whole: true }}
          expected={GROWTH.monthsExpected(MOST_MONTHS)}
          onChange={(value) => growth.set({ field: 'months' }, value)}
        />
        {grows.map((rule) => (
          <RateRow key={rule.id} rule={rule} growth={growth} />
        ))}
      </ul>
      <p className={classes.undo}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={!growth.canUndo}
          onClick={() => {
            growth.undo()
            setSaid(GROWTH.undone)
          }}
        >
          {GROWTH.undo}
        </Button>
        <span role="status">{growth.canUndo ? '' : said}</span>
      </p>
    </>
  )
}
