import { describe, expect, test } from 'vitest'
import { totalOf } from '#lib/cost/total.ts'
import { COMPONENTS, perComponent } from '#lib/decision/stack.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import { sumUsd, usdText } from '#lib/units/usd.ts'

const { options, templates } = SMALL_CATALOG.policy
const costs = planCosts({
  plan: { schema: 'plan@1', name: 'x', answers: { endpoints: 3 } },
  catalog: SMALL_CATALOG,
  book: priceBookFor([], SMALL_CATALOG, SMALL_SHEET),
})

describe('what options add', () => {
  test.each(templates.map(({ id, options: wanted }) => [id, wanted] as const))(
    'sums to the bill of a stack: %s',
    (_, wanted) => {
      const stack = perComponent((component) => wanted[component][0] ?? 'none')
      const lines = costs.linesFor(stack, 'highly-available')
      for (const category of ['cloud', 'people'] as const) {
        const bills = COMPONENTS.map(
          (component) => costs.billOf({ component, id: stack[component] }, 'highly-available')[category],
        )
        const total = totalOf(lines.filter((line) => line.category === category))
        expect(usdText(sumUsd(bills.map(({ usd }) => usd)))).toBe(total.known)
        expect(bills.every(({ complete }) => complete)).toBe(total.complete)
      }
    },
  )

  test('is known, unknown, or nothing', () => {
    const known = options.map((option) => costs.situation.measures.optionUsd(option, 100))
    expect(known.some((usd) => usd === undefined)).toBe(true)
    expect(known.some((usd) => usd !== undefined && usd > 0)).toBe(true)
    expect(costs.situation.measures.optionUsd({ component: 'serving', id: 'none' }, 100)).toBe(0)
  })
})

test('figures are certain once every answer behind them is given', () => {
  const certain = (answers: Record<string, number | string>) =>
    planCosts({
      plan: { schema: 'plan@1', name: 'x', answers },
      catalog: SMALL_CATALOG,
      book: priceBookFor([], SMALL_CATALOG, SMALL_SHEET),
    }).situation.measures.certain
  expect(certain({})).toBe(false)
  const sizes = { teamSize: 3, endpoints: 2, endpointInstance: 'm5.xlarge', runs: 5, hourlyUsd: 90 }
  expect(certain(sizes)).toBe(false)
  expect(certain({ ...sizes, cloud: 'aws-only', region: 'us-east-1' })).toBe(true)
})
