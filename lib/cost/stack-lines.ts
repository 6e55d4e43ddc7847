import type { CostFormula } from '#lib/cost/cost-formula.ts'
import {
  type PriceBook,
  type PricedLine,
  priceLine,
  type UnpricedLine,
  type UnpricedReason,
} from '#lib/cost/cost-line.ts'
import { type FormulaIndex, formulaIndexOf } from '#lib/cost/formula-index.ts'
import { taskFor } from '#lib/cost/task-size.ts'
import { numberAt, type Workload } from '#lib/cost/workload.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import { type Inputs, runFormula } from '#lib/units/formula-tree.ts'
import { stableNumber } from '#lib/units/stable-number.ts'
import { scaleUsd, usdFrom, usdText } from '#lib/units/usd.ts'

/** One line of a stack's monthly bill, with everything that explains it (design §5.3). */
export type CostLine = {
  readonly id: string
  readonly title: string
  readonly component: string
  readonly option: string
  readonly category: 'cloud' | 'people'
  readonly kind: 'usage' | 'fact'
  readonly item: string | null
  readonly attributes: Attributes
  readonly formula: string
  readonly inputs: Inputs
  readonly quantity: number | null
  readonly unit: string
  readonly from: readonly string[]
} & (FactPricedLine | PricedLine | UnpricedLine)

/** Where a figure came from that is no AWS price: a sourced fact, or the plan itself. */
export type FactPrice = {
  readonly origin: 'fact' | 'plan'
  readonly source: string
  readonly url: string | null
  readonly readOn: string | null
  readonly confidence: string
}

/** A line priced by a sourced figure instead of a price item. */
type FactPricedLine = Omit<PricedLine, 'price' | 'tiers'> & { readonly price: FactPrice; readonly tiers: readonly [] }

/** Which option fills which component. */
export type StackParts = Readonly<Record<string, string>>

const TEXT_VALUE = /\{(\w+)\}/g

const textKeysIn = (attributes: Attributes): readonly string[] =>
  Object.values(attributes).flatMap((value) => [...value.matchAll(TEXT_VALUE)].map(([, name]) => `answer:${name}`))

const filled = (text: string, { values }: Workload): string =>
  text.replace(TEXT_VALUE, (_, name: string) => String(values.get(`answer:${name}`)))

const filledAttributes = (attributes: Attributes, workload: Workload): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, filled(value, workload)]))

type Keys = { readonly figures: readonly string[]; readonly all: readonly string[] }
const keysKnown = new WeakMap<CostFormula, Keys>()

function readKeys({ inputs, price, needs }: CostFormula): Keys {
  const own = Object.values(inputs).map((input) => input.from)
  const figures = [...new Set([...own, ...(price.kind === 'item' ? textKeysIn(price.attributes) : [price.from])])]
  return { figures, all: [...figures, ...needs] }
}

function keysIn(formula: CostFormula): Keys {
  const keys = keysKnown.get(formula) ?? readKeys(formula)
  keysKnown.set(formula, keys)
  return keys
}

/** Every figure the line is worked out from. */
const figuresOf = (formula: CostFormula): readonly string[] => keysIn(formula).figures

/** Every figure the line rests on: where one does not apply, there is no line. */
export const keysOf = (formula: CostFormula): readonly string[] => keysIn(formula).all

function factPriceOf(price: Extract<CostFormula['price'], { kind: 'fact' }>, { given }: Workload): FactPrice {
  if (given.has(price.from)) return { origin: 'plan', source: price.from, url: null, readOn: null, confidence: 'user' }
  const { title, url, readOn } = price.source
  return { origin: 'fact', source: title, url, readOn, confidence: price.confidence }
}

/** What lines are worked out with. `known` keeps lines by formula and option, so that stacks share the work. */
export type Costing = {
  readonly workload: Workload
  readonly book: PriceBook
  readonly known?: Map<string, CostLine>
}

type LineSize = { readonly inputs: Inputs; readonly quantity: number } | UnpricedReason

/** The numbers of a line, or why no quantity can be worked out: no task is as large as the instance it stands in for. */
function sizedFrom({ inputs, formula }: CostFormula, workload: Workload): LineSize {
  const numbers: Record<string, number> = {}
  for (const [name, { from, taskSize }] of Object.entries(inputs)) {
    const task = taskSize && taskFor(String(workload.values.get(from)), workload.taskSizes)
    if (typeof task === 'string') return task
    numbers[name] = task && taskSize ? task[taskSize] : numberAt(workload, from)
  }
  return { inputs: numbers, quantity: stableNumber(runFormula(formula, numbers)) }
}

