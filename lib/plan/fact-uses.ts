import type { ValueKey } from '#lib/cost/cost-formula.ts'
import type { ComponentOption } from '#lib/decision/policy.ts'
import type { Question } from '#lib/decision/question.ts'
import { type KindedRule, rulesOf } from '#lib/decision/rule-list.ts'
import { COMPONENTS, type Component } from '#lib/decision/stack.ts'
import type { Catalog, ConditionalFormula, DerivedFormula, GrowthRule, OneOffWork } from '#lib/plan/catalog-type.ts'
import { RECENT_DAYS } from '#lib/plan/price-summary.ts'
import type { SizeScale } from '#lib/plan/sizing-type.ts'

/** Everything in a catalog that a fact is used by. */
export type FactUses = {
  /** Rules that cite it. */
  readonly rules: readonly KindedRule[]
  /** Questions for whose answer it stands in while they are open. */
  readonly standsFor: readonly Question[]
  /** Lines of a bill that read it, as it is or in place of such an answer. */
  readonly lines: readonly ConditionalFormula[]
  /** Formulas that defaults lean on. */
  readonly derived: readonly DerivedFormula[]
  /** Work done once whose hours it gives or multiplies. */
  readonly oneOffs: readonly OneOffWork[]
  /** Figures that grow by it. */
  readonly growth: readonly GrowthRule[]
  /** Sizes that are chosen by it. */
  readonly sizes: readonly SizeScale[]
  /** Whether the scale of the cost leans on it, and whether it says when a price is old. */
  readonly costScale: boolean
  readonly priceAge: boolean
  /** What can fill a component and has a line or work of these in its bill. */
  readonly options: readonly ComponentOption[]
}

type Reading = { readonly from: ValueKey }
type Reads = (key: ValueKey) => boolean

const readsOne = (inputs: Readonly<Record<string, Reading>>, reads: Reads): boolean =>
  Object.values(inputs).some(({ from }) => reads(from))

function lineReads({ inputs, instead, price }: ConditionalFormula, reads: Reads): boolean {
  const cases = Object.values(instead ?? {}).flat()
  const priced = price.kind === 'fact' && reads(price.from)
  return priced || readsOne(inputs, reads) || cases.some(({ from }) => reads(from))
}

const workReads = ({ hours, factor }: OneOffWork, reads: Reads): boolean =>
  reads(hours) || (factor !== null && (reads(factor.from) || factor.instead.some(({ from }) => reads(from))))

/** What a fact is used by: what rests on it is what has to be looked at again when it changes. */
export function factUses(id: string, catalog: Catalog): FactUses {
  const { policy, formulas, derived, oneOffs, growth, trackingTiers, sizeScales } = catalog
  const standsFor = policy.questions.filter(({ default: one }) => one?.kind === 'fact' && one.fact === id)
  const keys = new Set<ValueKey>([`fact:${id}`, ...standsFor.map((one) => `answer:${one.id}` as const)])
  const reads: Reads = (key) => keys.has(key)
  const lines = formulas.filter((one) => lineReads(one, reads))
  const works = oneOffs.filter((one) => workReads(one, reads))
  const uses = [...lines, ...works].flatMap((one) => one.uses)
  return {
    rules: rulesOf(policy).filter(({ rule }) => rule.facts.includes(id)),
    standsFor,
    lines,
    derived: derived.filter((one) => readsOne(one.inputs, reads)),
    oneOffs: works,
    growth: growth.grows.filter(({ rate }) => reads(rate)),
    sizes: [trackingTiers, ...sizeScales].filter(({ measures }) => measures.some((one) => readsOne(one.inputs, reads))),
    costScale: policy.costScale.budgetFact === id || policy.costScale.peopleFact === id,
    priceAge: id === RECENT_DAYS,
    options: policy.options.filter((one) =>
      uses.some(({ component, option }) => component === one.component && option === one.id),
    ),
  }
}

/** Whether nothing uses it. */
export const isUnused = ({ costScale, priceAge, ...lists }: FactUses): boolean =>
  !costScale && !priceAge && Object.values(lists).every((list) => list.length === 0)

/** Where a list of facts puts one: with the component whose bill reads it, with several, with the rules, or with none. */
export const FACT_GROUPS = ['statements', ...COMPONENTS, 'several', 'other'] as const
export type FactGroup = 'statements' | Component | 'several' | 'other'

/** The group of a figure. */
export function groupOfFigure({ options }: Pick<FactUses, 'options'>): Exclude<FactGroup, 'statements'> {
  const [first, ...others] = new Set(options.map(({ component }) => component))
  if (first === undefined) return 'other'
  return others.length === 0 ? first : 'several'
}
