import { expect, test } from 'vitest'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { Finance, Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import { financeSection, limitsText } from '#lib/report/markdown-finance.ts'

const planOf = (finance?: Finance): Plan => ({
  schema: 'plan@1',
  name: 'x',
  answers: { place: 'home', style: 1, hands: 'team' },
  ...(finance ? { finance } : {}),
})
const parts = (finance?: Finance) => {
  const plan = planOf(finance)
  return financeSection(plan, evaluatePlan(plan, SMALL_CATALOG, SMALL_SHEET), SMALL_CATALOG).join('\n')
}

test('without money terms the three costs are said to be one', () => {
  expect(parts()).toBe(
    '## Money terms\nNone: every cloud bill is at list price, so its list, contracted and effective cost are the same.',
  )
  expect(parts({ enterpriseDiscount: 0 })).toContain('None: every cloud bill is at list price')
  expect(limitsText(planOf(), SMALL_CATALOG)).toContain('before tax, free tier, discounts and commitments')
})

test('the three costs stand side by side, and an open one stays open', () => {
  const text = parts({ enterpriseDiscount: 0.5 })
  expect(text).toContain('| Alternative | At list price | As contracted | In effect | With support and tax |')
  expect(text).toMatch(/\| at least \$\d[\d,.]* \| at least \$\d[\d,.]* \| at least \$\d[\d,.]* \|/)
  expect(limitsText(planOf({ tax: 0.2 }), SMALL_CATALOG)).toContain('under the money terms of this plan')
})

test('a second currency is told with its rate and day', () => {
  const text = parts({ currency: { code: 'EUR', rate: '0.92', on: '2026-11-23' } })
  expect(text).toContain('1 USD = 0.92 EUR on 2026-11-23, your rate')
  expect(text).toMatch(/\| at least [\d,.]+ EUR \|/)
  expect(parts({ currency: { code: 'USD', rate: '1', on: '2026-11-23' } })).not.toContain('another currency')
})

test('the terms are told, and what no commitment lowers with its reason', () => {
  const text = parts({ enterpriseDiscount: 0.1, commitmentShare: { 'machine-plan': 0.5 } })
  expect(text).toContain('10 %')
  expect(text).toMatch(/What no commitment lowers:\n- .*, by .*: /)
})
