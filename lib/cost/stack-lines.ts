import type { CostFormula } from '#lib/cost/cost-formula.ts'
import {
  type PriceBook,
  type PricedLine,
  priceLine,
  takenOff,
  type UnpricedLine,
  type UnpricedReason,
} from '#lib/cost/cost-line.ts'
import { formulaIndexOf } from '#lib/cost/formula-index.ts'
import {
  type AppliedFormula,
  figuresOf,
  formulasApplied,
  keysOf,
  type StackParts,
  TEXT_VALUE,
} from '#lib/cost/formulas-applied.ts'
import type { KnownLines } from '#lib/cost/known-lines.ts'
import { taskFor } from '#lib/cost/task-size.ts'
import { numberAt, type Workload } from '#lib/cost/workload.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import { type Inputs, runFormula } from '#lib/units/formula-tree.ts'
import type { Source } from '#lib/units/source.ts'
import { stableNumber } from '#lib/units/stable-number.ts'
import { scaleUsd, usdFrom, usdText } from '#lib/units/usd.ts'

/** One line of a stack's monthly bill, with everything that explains it (design §5.3). */
export type CostLine = {
  readonly id: string
  readonly title: string
  readonly component: string
  readonly option: string
  readonly category: 'cloud' | 'people'
  readonly kind: 'usage' | 'fact' | 'percentage'
  readonly item: string | null
  readonly attributes: Attributes
  readonly formula: string
  /** Where the way it is worked out was read, or where a price was looked for in vain; null where nothing says how. */
  readonly source: Source | null
  readonly inputs: Inputs
  readonly quantity: number | null
  readonly unit: string
  readonly from: readonly string[]
  /** A share of a sum that is known in part only, so that it may be more. */
  readonly partial?: true
  /** Why it has no price, in a sentence, where that is more than that none was read: it cannot run at all. */
  readonly because?: string
} & (FactPricedLine | PricedLine | UnpricedLine)

/** Whether a line is of the cloud bill; else it is of people. */
export const isCloud = ({ category }: Pick<CostLine, 'category'>): boolean => category === 'cloud'

/** Whether a line is of the money terms: a discount, a commitment, support or tax, each a share of other lines. */
export const isMoneyTerm = ({ kind, item }: Pick<CostLine, 'kind' | 'item'>): boolean =>
  kind === 'percentage' && item === null

/** Whether a line takes a part of another one of the stack off again, at the price of that one: a spot discount. */
export const isTakenOff = ({ kind, item }: Pick<CostLine, 'kind' | 'item'>): boolean =>
  kind === 'percentage' && item !== null

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

const filled = (text: string, { values }: Pick<Workload, 'values'>): string =>
  text.includes('{') ? text.replace(TEXT_VALUE, (_, name: string) => String(values.get(`answer:${name}`))) : text

/** What a line is called, with the answers filled in. */
export const titleOf = ({ title }: CostFormula, workload: Pick<Workload, 'values'>): string => filled(title, workload)

/** The attributes of a price item with the answers filled in. */
export const attributesFor = (attributes: Attributes, workload: Workload): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, filled(value, workload)]))

function factPriceOf(price: Extract<CostFormula['price'], { kind: 'fact' }>, { given }: Workload): FactPrice {
  if (given.has(price.from)) return { origin: 'plan', source: price.from, url: null, readOn: null, confidence: 'user' }
  const { title, url, readOn } = price.source
  return { origin: 'fact', source: title, url, readOn, confidence: price.confidence }
}

/** What lines are worked out with. `known` keeps lines, so that stacks share the work. */
export type Costing = {
  readonly workload: Workload
  readonly book: PriceBook
  readonly known?: KnownLines<CostLine>
}

/** The numbers of a line, or why no quantity can be worked out: no task is as large as the instance it stands in for. */
export function numbersFor({ inputs }: CostFormula, workload: Workload): Inputs | UnpricedReason {
  const numbers: Record<string, number> = {}
  for (const [name, { from, taskSize }] of Object.entries(inputs)) {
    const task = taskSize && taskFor(String(workload.values.get(from)), workload.taskSizes)
    if (typeof task === 'string') return task
    numbers[name] = task && taskSize ? task[taskSize] : numberAt(workload, from)
  }
  return numbers
}

function lineFrom(applied: AppliedFormula, costing: Costing): CostLine {
  const line = costing.known?.find(applied) ?? workOutLine(applied, costing)
  costing.known?.keep(applied, line)
  return line
}

/** The quantity of a line; one that is no number, or below 0, is refused by the line's name. */
function quantityOf({ id, formula }: CostFormula, inputs: Inputs): number {
  const quantity = runFormula(formula, inputs)
  if (!Number.isFinite(quantity) || quantity < 0) throw new RangeError(`${id}: no quantity, found ${quantity}`)
  return stableNumber(quantity)
}

function workOutLine({ formula, option }: AppliedFormula, { workload, book }: Costing): CostLine {
  const { id, component, category, unit, price, source } = formula
  const title = titleOf(formula, workload)
  const named = { id, title, component, option, category, formula: formula.expression, source, unit }
  const inputs = numbersFor(formula, workload)
  if (typeof inputs === 'string') return { ...named, ...UNSIZED, from: figuresOf(formula), reason: inputs }
  if (price.kind === 'unpriced') {
    const unpriced = { ...named, ...UNSIZED, reason: 'not-in-price-sheet' } as const
    if (price.because === undefined) return { ...unpriced, formula: '', unit: '', from: [] }
    const quantity = quantityOf(formula, inputs)
    return { ...unpriced, inputs, quantity, from: keysOf(formula), because: price.because }
  }
  const quantity = quantityOf(formula, inputs)
  const common = { ...named, inputs, quantity }
  const amount = decimalFrom(quantity)
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
  const attributes = attributesFor(price.attributes, workload)
  const priced = priceLine({ id, item: price.item, attributes, quantity: amount, unit }, book)
  const from = [...figuresOf(formula), `price:${price.item}`]
  const line = { ...common, item: price.item, attributes, from }
  return formula.takesOff === undefined
    ? { ...line, kind: 'usage', ...priced }
    : { ...line, kind: 'percentage', ...takenOff(priced) }
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
    source: null,
    unit: '',
    from: [],
    reason: 'not-in-price-sheet',
  }
}

/**
 * The lines for what has no formula: the cloud cost of an option, and its people where people are counted for other
 * options of the same component.
 */
export function unknownLines(stack: StackParts, formulas: readonly CostFormula[], onAws: boolean): readonly CostLine[] {
  const { knows } = formulaIndexOf(formulas)
  return Object.entries(stack).flatMap(([component, option]): CostLine[] => {
    if (option === 'none') return []
    const people = knows('people', component) && !knows('people', component, option)
    return [
      ...(knows(onAws ? 'cloud' : 'anywhere', component, option) ? [] : [unknownLine(component, option, 'cloud')]),
      ...(people ? [unknownLine(component, option, 'people')] : []),
    ]
  })
}

/**
 * The monthly cost lines of a stack in USD: one per formula that applies, and unpriced lines for what has none. Where
 * nothing runs on AWS, cloud lines are unpriced as a whole: the machines are the team's own.
 */
export function stackLines(stack: StackParts, formulas: readonly CostFormula[], costing: Costing): readonly CostLine[] {
  const lines = formulasApplied(stack, formulas, costing.workload).map((one) => lineFrom(one, costing))
  return [...lines, ...unknownLines(stack, formulas, costing.workload.onAws)]
}