function lineFrom(formula: CostFormula, option: string, costing: Costing): CostLine {
  const key = `${formula.id}/${option}`
  const line = costing.known?.get(key) ?? workOutLine(formula, option, costing)
  costing.known?.set(key, line)
  return line
}

function workOutLine(formula: CostFormula, option: string, { workload, book }: Costing): CostLine {
  const { id, component, category, unit, price } = formula
  const title = filled(formula.title, workload)
  const named = { id, title, component, option, category, formula: formula.expression, unit }
  const sized = sizedFrom(formula, workload)
  if (typeof sized === 'string') return { ...named, ...UNSIZED, from: figuresOf(formula), reason: sized }
  const common = { ...named, ...sized }
  const amount = decimalFrom(sized.quantity)
  if (price.kind === 'fact') {
    const usd = usdFrom(String(numberAt(workload, price.from)))
    const cost = usdText(scaleUsd(usd, amount))
    const priced = {
      status: 'priced',
      unitPrice: usdText(usd),
      cost,
      tiers: [],
      price: factPriceOf(price, workload),
    } as const
    return { ...common, kind: 'fact', item: null, attributes: {}, from: figuresOf(formula), ...priced }
  }
  const attributes = filledAttributes(price.attributes, workload)
  const priced = priceLine({ id, item: price.item, attributes, quantity: amount, unit }, book)
  const from = [...figuresOf(formula), `price:${price.item}`]
  return { ...common, kind: 'usage', item: price.item, attributes, from, ...priced }
}

/** What a line is that has no quantity. */
const UNSIZED = {
  kind: 'fact',
  item: null,
  attributes: {},
  inputs: {},
  quantity: null,
  status: 'unpriced',
  unitPrice: null,
  cost: null,
} as const

/** A part of an option's cost that the model has no formula for: one unpriced line, so that nobody takes it for free. */
function unknownLine(component: string, option: string, category: CostLine['category']): CostLine {
  return {
    id: category === 'cloud' ? `${component}.${option}` : `${component}.${option}.people`,
    title: option,
    component,
    option,
    category,
    ...UNSIZED,
    formula: '',
    unit: '',
    from: [],
    reason: 'not-in-price-sheet',
  }
}

/**
 * The lines for what has no formula: the cloud cost of an option, and its people where people are counted for other
 * options of the same component.
 */
function unknownLines(stack: StackParts, { knows }: FormulaIndex, onAws: boolean): readonly CostLine[] {
  return Object.entries(stack).flatMap(([component, option]): CostLine[] => {
    if (option === 'none') return []
    const people = knows('people', component) && !knows('people', component, option)
    return [
      ...(onAws && knows('cloud', component, option) ? [] : [unknownLine(component, option, 'cloud')]),
      ...(people ? [unknownLine(component, option, 'people')] : []),
    ]
  })
}

/** The formulas of a stack, each once, in file order. */
function formulasOf(stack: StackParts, { of, placeOf }: FormulaIndex): readonly CostFormula[] {
  const used = Object.entries(stack).flatMap(([component, option]) => of(component, option))
  return [...new Set(used)].toSorted((a, b) => placeOf(a) - placeOf(b))
}

const optionUsed = ({ uses }: CostFormula, stack: StackParts): string =>
  uses.find((use) => stack[use.component] === use.option)?.option ?? ''

/**
 * The monthly cost lines of a stack in USD: one per formula that applies, and unpriced lines for what has none. Where
 * nothing runs on AWS, cloud lines are unpriced as a whole: the machines are the team's own.
 */
export function stackLines(stack: StackParts, formulas: readonly CostFormula[], costing: Costing): readonly CostLine[] {
  const { tier, onAws, notApplicable } = costing.workload
  const index = formulaIndexOf(formulas)
  const applies = (formula: CostFormula) =>
    (formula.tier === null || formula.tier === tier) &&
    (onAws || formula.category === 'people') &&
    !keysOf(formula).some((key) => notApplicable.has(key))
  const lines = formulasOf(stack, index)
    .filter(applies)
    .map((formula) => lineFrom(formula, optionUsed(formula, stack), costing))
  return [...lines, ...unknownLines(stack, index, onAws)]
}
