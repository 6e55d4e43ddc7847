import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { billColumns, type VariedFigures } from '#lib/cost/cost-columns.ts'
import type { CostFormula } from '#lib/cost/cost-formula.ts'
import { lookUpPrice } from '#lib/cost/cost-line.ts'
import { formulasApplied } from '#lib/cost/formulas-applied.ts'
import { attributesFor, numbersFor } from '#lib/cost/stack-lines.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { judgedOn } from '#lib/plan/evaluate-plan.ts'
import { drawFigures } from '#lib/plan/figure-columns.ts'
import { keysUsed } from '#lib/plan/figure-list.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { projectionOf } from '#lib/plan/projection.ts'
import { type RangesInput, rangesOf } from '#lib/plan/ranges.ts'
import { uncertainFigures } from '#lib/plan/uncertain-figures.ts'
import { type ColumnsBehind, columnsBehind } from '#lib/plan/varied-figures.ts'
import type { Formula } from '#lib/units/formula-tree.ts'
import { middle, timeOf } from './timing.ts'

/** Most milliseconds for the draws and for the months of so many alternatives; most times the plain loops. */
const COST_BOUNDS = { ranges: 250, months: 30, columns: 4 } as const
const [ALTERNATIVES, ROUNDS] = [6, 9]

const medianMs = (work: () => unknown): number =>
  middle(Array.from({ length: ROUNDS + 2 }, () => timeOf(work)).slice(2))

/** A plan that leaves nearly everything open, with as many alternatives as the bound speaks of. */
function inputFor(catalog: Catalog): RangesInput {
  const plan = { ...emptyPlan('Bench'), answers: { cloud: 'aws-only', endpoints: 2 } }
  const { pricing, alternatives, tier } = judgedOn(plan, catalog, loadPriceSheet('us-east-1'))
  const six = Array.from({ length: ALTERNATIVES }, (_, at) => alternatives[at % alternatives.length])
  return { pricing, alternatives: six.flatMap((one) => one ?? []), tier, countPeople: true, chosen: 0 }
}

const SIGN = { '+': '+', '-': '-', '*': '*', '/': '/' } as const

/** A formula as somebody would write it in a loop over `i`. */
function written(formula: Formula, columns: ReadonlySet<string>): string {
  if (formula.kind === 'number') return String(formula.value)
  if (formula.kind === 'input') return columns.has(formula.name) ? `q.${formula.name}[i]` : `q.${formula.name}`
  const parts = formula.parts.map((part) => written(part, columns))
  if (formula.operation in SIGN) return `(${parts.join(formula.operation)})`
  return `Math.${formula.operation}(${parts.join()})`
}

type Loop = () => Float64Array

/** The cost of a line in a plain loop: its formula, times its price (of the first tier). */
function plainLoop(formula: CostFormula, size: number, behind: Behind): Loop | null {
  const { workload, varied } = behind
  const numbers = numbersFor(formula, workload)
  const { price } = formula
  if (typeof numbers === 'string' || price.kind === 'unpriced') return null
  const q: Record<string, number | Float64Array> = { ...numbers }
  for (const [name, { from, taskSize }] of Object.entries(formula.inputs)) {
    const column = taskSize === undefined ? varied.get(from) : undefined
    if (column !== undefined) q[name] = column
  }
  const columns = new Set(Object.entries(q).flatMap(([name, one]) => (typeof one === 'number' ? [] : [name])))
  const usd = usdOf(formula, behind)
  const body = `const o = new Float64Array(n); for (let i = 0; i < n; i++) o[i] = ${written(formula.formula, columns)} * p; return o`
  const run = new Function('q', 'n', 'p', body) as (q: unknown, n: number, p: number) => Float64Array
  return () => run(q, size, usd)
}

type Behind = ColumnsBehind & Pick<RangesInput['pricing'], 'book'>

function usdOf({ price, unit, takesOff }: CostFormula, { workload, book }: Behind): number {
  if (price.kind !== 'item') return price.kind === 'fact' ? Number(workload.values.get(price.from)) : 0
  const found = lookUpPrice({ item: price.item, attributes: attributesFor(price.attributes, workload), unit }, book)
  const usd = found.kind === 'found' ? Number(found.row.tiers[0].usd) : 0
  return takesOff === undefined ? usd : -usd
}

/** All lines of all alternatives by plain loops, and their sums. */
function plainRun(input: RangesInput, behind: Behind, size: number): () => number {
  const loops = input.alternatives.map(({ stack }) =>
    formulasApplied(stack, behind.formulas, behind.workload).flatMap(({ formula }) => {
      const loop = plainLoop(formula, size, behind)
      return loop ? [loop] : []
    }),
  )
  return () => {
    let sum = 0
    for (const lines of loops) {
      const total = new Float64Array(size)
      for (const loop of lines) {
        const column = loop()
        for (let i = 0; i < size; i += 1) total[i] = (total[i] ?? 0) + (column[i] ?? 0)
      }
      sum += total[0] ?? 0
    }
    return sum
  }
}

/** Our columns against plain loops over the same draws; neither shares a line between alternatives. */
function columnTimes(input: RangesInput): readonly [own: number, plain: number] {
  const { pricing, alternatives, tier } = input
  const { draws } = pricing.catalog.uncertainty
  const keys = keysUsed(
    alternatives.flatMap(({ lines }) => lines),
    pricing,
  )
  const drawn: VariedFigures = new Map(
    drawFigures(uncertainFigures(keys, pricing), { draws, seed: 1, causes: pricing.catalog.uncertainty.causes }).map(
      ({ key, column }) => [key, column],
    ),
  )
  const [all] = columnsBehind(pricing, { tier, stacks: alternatives.map(({ stack }) => stack) }, drawn)
  if (!all) throw new Error('no draws')
  const behind = { ...all, book: pricing.book }
  const own = () =>
    alternatives.map(({ stack }) => billColumns(stack, behind.formulas, { ...behind, known: new Map() }))
  return [medianMs(own), medianMs(plainRun(input, behind, draws))]
}

/** Prints how long draws, months and columns take, and returns how many bounds were broken. */
export function benchCosts(catalog: Catalog, print: (line: string) => void): number {
  const input = inputFor(catalog)
  const ranges = medianMs(() => rangesOf(input))
  const months = medianMs(() => projectionOf(input))
  const [own, plain] = columnTimes(input)
  const { draws } = catalog.uncertainty
  const rows = [
    [
      `${draws} draws of ${ALTERNATIVES} alternatives, with tornado and value of knowing`,
      ranges,
      COST_BOUNDS.ranges,
      'ms',
    ],
    [`${catalog.growth.months} months of ${ALTERNATIVES} alternatives`, months, COST_BOUNDS.months, 'ms'],
    [
      `columns (${own.toFixed(1)} ms) against plain loops (${plain.toFixed(1)} ms)`,
      own / plain,
      COST_BOUNDS.columns,
      'times',
    ],
  ] as const
  return rows.filter(([name, value, bound, unit]) => {
    print(`${name}: ${value.toFixed(1)} of ${bound} ${unit} allowed${value <= bound ? '' : ', OVER'}`)
    return value > bound
  }).length
}
