import type { CostFormula } from '#lib/cost/cost-formula.ts'
import { type AppliedFormula, keysOf, titleKeysOf } from '#lib/cost/formulas-applied.ts'
import type { Workload } from '#lib/cost/workload.ts'

/** What lines rest on: the same at every tier, which decides only over which lines there are. */
export type Figures = Pick<Workload, 'values' | 'given'>

/** Lines worked out for a workload at the prices of one book. */
export type KnownLines<Line> = {
  readonly figures: () => Figures
  readonly find: (applied: AppliedFormula) => Line | undefined
  readonly keep: (applied: AppliedFormula, line: Line) => void
}

/** The figures that are not the same in both, or not from the same place. */
export function figuresMoved(one: Figures, other: Figures): ReadonlySet<string> {
  const keys = new Set([...one.values.keys(), ...other.values.keys(), ...one.given, ...other.given])
  const isMoved = (key: string): boolean =>
    one.values.get(key) !== other.values.get(key) || one.given.has(key) !== other.given.has(key)
  return new Set([...keys].filter(isMoved))
}

/** Whether a line is worked out from, or named after, one of these figures. */
export const restsOnAny = (formula: CostFormula, figures: ReadonlySet<string>): boolean =>
  keysOf(formula).some((key) => figures.has(key)) || titleKeysOf(formula).some((key) => figures.has(key))

/** Whether every figure that a line is worked out from, or named after, is the same and comes from the same place. */
export function restsOnTheSame(formula: CostFormula, one: Figures, other: Figures): boolean {
  const isSame = (key: string): boolean =>
    one.values.get(key) === other.values.get(key) && one.given.has(key) === other.given.has(key)
  return keysOf(formula).every(isSame) && titleKeysOf(formula).every(isSame)
}

/** No lines yet, but those of an earlier workload at the same prices whose figures are all the same. */
export function knownLines<Line>(figures: () => Figures, earlier?: KnownLines<Line>): KnownLines<Line> {
  const lines = new Map<CostFormula, Map<string, Line>>()
  const holding = new Map<CostFormula, boolean>()
  const holds = (formula: CostFormula, before: KnownLines<Line>): boolean => {
    const found = holding.get(formula) ?? restsOnTheSame(formula, figures(), before.figures())
    holding.set(formula, found)
    return found
  }
  return {
    figures,
    find: (applied) => {
      const { formula, option } = applied
      const own = lines.get(formula)?.get(option)
      return own ?? (earlier && holds(formula, earlier) ? earlier.find(applied) : undefined)
    },
    keep: ({ formula, option }, line) => {
      const own = lines.get(formula) ?? new Map<string, Line>()
      lines.set(formula, own.set(option, line))
    },
  }
}
