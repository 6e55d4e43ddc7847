'use client'

import { Skeleton } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { type PlansAsked, type PlansFound, useEvaluations } from '#app/_store/use-evaluations.ts'
import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { VIEW } from '#app/_text/compare-costs.ts'
import { Notice } from '#app/_ui/notice.tsx'
import frame from '#app/_ui/page-frame.module.css'
import { regionOf } from '#lib/plan/region-of.ts'
import type { PlanVariant } from '#lib/plan/scenarios.ts'
import { alternativesIn, isSameAlternative } from '#lib/report/compare-lines.ts'
import { type Compared, comparePlans } from '#lib/report/compare-plans.ts'
import { comparedValues } from '#lib/report/compare-values.ts'
import { answerRows, decisionRows } from '#lib/report/compare-words.ts'
import classes from './compare.module.css'
import { type Choices, CompareChoices } from './compare-choices.tsx'
import { CompareMonths } from './compare-months.tsx'
import { CompareTable } from './compare-table.tsx'
import { CostStacks } from './cost-stacks.tsx'
import { LineAcross } from './line-across.tsx'
import { roleRows } from './role-rows.ts'
import { RoleWeights } from './role-weights.tsx'
import { useSheetsOf } from './use-sheets-of.ts'

const FIRST_CHOICES: Choices = { against: '', alternative: null, hideEqual: false, find: '', order: 'bill' }

/** The table with what it shows, and the line that is open. */
function Chosen({ compared, asked }: { readonly compared: readonly Compared[]; readonly asked: PlansAsked }) {
  const catalog = useCatalog()
  const plan = usePlan((state) => state.plan)
  const [choices, setChoices] = useState(FIRST_CHOICES)
  const [opened, setOpened] = useState<string | null>(null)
  const alternatives = useMemo(() => alternativesIn(compared.map(({ evaluation }) => evaluation)), [compared])
  const against = Math.max(
    0,
    compared.findIndex(({ name }) => name === choices.against),
  )
  const { alternative } = choices
  const same = alternatives.find((one) => alternative !== null && isSameAlternative(one, alternative)) ?? null
  const comparison = useMemo(() => comparePlans(compared, { against, same }), [compared, against, same])
  const answers = useMemo(() => answerRows(compared, plan, catalog), [compared, plan, catalog])
  const decision = useMemo(() => decisionRows(comparison, compared, catalog), [comparison, compared, catalog])
  const values = useMemo(() => comparedValues(compared, same, catalog.policy.criteria), [compared, same, catalog])
  const roles = useMemo(() => roleRows(compared), [compared])
  const own = compared[against]
  const rows = comparison.parts.flatMap(({ groups }) => groups.flatMap((group) => group.rows))
  return (
    <>
      <CompareChoices
        names={compared.map(({ name }) => name)}
        alternatives={alternatives}
        choices={{ ...choices, against: compared[against]?.name ?? '', alternative: same }}
        onChange={setChoices}
      />
      <p className={frame.text}>
        {COMPARE_TABLE.note} {VIEW.sums}
      </p>
      {own ? <RoleWeights compared={own} /> : null}
      <CompareTable
        comparison={comparison}
        answers={answers}
        decision={decision}
        roles={roles}
        values={values}
        view={choices}
        onOpen={({ key }) => setOpened(key)}
      />
      <CostStacks comparison={comparison} />
      <CompareMonths compared={compared} same={same} asked={asked} />
      <LineAcross
        row={rows.find(({ key }) => key === opened) ?? null}
        compared={compared}
        same={same}
        onClose={() => setOpened(null)}
      />
    </>
  )
}

/** The columns whose prices are there, and those whose prices are out of reach; null while some are on their way. */
function usePriced(variants: readonly PlanVariant[]) {
  const catalog = useCatalog()
  const regions = variants.map(({ plan }) => regionOf(plan, catalog))
  const sheets = useSheetsOf(regions)
  return useMemo(() => {
    const of = ({ plan }: PlanVariant) => sheets.get(regionOf(plan, catalog))
    const there = variants.filter((one) => typeof of(one) === 'object')
    const lost = variants.filter((one) => of(one) === 'failed')
    const known = [...sheets.values()].flatMap((sheet) => (typeof sheet === 'object' ? [sheet] : []))
    const isWhole = there.length + lost.length === variants.length
    const plans = there.map(({ plan }) => plan)
    return { lost, asked: isWhole ? { plans, variants: there, catalog, sheets: known } : null }
  }, [variants, sheets, catalog])
}

type VariantsAsked = PlansAsked & { readonly variants: readonly PlanVariant[] }

const comparedFrom = ({ of, evaluations }: PlansFound<VariantsAsked>): readonly Compared[] =>
  of.variants.flatMap(({ name, plan }, at) => {
    const evaluation = evaluations?.[at]
    return evaluation ? [{ name, plan, evaluation }] : []
  })

/** The variants side by side, worked out beside the main thread. */
export function ComparisonView({ variants }: { readonly variants: readonly PlanVariant[] }) {
  const catalog = useCatalog()
  const { lost, asked } = usePriced(variants)
  const found = useEvaluations(asked)
  const compared = useMemo(() => (found?.evaluations ? comparedFrom(found) : null), [found])
  const pending = found?.of !== asked
  const failed = found !== null && !pending && found.evaluations === null
  const nothing = asked !== null && asked.variants.length === 0
  return (
    <div id="comparison" className={classes.view} aria-busy={pending && !nothing}>
      {lost.map(({ name, plan }) => (
        <Notice key={name} kind="warn" text={COMPARE_TABLE.leftOut(name, regionOf(plan, catalog))} />
      ))}
      {failed ? <Notice kind="bad" text={COMPARE_TABLE.failed} /> : null}
      {nothing ? <p className={frame.text}>{COMPARE_TABLE.noPrices}</p> : null}
      {compared && found && !nothing ? <Chosen compared={compared} asked={found.of} /> : null}
      {compared || failed || nothing ? null : (
        <div role="status" aria-label={COMPARE_TABLE.loading}>
          <Skeleton height={64} mb={12} />
          <Skeleton height={640} />
        </div>
      )}
    </div>
  )
}
