import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { estimateUsage } from '#lib/cost/estimate.ts'
import { findPrice } from '#lib/pricing/find-price.ts'
import { decimalFrom } from '#lib/units/decimal.ts'

const [ROWS, LINES] = [10_000, 40]
const [ROUNDS, BILLS] = [21, 100]

/** Most time for one look into a sheet of 10,000 rows (microseconds), and to price a bill of 40 lines (milliseconds). */
const PRICING_BOUNDS = { lookUp: 2, bill: 0.2 } as const

const MICROSECONDS = 1000

/** The median time of a round in milliseconds, after a few rounds to warm up. */
function medianRound(work: () => void): number {
  const rounds = Array.from({ length: ROUNDS + 5 }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
  return rounds.slice(5).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0
}

function lookUpTime(): number {
  const sheet = loadPriceSheet('us-east-1')
  const rows = Array.from({ length: ROWS }, (_, at) => sheet.rows[at % sheet.rows.length]).flatMap((row, at) =>
    row ? [{ ...row, attributes: { instanceType: `m${at}.xlarge` } }] : [],
  )
  const generated = { ...sheet, rows }
  const queries = rows.map(({ item, attributes }) => ({ item, attributes: { ...attributes } }))
  const round = medianRound(() => {
    for (const query of queries) findPrice(generated, query)
  })
  return (round / ROWS) * MICROSECONDS
}

function billTime(): number {
  const sheet = loadPriceSheet('us-east-1')
  const step = Math.floor(sheet.rows.length / LINES)
  const lines = Array.from({ length: LINES }, (_, at) => sheet.rows[at * step]).flatMap((row, at) =>
    row ? [{ ...row, id: `line-${at}`, quantity: decimalFrom('12345.678') }] : [],
  )
  const book = { sheet, overrides: [], serviceCodes: {} }
  const round = medianRound(() => {
    for (let bill = 0; bill < BILLS; bill += 1) estimateUsage(lines, book)
  })
  return round / BILLS
}

/** Prints how long a look-up and a bill take, and returns how many bounds were broken. */
export function benchPricing(print: (line: string) => void): number {
  const [lookUp, bill] = [lookUpTime(), billTime()]
  const over = (value: number, bound: number) => (value <= bound ? '' : ', OVER')
  print(
    `find a price among ${ROWS}: ${lookUp.toFixed(2)} µs of ${PRICING_BOUNDS.lookUp} allowed${over(lookUp, PRICING_BOUNDS.lookUp)}`,
  )
  print(
    `price a bill of ${LINES} lines: ${bill.toFixed(3)} ms of ${PRICING_BOUNDS.bill} allowed${over(bill, PRICING_BOUNDS.bill)}`,
  )
  return Number(lookUp > PRICING_BOUNDS.lookUp) + Number(bill > PRICING_BOUNDS.bill)
}
