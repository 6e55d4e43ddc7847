import type { Stack } from '#lib/decision/stack.ts'
import type { Alternative, Evaluation, Recommendation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import {
  type ComparedPart,
  type ComparedSum,
  comparedPart,
  comparedTotals,
  type NamedAlternative,
  shownAlternative,
} from '#lib/report/compare-lines.ts'

/** A plan, or one of its scenarios, with what follows from it; `shows`: the alternative that the column is of. */
export type Compared = {
  readonly name: string
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly shows?: Alternative
}

/** What a column decides, and which alternative its bill is of. */
export type ComparedColumn = {
  readonly name: string
  /** The hash of the column's own evaluation. */
  readonly evaluation: string
  readonly region: string
  readonly recommendation: Pick<
    Recommendation,
    'kind' | 'platform' | 'variant' | 'robustness' | 'provisional' | 'leaf' | 'stack'
  >
  /** The alternative shown; null where none qualifies, or the evaluation has none of that name. */
  readonly shown:
    | (NamedAlternative & { readonly stack: Stack; readonly eligible: boolean; readonly value: number | null })
    | null
  /** The highest value of any stack on the frontier. */
  readonly frontierValue: number | null
}

/** Plans side by side (`comparison@1`). USD a month as text; deltas are against the column `against`. */
export type Comparison = {
  readonly schema: 'comparison@1'
  readonly asOf: string
  readonly against: number
  /** The alternative that every column shows; null: each column shows what is recommended to it. */
  readonly same: NamedAlternative | null
  readonly columns: readonly ComparedColumn[]
  readonly parts: readonly ComparedPart[]
  /** Cloud and people together. */
  readonly totals: readonly ComparedSum[]
}

const nameOf = ({ platform, variant, title }: NamedAlternative): NamedAlternative => ({ platform, variant, title })

/** The alternatives of a plan as columns, the recommended one first; of one name, all but the first are numbered. */
export function alternativeColumns({ plan, evaluation }: Compared): readonly Compared[] {
  const recommended = shownAlternative({ evaluation }, null)
  return evaluation.alternatives
    .toSorted((one, other) => Number(other === recommended) - Number(one === recommended))
    .map((shows, at, all) => {
      const before = all.slice(0, at).filter(({ title }) => title === shows.title).length
      return { name: before === 0 ? shows.title : `${shows.title} (${before + 1})`, plan, evaluation, shows }
    })
}

/** Whether columns are the alternatives of one plan, which answer and recommend the same. */
export const areOfOnePlan = (compared: readonly Compared[]): boolean =>
  compared.length > 0 && compared.every(({ shows }) => shows !== undefined)

function columnOf({ name, evaluation }: Compared, alternative: Alternative | undefined): ComparedColumn {
  const { recommendation, frontier, hash, prices } = evaluation
  const { kind, platform, variant, robustness, provisional, leaf, stack } = recommendation
  const values = frontier.map(({ value }) => value)
  return {
    name,
    evaluation: hash,
    region: prices.region,
    recommendation: { kind, platform, variant, robustness, provisional, leaf, stack },
    shown: alternative
      ? {
          ...nameOf(alternative),
          stack: alternative.stack,
          eligible: alternative.eligible,
          value: alternative.value,
        }
      : null,
    frontierValue: values.length === 0 ? null : Math.max(...values),
  }
}

type Choice = { readonly against?: number; readonly same?: NamedAlternative | null }

/** Compares plans line by line: every column its recommended alternative, or all of them the same one. */
export function comparePlans(compared: readonly Compared[], { against = 0, same = null }: Choice = {}): Comparison {
  const alternatives = compared.map((one) => shownAlternative(one, same))
  const bills = compared.map(({ evaluation }, at) => {
    const lines = alternatives[at]?.lines
    return lines && { lines, region: evaluation.prices.region }
  })
  return {
    schema: 'comparison@1',
    asOf: compared[0]?.evaluation.asOf ?? '',
    against,
    same: same && nameOf(same),
    columns: compared.map((one, at) => columnOf(one, alternatives[at])),
    parts: (['cloud', 'people'] as const).map((category) => comparedPart(category, bills, against)),
    totals: comparedTotals(bills, against),
  }
}
