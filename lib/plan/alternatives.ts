import type { PriceBook } from '#lib/cost/cost-line.ts'
import { type CostLine, stackLines } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Tier } from '#lib/cost/workload.ts'
import type { Candidate } from '#lib/decision/decide.ts'
import type { Stack } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { workloadFromPlan } from '#lib/plan/workload-from-plan.ts'

export type Pricing = { readonly plan: Plan; readonly catalog: Catalog; readonly book: PriceBook }

/** The monthly lines of a stack in USD, at the given tier. A line without a formula is named after its option. */
export function linesFor(stack: Stack, tier: Tier, { plan, catalog, book }: Pricing): readonly CostLine[] {
  const lines = stackLines(stack, catalog.formulas, { workload: workloadFromPlan(plan, catalog, tier), book })
  return lines.map((line) => (line.formula === '' ? { ...line, title: optionTitle(line, plan, catalog) } : line))
}

const isCloud = ({ category }: CostLine): boolean => category === 'cloud'

/** Known cost of the cloud lines in USD a month, as a number: for comparisons with a budget only. */
export const knownCloudUsd = (lines: readonly CostLine[]): number => Number(totalOf(lines.filter(isCloud)).known)

/** How much of a cloud bill is known, and so can be compared with a cap. */
export function knownPart(lines: readonly CostLine[]): 'whole' | 'partly' | 'unknown' {
  const cloud = lines.filter(isCloud)
  if (cloud.every(({ status }) => status === 'priced')) return 'whole'
  return cloud.some(({ status }) => status === 'priced') ? 'partly' : 'unknown'
}

/** A candidate of the decision with its monthly bill, cloud and people apart. */
export function alternativeFrom(candidate: Candidate, lines: readonly CostLine[], budgetRule: string): Alternative {
  const cloud = totalOf(lines.filter(isCloud))
  const people = totalOf(lines.filter((line) => line.category === 'people'))
  const rules = candidate.exclusions.map((exclusion) => exclusion.constraint.rule)
  return {
    platform: candidate.platform,
    variant: candidate.variant,
    title: candidate.template.title,
    stack: candidate.stack,
    eligible: candidate.eligible && candidate.overCap === null,
    excludedBy: [...new Set([...rules, ...(candidate.overCap ? [budgetRule] : [])])],
    value: null,
    profile: {},
    monthly: {
      cloud: { point: cloud.known },
      people: { point: people.known },
      complete: cloud.complete && people.complete,
      unpriced: [...cloud.unpriced, ...people.unpriced],
    },
    lines,
  }
}
