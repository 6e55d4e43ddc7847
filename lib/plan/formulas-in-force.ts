import type { CostFormula, FormulaInput, ValueKey } from '#lib/cost/cost-formula.ts'
import { keysOf } from '#lib/cost/formulas-applied.ts'
import type { Workload } from '#lib/cost/workload.ts'
import {
  type Condition,
  NO_MEASURES,
  type Outcome,
  outcomeOf,
  type Situation,
  testsIn,
} from '#lib/decision/condition.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { Catalog, ConditionalFormula } from '#lib/plan/catalog-type.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { situationFromPlan } from '#lib/plan/situation-from-plan.ts'
import { sizeClassOf } from '#lib/plan/size-class.ts'

/** The conditions of a line: of the whole, and of the figures its inputs are read from. */
export function conditionsOf({ when, unless, instead }: ConditionalFormula): readonly Condition[] {
  const cases = Object.values(instead ?? {}).flatMap((some) => some.map((one) => one.when))
  return [...(when ? [when] : []), ...(unless ? [unless] : []), ...cases]
}

/** Every figure a line may be worked out from, whatever the plan, and every answer that decides over it. */
export function keysBehind(
  formula: ConditionalFormula,
  { sizeScales }: Pick<Catalog, 'sizeScales'>,
): readonly string[] {
  const questions = conditionsOf(formula).flatMap((one) => testsIn(one).map(({ question }) => `answer:${question}`))
  const others = Object.values(formula.instead ?? {}).flatMap((some) => some.map(({ from }) => from))
  const scale = sizeScales.find(({ id }) => id === formula.size?.scale)
  const sizes = (scale?.measures ?? []).flatMap(({ inputs }) => Object.values(inputs).map(({ from }) => from))
  return [...keysOf(formula), ...questions, ...others, ...sizes]
}

/** The figure that a line of a bill read an input from: its own, or one of those it may be read from instead. */
export function inputKeyOf(
  name: string,
  { inputs, instead }: ConditionalFormula,
  from: readonly string[],
): ValueKey | undefined {
  return instead?.[name]?.find((one) => from.includes(one.from))?.from ?? inputs[name]?.from
}

/** What the lines of a plan depend on besides figures. */
type Choosing = { readonly situation: Situation; readonly sizes: Sizes }

const nobody = () => undefined
const holds = (condition: Condition, { situation }: Choosing): boolean => {
  const outcome: Outcome = outcomeOf(condition, situation, nobody)
  return outcome === 'yes'
}

/** Whether a line is one of the plan's; an answer that is open lets neither condition hold. */
function isInForce({ when, unless, size }: ConditionalFormula, choosing: Choosing): boolean {
  if (size && choosing.sizes.get(size.scale) !== size.is) return false
  return !(when && !holds(when, choosing)) && !(unless && holds(unless, choosing))
}

/** What each input that has a choice is read from, as text: one variant of the line for each. */
function choiceOf(
  { inputs, instead }: ConditionalFormula,
  choosing: Choosing,
): readonly (readonly [string, ValueKey])[] {
  return Object.entries(instead ?? {}).map(([name, cases]) => {
    const found = cases.find((one) => holds(one.when, choosing))?.from ?? inputs[name]?.from
    if (found === undefined) throw new RangeError(`no input ${name}`)
    return [name, found] as const
  })
}

const variants = new WeakMap<ConditionalFormula, Map<string, CostFormula>>()

/** The line with its inputs read from what the plan calls for. */
function variantOf(line: ConditionalFormula, choosing: Choosing): CostFormula {
  if (line.instead === undefined) return line
  const choice = choiceOf(line, choosing)
  const known = variants.get(line) ?? new Map<string, CostFormula>()
  variants.set(line, known)
  const key = choice.join()
  const inputs: Record<string, FormulaInput> = { ...line.inputs }
  for (const [name, from] of choice) if (inputs[name]) inputs[name] = { ...inputs[name], from }
  const variant = known.get(key) ?? { ...line, inputs }
  known.set(key, variant)
  return variant
}

const lists = new WeakMap<Catalog['formulas'], Map<string, readonly CostFormula[]>>()
const ids = new WeakMap<CostFormula, string>()
let count = 0

function idOf(formula: CostFormula): string {
  const known = ids.get(formula)
  if (known !== undefined) return known
  count += 1
  const id = count.toString(36)
  ids.set(formula, id)
  return id
}

/** Sizes by the scale they are sold by. */
export type Sizes = ReadonlyMap<string, string>

const sizesKnown = new WeakMap<Workload['values'], { readonly scales: Catalog['sizeScales']; readonly sizes: Sizes }>()

/** The sizes that the plan's figures call for, by scale. */
export function sizesOf(values: Workload['values'], { sizeScales }: Pick<Catalog, 'sizeScales'>): Sizes {
  const known = sizesKnown.get(values)
  if (known?.scales === sizeScales) return known.sizes
  const sizes = new Map(sizeScales.map((scale) => [scale.id, sizeClassOf(scale, values)]))
  sizesKnown.set(values, { scales: sizeScales, sizes })
  return sizes
}

/** The cost lines that hold for a plan as large as its figures call for, in file order. */
export const formulasInForce = (plan: Plan, catalog: Catalog, values: Workload['values']): readonly CostFormula[] =>
  formulasAtSizes(plan, catalog, sizesOf(values, catalog))

/** Plans for which the same lines hold share one list, so that what `lib/cost` keeps by list is kept for all of them. */
function sharedList(chosen: readonly CostFormula[], { formulas }: Catalog): readonly CostFormula[] {
  const known = lists.get(formulas) ?? new Map<string, readonly CostFormula[]>()
  lists.set(formulas, known)
  const key = chosen.map(idOf).join()
  const list = known.get(key) ?? chosen
  known.set(key, list)
  return list
}

/** The line as the plan calls for it; null where it is none of the plan's. */
const chosenLine = (line: ConditionalFormula, choosing: Choosing): CostFormula | null =>
  isInForce(line, choosing) ? variantOf(line, choosing) : null

/** The cost lines that hold for a plan at these sizes, in file order. */
export function formulasAtSizes(plan: Plan, catalog: Catalog, sizes: Sizes): readonly CostFormula[] {
  const choosing = { situation: situationFromPlan(plan, catalog, NO_MEASURES), sizes }
  return sharedList(
    catalog.formulas.flatMap((one) => chosenLine(one, choosing) ?? []),
    catalog,
  )
}

/**
 * The cost lines that hold for plans that differ from this one in the answers to some questions alone, such as its later
 * months: lines that neither these answers nor sizes decide over are chosen once.
 */
export function formulasWhere(
  plan: Plan,
  catalog: Catalog,
  differing: ReadonlySet<QuestionId>,
): (other: Plan, values: Workload['values']) => readonly CostFormula[] {
  const first = { situation: situationFromPlan(plan, catalog, NO_MEASURES), sizes: new Map() }
  const hangs = (line: ConditionalFormula): boolean =>
    line.size !== undefined ||
    conditionsOf(line).some((condition) => testsIn(condition).some(({ question }) => differing.has(question)))
  const lines = catalog.formulas.map((line) => ({ line, settled: hangs(line) ? undefined : chosenLine(line, first) }))
  return (other, values) => {
    const choosing = {
      situation: situationFromPlan(other, catalog, NO_MEASURES),
      sizes: sizesOf(values, catalog),
    }
    const chosen = lines.flatMap(({ line, settled }) => {
      const found = settled === undefined ? chosenLine(line, choosing) : settled
      return found === null ? [] : [found]
    })
    return sharedList(chosen, catalog)
  }
}
