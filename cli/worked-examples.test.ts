import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import {
  type ExpectedBill,
  type ExpectedRefusal,
  loadWorkedExamples,
  type WorkedExample,
} from '#lib/catalog/load-worked-examples.ts'
import { type Estimate, estimateUsage } from '#lib/cost/estimate.ts'
import { pathText } from '#lib/plan/codec/decoded.ts'
import { decodeUsage } from '#lib/plan/codec/usage-codec.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { compareDecimal, decimalFrom, subtractDecimal } from '#lib/units/decimal.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const examples = loadWorkedExamples()
const isBill = (expected: WorkedExample['expected']): expected is ExpectedBill => !('error' in expected)
const isRefusal = (expected: WorkedExample['expected']): expected is ExpectedRefusal => 'error' in expected
const bills = examples.flatMap(({ expected, ...one }) => (isBill(expected) ? [{ ...one, expected }] : []))
const refusals = examples.flatMap(({ expected, ...one }) => (isRefusal(expected) ? [{ ...one, expected }] : []))

function estimate({ usage }: WorkedExample): Estimate {
  const read = decodeUsage(JSON.stringify(usage), catalog)
  if (read.kind === 'invalid') throw new Error(`${read.path}: ${read.expected}`)
  const { region, lines, priceOverrides } = read.document
  return estimateUsage(lines, priceBookFor(priceOverrides, catalog, loadPriceSheet(region)))
}

function within(actual: string, wanted: string, tolerance: string): boolean {
  const difference = subtractDecimal(decimalFrom(actual), decimalFrom(wanted))
  const distance = difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference
  return compareDecimal(distance, decimalFrom(tolerance)) <= 0
}

function checkLine(line: Estimate['lines'][number] | undefined, wanted: ExpectedBill['lines'][number]): void {
  expect(line?.id).toBe(wanted.id)
  if (wanted.usd === null) {
    expect(line).toMatchObject({ status: 'unpriced', cost: null })
    expect(wanted.reasonAnyOf ?? [wanted.reason]).toContain(line?.status === 'unpriced' ? line.reason : line?.status)
    return
  }
  expect(line?.cost, `${wanted.id} is priced`).not.toBeNull()
  const cost = line?.cost ?? ''
  expect(within(cost, wanted.usd, wanted.tolerance ?? '0'), `${wanted.id}: ${cost}, expected ${wanted.usd}`).toBe(true)
  if (wanted.exact !== undefined) expect(cost).toBe(usdText(usdFrom(wanted.exact)))
  if (wanted.unitPrice !== undefined) expect(line?.unitPrice).toBe(usdText(usdFrom(wanted.unitPrice)))
}

describe('worked examples', () => {
  test.each(bills.map((one) => [one.id, one] as const))('%s', (_, example) => {
    const { expected } = example
    const found = estimate(example)
    expect(found.lines.map((line) => line.id)).toEqual(expected.lines.map((line) => line.id))
    expected.lines.forEach((wanted, at) => {
      checkLine(found.lines[at], wanted)
    })
    expect(found.total).toMatchObject({ complete: expected.complete, unpriced: expected.unpriced })
    if (expected.total !== null)
      expect(within(found.total.known, expected.total, expected.tolerance), found.total.known).toBe(true)
    if (expected.exactTotal !== undefined) expect(found.total.known).toBe(usdText(usdFrom(expected.exactTotal)))
    for (const group of expected.groups ?? []) {
      const some = found.lines
        .filter((line) => group.lines.includes(line.id))
        .flatMap((line) => (line.cost === null ? [] : [usdFrom(line.cost)]))
      expect(within(usdText(sumUsd(some)), group.usd, group.tolerance), group.lines.join('+')).toBe(true)
    }
  })

  test.each(refusals.map((one) => [one.id, one] as const))('%s', (_, { usage, expected }) => {
    const read = decodeUsage(JSON.stringify(usage), catalog)
    expect(read.kind).toBe('invalid')
    expect([expected.path, ...expected.alsoAccept].map(pathText)).toContain(read.kind === 'invalid' ? read.path : '')
  })

  test('none is waiting: every example is run', () => {
    process.stdout.write(`worked examples: ${bills.length + refusals.length} of ${examples.length} run, 0 waiting\n`)
    expect(bills.length + refusals.length).toBe(examples.length)
  })
})
