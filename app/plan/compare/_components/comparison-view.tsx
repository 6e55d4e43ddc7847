'use client'

import { NativeSelect, Skeleton } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { type PlansAsked, type PlansFound, useEvaluations } from '#app/_store/use-evaluations.ts'
import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { VIEW } from '#app/_text/compare-costs.ts'
import card from '#app/_ui/card.module.css'
import { Notice } from '#app/_ui/notice.tsx'
import frame from '#app/_ui/page-frame.module.css'
import { regionOf } from '#lib/plan/region-of.ts'
import type { PlanVariant } from '#lib/plan/scenarios.ts'
import { alternativesIn, isSameAlternative } from '#lib/report/compare-lines.ts'
import { alternativeColumns, type Compared, comparePlans } from '#lib/report/compare-plans.ts'
import { comparedValues } from '#lib/report/compare-values.ts'
import { answerRows, decisionRows, type FactRow } from '#lib/report/compare-words.ts'
import classes from './compare.module.css'
import { type Choices, CompareChoices } from './compare-choices.tsx'
import { CompareMonths } from './compare-months.tsx'
import { CompareTable } from './compare-table.tsx'
import { CopyTable } from './copy-table.tsx'
import { CostStacks } from './cost-stacks.tsx'
import { LineAcross } from './line-across.tsx'
import { roleRows } from './role-rows.ts'
import { RoleWeights } from './role-weights.tsx'
import { useSheetsOf } from './use-sheets-of.ts'

const FIRST_CHOICES: Choices = {
  against: '',
  alternative: null,
  hideEqual: false,
  find: '',
  grouping: 'component',
  sorting: [],
}
const NO_FACTS: readonly FactRow[] = []

/** The columns, and what they say side by side; `choices`: what is compared with what. */
function useComparison(compared: readonly Compared[], { against: name, alternative }: Choices, ofOnePlan: boolean) {
  const catalog = useCatalog()
  const plan = usePlan((state) => state.plan)
  return useMemo(() => {
    const alternatives = ofOnePlan ? [] : alternativesIn(compared.map(({ evaluation }) => evaluation))
    const named = compared.findIndex((one) => one.name === name)
    const same = alternatives.find((one) => alternative !== null && isSameAlternative(one, alternative)) ?? null
    const comparison = comparePlans(compared, { against: Math.max(0, named), same })
    return {
      comparison,
      alternatives,
      same,
      facts: {
        answers: ofOnePlan ? NO_FACTS : answerRows(compared, plan, catalog),
        roles: ofOnePlan ? NO_FACTS : roleRows(compared),
        decision: decisionRows(comparison, compared, catalog),
        values: comparedValues(compared, same, catalog.policy.criteria),
      },
    }
  }, [compared, name, alternative, ofOnePlan, plan, catalog])
}

type ChosenProps = {
  readonly compared: readonly Compared[]
  readonly asked: PlansAsked
  readonly ofOnePlan: boolean
  /** The choice of the columns, where there is one. */
  readonly first?: ReactNode
}

/** The table with what it shows, and the line that is open. */
function Chosen({ compared, asked, ofOnePlan, first = null }: ChosenProps) {
  const [choices, setChoices] = useState(FIRST_CHOICES)
  const [opened, setOpened] = useState<string | null>(null)
  const { comparison, alternatives, same, facts } = useComparison(compared, choices, ofOnePlan)
  const own = compared[comparison.against]
  const lines = comparison.parts.flatMap(({ groups }) => groups.flatMap((group) => group.rows))
  return (
    <>
      <CompareChoices
        names={compared.map(({ name }) => name)}
        alternatives={alternatives}
        choices={{ ...choices, against: own?.name ?? '', alternative: same }}
        onChange={setChoices}
        first={first}
      />
      <p className={frame.text}>
        {COMPARE_TABLE.note} {VIEW.sums}
      </p>
      <CopyTable comparison={comparison} compared={compared} />
      {own ? <RoleWeights compared={ofOnePlan ? { ...own, name: own.plan.name } : own} /> : null}
      <CompareTable
        name={ofOnePlan ? COMPARE_TABLE.nameOfOne : COMPARE_TABLE.name}
        comparison={comparison}
        facts={facts}
        view={choices}
        onSort={(sorting) => setChoices({ ...choices, sorting })}
        onOpen={setOpened}
      />
      <CostStacks comparison={comparison} />
      <CompareMonths compared={compared} same={same} asked={asked} />
      <LineAcross
        row={lines.find(({ key }) => key === opened) ?? null}
        compared={compared}
        same={same}
        onClose={() => setOpened(null)}
      />
    </>
  )
}

type ColumnsProps = Pick<ChosenProps, 'compared' | 'asked'>

/** What stands side by side: the plan and its scenarios, or the alternatives of the plan; without a scenario, these. */
function Columns({ compared, asked }: ColumnsProps) {
  const [kind, setKind] = useState<keyof typeof COMPARE_TABLE.kinds>('scenarios')
  const [own, ...scenarios] = compared
  const ofOnePlan = kind === 'alternatives' || scenarios.length === 0
  const columns = useMemo(() => (ofOnePlan && own ? alternativeColumns(own) : compared), [ofOnePlan, own, compared])
  if (scenarios.length === 0)
    return (
      <>
        <h2 className={card.heading}>{COMPARE_TABLE.nameOfOne}</h2>
        <Chosen compared={columns} asked={asked} ofOnePlan />
      </>
    )
  const choice = (
    <NativeSelect
      label={COMPARE_TABLE.columns}
      data={Object.entries(COMPARE_TABLE.kinds).map(([value, label]) => ({ value, label }))}
      value={kind}
      onChange={({ currentTarget: { value } }) => setKind(value === 'alternatives' ? value : 'scenarios')}
    />
  )
  return <Chosen key={String(ofOnePlan)} compared={columns} asked={asked} ofOnePlan={ofOnePlan} first={choice} />
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
      {compared && found && !nothing ? <Columns compared={compared} asked={found.of} /> : null}
      {compared || failed || nothing ? null : (
        <div role="status" aria-label={COMPARE_TABLE.loading}>
          <Skeleton height={64} mb={12} />
          <Skeleton height={640} />
        </div>
      )}
    </div>
  )
}
