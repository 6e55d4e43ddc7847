import { describe, expect, test } from 'vitest'
import type { Answers } from '#lib/decision/question.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { knowingSection } from '#lib/report/markdown-knowing.ts'
import { inBoth } from '#lib/report/second-currency.ts'
import { smallReport } from '#lib/report/testing/small-report.ts'
import { centsText, signedCents } from '#lib/report/usd-amount.ts'

const EUR = { code: 'EUR', rate: '0.5', on: '2026-11-23' } as const

/** The team's own price of the tracker, and machines for what else has no price: no bill that cannot be compared. */
const PRICED: Partial<Plan> = { priceOverrides: [{ item: 'app', attributes: {}, usd: '1' }] }
const machines = (component: string, ...options: readonly string[]) =>
  SMALL_CATALOG.formulas
    .filter(({ id }) => id === 'tracking.machine')
    .map((one) => ({
      ...one,
      ...{ id: `${component}.machine`, component, tiers: null },
      uses: options.map((option) => ({ component, option })),
    }))
const CATALOG = {
  ...SMALL_CATALOG,
  formulas: [
    ...SMALL_CATALOG.formulas,
    ...machines('training', 'ec2', 'sagemaker-training'),
    ...machines('orchestration', 'airflow'),
  ],
}

function section(answers: Answers, more: Partial<Plan> = {}) {
  const { plan, evaluation, catalog, depth } = smallReport(answers, { ...PRICED, ...more }, CATALOG)
  const { ranges } = depth
  return { ranges, text: knowingSection({ plan, evaluation, catalog, ranges }).join('\n\n') }
}
const TEAM = { place: 'home', style: 1, hands: 'team', countPeople: true }

describe('what the difference hangs on', () => {
  test('has every figure with its ends and the difference at both', () => {
    const { ranges, text } = section(TEAM)
    const swings = ranges.tornado?.swings ?? []
    expect(swings.length).toBeGreaterThan(1)
    for (const { low, high } of swings) expect(text).toContain(`| ${signedCents(low)} | ${signedCents(high)} |`)
    expect(text).toMatch(/^## What the difference to .* hangs on$/m)
  })

  test('is told in the second currency too, with its rate and day', () => {
    const { ranges, text } = section(TEAM, { finance: { currency: EUR } })
    const [first] = ranges.tornado?.swings ?? []
    expect(text).toContain(inBoth(first?.low ?? 0, signedCents, EUR))
    expect(text).toContain('1 USD = 0.5 EUR on 2026-11-23, your rate')
    expect(section(TEAM).text).not.toContain('EUR')
  })

  test('is not asked where nothing is recommended', () => {
    expect(section({ place: 'away', hands: 'nobody' }).text).toBe('')
  })
})

describe('what knowing more is worth', () => {
  test('is told for each figure, or said to be nothing', () => {
    const { ranges, text } = section(TEAM)
    const { knowing } = ranges
    if (knowing === null) expect(text).toContain('cannot be said')
    else if (knowing.all === 0) expect(text).toContain('Nothing: of the alternatives')
    else for (const { usd } of knowing.each) expect(text).toContain(`| ${centsText(usd)} |`)
  })
})

test('an amount in both has the sign twice', () => {
  expect(inBoth(-3, signedCents, EUR)).toBe('−$3.00 (−1.50 EUR)')
  expect(inBoth(240, signedCents, EUR)).toBe('+$240.00 (+120.00 EUR)')
  expect(inBoth(240, signedCents, { ...EUR, code: 'USD' })).toBe('+$240.00')
})
