import type { PriceBook } from '#lib/cost/cost-line.ts'
import { type CostLine, isCloud, isMoneyTerm } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Candidate } from '#lib/decision/decide.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { PerCriterion } from '#lib/decision/value-model.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { stackExclusions } from '#lib/plan/exclusion-list.ts'
import { financeBill } from '#lib/plan/finance-bill.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Valuing } from '#lib/plan/valuing.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

export type Pricing = { readonly plan: Plan; readonly catalog: Catalog; readonly book: PriceBook }

/** How much of a cloud bill is known, and so can be compared with a cap: discounts, support and tax follow from it. */
export function knownPart(lines: readonly CostLine[]): 'whole' | 'partly' | 'unknown' {
  const cloud = lines.filter((line) => isCloud(line) && !isMoneyTerm(line))
  if (cloud.every(({ status }) => status === 'priced')) return 'whole'
  return cloud.some(({ status }) => status === 'priced') ? 'partly' : 'unknown'
}

/** What an alternative is made of before it is priced and valued. */
export type NamedStack = Pick<Candidate, 'platform' | 'variant' | 'stack' | 'eligible' | 'exclusions' | 'overCap'> & {
  readonly title: string
}

type Parts = {
  /** The lines of the stack before any money terms. */
  readonly lines: readonly CostLine[]
  readonly valuing: Valuing
  readonly policy: Policy
  readonly pricing: Pricing
}

/** An alternative, and its levels as far as they are known. */
export type Valued = { readonly alternative: Alternative; readonly levels: PerCriterion | null }

/**
 * An alternative with its monthly bill, cloud and people apart, and its value. It is valued by its cost after discounts;
 * support and tax stand in its bill, and decide nothing.
 */
export function alternativeFrom(one: NamedStack, { lines: usage, valuing, policy, pricing }: Parts): Valued {
  const { lines, compared, amounts } = financeBill(usage, pricing)
  const cloud = totalOf(lines.filter(isCloud))
  const people = totalOf(lines.filter((line) => !isCloud(line)))
  const exclusions = stackExclusions(one, policy)
  const levels = valuing.levelsOf(one.stack, { cloud: totalOf(compared.filter(isCloud)), people })
  const profile = levels && valuing.profileOf(levels)
  const alternative: Alternative = {
    platform: one.platform,
    variant: one.variant,
    title: one.title,
    stack: one.stack,
    eligible: one.eligible && one.overCap === null,
    excludedBy: [...new Set(exclusions.map(({ rule }) => rule))],
    exclusions,
    value: profile && stableNumber(Object.values(profile).reduce((sum, part) => sum + part, 0)),
    profile: Object.fromEntries(Object.entries(profile ?? {}).map(([id, part]) => [id, stableNumber(part)])),
    monthly: {
      cloud: { point: cloud.known },
      people: { point: people.known },
      ...amounts,
      complete: cloud.complete && people.complete,
      unpriced: [...cloud.unpriced, ...people.unpriced],
    },
    lines,
  }
  return { alternative, levels }
}
