import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import type { UsageLine } from '#lib/cost/cost-line.ts'
import { estimateUsage } from '#lib/cost/estimate.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-25' as IsoDate)
const regions = catalog.regions.map(loadPriceSheet).filter(({ rows }) => rows.length > 0)

/** A sheet of a region with some of its rows torn out. */
const torn = fc.constantFrom(...regions).chain((sheet) =>
  fc.uniqueArray(fc.nat(sheet.rows.length - 1), { minLength: 1 }).map((gone) => ({
    sheet,
    left: { ...sheet, rows: sheet.rows.filter((_, at) => !gone.includes(at)) },
    missing: gone.flatMap((at) => sheet.rows[at] ?? []),
  })),
)
const lineFor = ({ item, attributes, unit }: PriceRow, at: number): UsageLine => ({
  id: `line-${at}`,
  item,
  attributes,
  unit,
  quantity: decimalFrom('12.5'),
})
const isFree = ({ tiers }: PriceRow): boolean => /^[0.]+$/.test(tiers[0].usd)
const bookOf = (sheet: PriceSheet) => ({ sheet, overrides: [], serviceCodes: {} })

test('an estimate never prints 0 for a price that is not there, in any region', () => {
  fc.assert(
    fc.property(torn, ({ sheet, left, missing }) => {
      const { lines, total } = estimateUsage(sheet.rows.map(lineFor), bookOf(left))
      for (const [at, row] of sheet.rows.entries()) {
        const line = lines[at]
        if (missing.includes(row)) expect(line).toMatchObject({ status: 'unpriced', cost: null })
        else if (!isFree(row)) expect(line?.cost).not.toBe('0')
      }
      expect(total).toMatchObject({ complete: false })
      expect(total.unpriced).toHaveLength(missing.length)
    }),
    { numRuns: 40 },
  )
})

test('an evaluation names the lines whose prices are gone; its known part never rises', () => {
  const scenario = loadScenarios().find(({ id }) => id === 'ten-people-fit-decides')
  const read = planFrom(scenario?.plan, catalog)
  if (read.kind === 'invalid') throw new RangeError(read.path)
  const sheet = loadPriceSheet('us-east-1')
  const whole = evaluatePlan(read.document, catalog, sheet)
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(sheet.rows.length - 1), { minLength: 40 }), (gone) => {
      const left = { ...sheet, rows: sheet.rows.filter((_, at) => !gone.includes(at)) }
      for (const alternative of evaluatePlan(read.document, catalog, left).alternatives) {
        const unpriced = alternative.lines.filter(({ status }) => status === 'unpriced')
        expect(unpriced.every(({ cost, unitPrice }) => cost === null && unitPrice === null)).toBe(true)
        expect(alternative.monthly.complete).toBe(alternative.monthly.unpriced.length === 0)
        const same = whole.alternatives.find(({ stack }) => JSON.stringify(stack) === JSON.stringify(alternative.stack))
        if (same) expect(Number(alternative.monthly.cloud.point)).toBeLessThanOrEqual(Number(same.monthly.cloud.point))
      }
    }),
    { numRuns: 15 },
  )
})
