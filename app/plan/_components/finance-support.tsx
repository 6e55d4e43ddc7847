'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { FINANCE } from '#app/_text/finance.ts'
import fields from '#app/_ui/field-rows.module.css'
import type { SupportPlan } from '#lib/cost/finance/money-terms.ts'
import { NO_SUPPORT } from '#lib/plan/finance.ts'
import { percentOf } from '#lib/report/share-percent.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import classes from './finance-terms.module.css'

type Props = { readonly support: string; readonly onChange: (support: string) => void }

function labelOf({ title, endsOn }: SupportPlan, asOf: IsoDate): string {
  if (endsOn === null) return title
  return asOf < endsOn ? FINANCE.supportUntil(title, endsOn) : FINANCE.supportEnded(title)
}

/** What a plan charges, and what of it was not read. */
function costsOf({ minimumUsd, bands, note }: SupportPlan): string {
  const told = bands.map(({ aboveUsd, rate }, at) =>
    FINANCE.supportBand(String(percentOf(Number(rate))), at === 0 ? null : formatUsd(aboveUsd)),
  )
  return [FINANCE.supportCosts(formatUsd(minimumUsd), told.join(', ')), note].filter(Boolean).join(' ')
}

/** The support plan: chosen from those AWS sells or sold, with what it charges. */
export function FinanceSupport({ support, onChange }: Props) {
  const catalog = useCatalog()
  const id = useId()
  const { supportPlans } = catalog.money
  const chosen = supportPlans.find((one) => one.id === support)
  const options = supportPlans.map((one) => ({ value: one.id, label: labelOf(one, catalog.asOf) }))
  return (
    <li className={fields.row}>
      <span className={`${fields.title} ${classes.title}`}>
        <span id={id}>{FINANCE.support}</span>
        <span className={classes.help}>{FINANCE.supportHelp}</span>
        {chosen ? <span className={classes.help}>{costsOf(chosen)}</span> : null}
      </span>
      <span className={fields.entry}>
        <NativeSelect
          className={`${fields.field} ${classes.wide}`}
          aria-labelledby={id}
          size="xs"
          data={[{ value: NO_SUPPORT, label: FINANCE.supportNone }, ...options]}
          value={chosen ? support : NO_SUPPORT}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <Button
          className={fields.reset}
          variant="subtle"
          size="compact-xs"
          style={{ visibility: chosen ? 'visible' : 'hidden' }}
          aria-label={FINANCE.reset(FINANCE.support)}
          onClick={() => onChange(NO_SUPPORT)}
        >
          {FINANCE.resetShort}
        </Button>
      </span>
    </li>
  )
}
