import type { CostFormula } from '#lib/cost/cost-formula.ts'
import { formulaIndexOf } from '#lib/cost/formula-index.ts'
import type { Workload } from '#lib/cost/workload.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'

/** Which option fills which component. */
export type StackParts = Readonly<Record<string, string>>

/** A formula of a stack, and the option that uses it. */
export type AppliedFormula = { readonly formula: CostFormula; readonly option: string }

/** An answer named in the text of an attribute. */
export const TEXT_VALUE = /\{(\w+)\}/g

const textKeysIn = (attributes: Attributes): readonly string[] =>
  Object.values(attributes).flatMap((value) => [...value.matchAll(TEXT_VALUE)].map(([, name]) => `answer:${name}`))

type Keys = { readonly figures: readonly string[]; readonly all: readonly string[]; readonly title: readonly string[] }
const keysKnown = new WeakMap<CostFormula, Keys>()

function priceKeysOf(price: CostFormula['price']): readonly string[] {
  if (price.kind === 'item') return textKeysIn(price.attributes)
  return price.kind === 'fact' ? [price.from] : []
}

function readKeys({ inputs, price, needs, title }: CostFormula): Keys {
  const own = Object.values(inputs).map((input) => input.from)
  const figures = [...new Set([...own, ...priceKeysOf(price)])]
  return { figures, all: [...figures, ...needs], title: textKeysIn({ title }) }
}

function keysIn(formula: CostFormula): Keys {
  const keys = keysKnown.get(formula) ?? readKeys(formula)
  keysKnown.set(formula, keys)
  return keys
}

/** Every figure the line is worked out from. */
export const figuresOf = (formula: CostFormula): readonly string[] => keysIn(formula).figures

/** Every figure the line rests on: where one does not apply, there is no line. */
export const keysOf = (formula: CostFormula): readonly string[] => keysIn(formula).all

/** Every answer the line is named after. */
export const titleKeysOf = (formula: CostFormula): readonly string[] => keysIn(formula).title

const optionUsed = ({ uses }: CostFormula, stack: StackParts): string =>
  uses.find((use) => stack[use.component] === use.option)?.option ?? ''

/** The formulas of a stack that apply to the workload, each once, in file order. */
export function formulasApplied(
  stack: StackParts,
  formulas: readonly CostFormula[],
  { tier, onAws, notApplicable }: Pick<Workload, 'tier' | 'onAws' | 'notApplicable'>,
): readonly AppliedFormula[] {
  const { of, placeOf } = formulaIndexOf(formulas)
  const applies = (formula: CostFormula): boolean =>
    (formula.tiers === null || formula.tiers.includes(tier)) &&
    (onAws || formula.category === 'people' || formula.place === 'anywhere') &&
    (notApplicable.size === 0 || !keysOf(formula).some((key) => notApplicable.has(key)))
  const used = Object.entries(stack).map(([component, option]) => of(component, option))
  const [only = []] = used
  const all = used.length > 1 ? [...new Set(used.flat())].toSorted((a, b) => placeOf(a) - placeOf(b)) : only
  return all.filter(applies).map((formula) => ({ formula, option: optionUsed(formula, stack) }))
}
