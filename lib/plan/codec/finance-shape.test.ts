import { describe, expect, test } from 'vitest'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const read = (finance: unknown) => planFrom({ schema: 'plan@1', name: 'x', answers: {}, finance }, SMALL_CATALOG)

test.each([
  {},
  { enterpriseDiscount: 0 },
  { enterpriseDiscount: 1, commitmentShare: { 'machine-plan': 0.7 }, support: 'banded', tax: 0.19 },
  { support: 'none', tax: null, currency: { code: 'EUR', rate: '0.92', on: '2026-11-23' } },
])('%j is read as it is', (finance) => {
  expect(read(finance)).toMatchObject({ kind: 'ok', document: { finance } })
})

describe('bad input is refused by its path', () => {
  const SHARE = 'expected a number from 0 to 1'

  test.each([
    [{ enterpriseDiscount: -0.1 }, 'finance.enterpriseDiscount', SHARE],
    [{ enterpriseDiscount: 10 }, 'finance.enterpriseDiscount', SHARE],
    [{ enterpriseDiscount: Number.NaN }, 'finance.enterpriseDiscount', SHARE],
    [{ enterpriseDiscount: '0.1' }, 'finance.enterpriseDiscount', SHARE],
    [{ commitmentShare: { 'machine-plan': 1.01 } }, 'finance.commitmentShare.machine-plan', SHARE],
    [{ commitmentShare: { 'moon-plan': 0.5 } }, 'finance.commitmentShare.moon-plan', 'no such key here'],
    [{ support: 'gold' }, 'finance.support', 'expected one of none, banded, ending'],
    [{ tax: -0.01 }, 'finance.tax', SHARE],
    [{ tax: Number.POSITIVE_INFINITY }, 'finance.tax', SHARE],
    [{ rebate: 0.1 }, 'finance.rebate', 'no such key here'],
    [{ currency: { code: 'EUR', rate: '0', on: '2026-11-23' } }, 'finance.currency.rate', 'expected a plain decimal'],
    [{ currency: { code: 'EUR', rate: '-1', on: '2026-11-23' } }, 'finance.currency.rate', 'expected a plain decimal'],
    [{ currency: { code: 'EUR', rate: 0.92, on: '2026-11-23' } }, 'finance.currency.rate', 'expected a plain decimal'],
    [{ currency: { code: 'euro', rate: '1', on: '2026-11-23' } }, 'finance.currency.code', 'expected a currency code'],
    [{ currency: { code: 'EUR', rate: '1', on: '2026-02-30' } }, 'finance.currency.on', 'expected a day'],
    [{ currency: { code: 'EUR', rate: '1' } }, 'finance.currency.on', 'expected a day'],
    ['none', 'finance', 'expected an object of money terms'],
  ])('%j', (finance, path, expected) => {
    expect(read(finance)).toEqual({ kind: 'invalid', path, expected: expect.stringContaining(expected) })
  })
})
