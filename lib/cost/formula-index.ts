import type { CostFormula } from '#lib/cost/cost-formula.ts'

/** Formulas by what uses them, each with its place in the file. */
export type FormulaIndex = {
  /** The formulas an option uses, in file order. */
  readonly of: (component: string, option: string) => readonly CostFormula[]
  readonly placeOf: (formula: CostFormula) => number
  /** Whether some formula of the category is of this option, or of any option of the component. */
  readonly knows: (category: CostFormula['category'] | 'anywhere', component: string, option?: string) => boolean
}

const key = (...parts: readonly string[]): string => parts.join('/')

function buildIndex(formulas: readonly CostFormula[]): FormulaIndex {
  const uses = formulas.flatMap((formula) => formula.uses.map((use) => ({ formula, ...use })))
  const byOption = Map.groupBy(uses, ({ component, option }) => key(component, option))
  const lists = new Map([...byOption].map(([name, some]) => [name, some.map(({ formula }) => formula)]))
  const places = new Map(formulas.map((formula, place) => [formula, place]))
  const known = new Set(
    uses.flatMap(({ formula: { category, place }, component, option }) => [
      key(category, component),
      key(category, component, option),
      ...(place ? [key(place, component, option)] : []),
    ]),
  )
  return {
    of: (component, option) => lists.get(key(component, option)) ?? [],
    placeOf: (formula) => places.get(formula) ?? 0,
    knows: (category, component, option) =>
      known.has(key(category, component, ...(option === undefined ? [] : [option]))),
  }
}

const built = new WeakMap<readonly CostFormula[], FormulaIndex>()

/** The index of a list of formulas, built once. */
export function formulaIndexOf(formulas: readonly CostFormula[]): FormulaIndex {
  const index = built.get(formulas) ?? buildIndex(formulas)
  built.set(formulas, index)
  return index
}
