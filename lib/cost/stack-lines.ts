import type { CostFormula } from '#lib/cost/cost-formula.ts'
import { type PriceBook, type PricedLine, priceLine, type UnpricedLine } from '#lib/cost/cost-line.ts'
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

function filledAttributes(attributes: Attributes, workload: Workload): Attributes {
  const fill = (value: string) =>
    value.replace(TEXT_VALUE, (_, name: string) => String(workload.values.get(`answer:${name}`)))
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, fill(value)]))
}

/** Every figure the formula's line rests on. */
function keysOf({ inputs, price }: CostFormula): readonly string[] {
  const own = Object.values(inputs).map((input) => input.from)
  return [...new Set([...own, ...(price.kind === 'item' ? textKeysIn(price.attributes) : [price.from])])]
}

const optionUsed = ({ uses }: CostFormula, stack: StackParts): string | undefined =>
  uses.find((use) => stack[use.component] === use.option)?.option

function factPriceOf(price: Extract<CostFormula['price'], { kind: 'fact' }>, { given }: Workload): FactPrice {
  if (given.has(price.from)) return { origin: 'plan', source: price.from, url: null, readOn: null, confidence: 'user' }
  const { title, url, readOn } = price.source
  return { origin: 'fact', source: title, url, readOn, confidence: price.confidence }
}

type Costing = { readonly workload: Workload; readonly book: PriceBook }

function lineFrom(formula: CostFormula, option: string, { workload, book }: Costing): CostLine {
  const inputs = Object.fromEntries(
    Object.entries(formula.inputs).map(([name, input]) => [name, numberAt(workload, input.from)]),
  )
  const quantity = stableNumber(runFormula(formula.formula, inputs))
  const { id, title, component, category, unit, price } = formula
  const common = { id, title, component, option, category, formula: formula.expression, inputs, quantity, unit }
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
    return { ...common, kind: 'fact', item: null, attributes: {}, from: keysOf(formula), ...priced }
  }
  const attributes = filledAttributes(price.attributes, workload)
  const priced = priceLine({ id, item: price.item, attributes, quantity: amount, unit }, book)
  const from = [...keysOf(formula), `price:${price.item}`]
  return { ...common, kind: 'usage', item: price.item, attributes, from, ...priced }
}

/** A part of an option's cost that the model has no formula for: one unpriced line, so that nobody takes it for free. */
function unknownLine(component: string, option: string, category: CostLine['category']): CostLine {
  return {
    id: category === 'cloud' ? `${component}.${option}` : `${component}.${option}.people`,
    title: option,
    component,
    option,
    category,
    kind: 'fact',
    item: null,
    attributes: {},
    formula: '',
    inputs: {},
    quantity: null,
    unit: '',
    from: [],
    status: 'unpriced',
    unitPrice: null,
    cost: null,
    reason: 'not-in-price-sheet',
  }
}

type Part = { readonly component: string; readonly option: string }

/**
 * The lines for what has no formula: the cloud cost of an option, and its people where people are counted for other
 * options of the same component.
 */
function unknownLines(stack: StackParts, formulas: readonly CostFormula[], onAws: boolean): readonly CostLine[] {
  const of = (category: CostLine['category']) => formulas.filter((one) => one.category === category)
  const knows = (some: readonly CostFormula[], { component, option }: Part) =>
    some.some(({ uses }) => uses.some((use) => use.component === component && use.option === option))
  const counts = (some: readonly CostFormula[], { component }: Part) =>
    some.some(({ uses }) => uses.some((use) => use.component === component))
  return Object.entries(stack).flatMap(([component, option]): CostLine[] => {
    const part = { component, option }
    if (option === 'none') return []
    const people = of('people')
    return [
      ...(onAws && knows(of('cloud'), part) ? [] : [unknownLine(component, option, 'cloud')]),
      ...(counts(people, part) && !knows(people, part) ? [unknownLine(component, option, 'people')] : []),
    ]
  })
}

/**
 * The monthly cost lines of a stack in USD: one per formula that applies, and unpriced lines for what has none. Where
 * nothing runs on AWS, cloud lines are unpriced as a whole: the machines are the team's own.
 */
export function stackLines(stack: StackParts, formulas: readonly CostFormula[], costing: Costing): readonly CostLine[] {
  const { workload } = costing
  const applies = (formula: CostFormula) =>
    (formula.tier === null || formula.tier === workload.tier) && (workload.onAws || formula.category === 'people')
  const lines = formulas.filter(applies).flatMap((formula): CostLine[] => {
    const option = optionUsed(formula, stack)
    const outOfScope = [...keysOf(formula), ...formula.needs].some((key) => workload.notApplicable.has(key))
    return option === undefined || outOfScope ? [] : [lineFrom(formula, option, costing)]
  })
  return [...lines, ...unknownLines(stack, formulas, workload.onAws)]
}
