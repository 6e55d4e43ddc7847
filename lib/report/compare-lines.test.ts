import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import {
  type ComparedCell,
  type ComparedSum,
  comparedPart,
  comparedTotals,
  linesByKey,
} from '#lib/report/compare-lines.ts'
import { comparePlans } from '#lib/report/compare-plans.ts'
import { addDecimal, decimalFrom, decimalText } from '#lib/units/decimal.ts'
import { sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'

type Amount = {
  readonly id: string
  readonly component: string
  readonly category: CostLine['category']
  readonly cost: string | null
}

const lineOf = ({ id, component, category, cost }: Amount): CostLine => {
  const named = { id, title: `Title of ${id}`, component, option: 'x', category, kind: 'fact', item: null } as const
  const common = {
    ...named,
    attributes: {},
    formula: 'n',
    source: null,
    inputs: { n: 1 },
    quantity: 1,
    unit: 'Hrs',
    from: [],
  }
  const price = { origin: 'plan', source: 'x', url: null, readOn: null, confidence: 'user' } as const
  return cost === null
    ? { ...common, status: 'unpriced', unitPrice: null, cost: null, reason: 'not-in-price-sheet' }
    : { ...common, status: 'priced', unitPrice: cost, cost, tiers: [], price }
}

const STACK = {
  tracking: 'a',
  registry: 'a',
  orchestration: 'a',
  training: 'a',
  serving: 'a',
  monitoring: 'a',
  llmTracing: 'a',
}

const billOf = (amounts: readonly Amount[]): Alternative => ({
  platform: 'mlflow',
  variant: null,
  title: 'x',
  stack: STACK as Alternative['stack'],
  eligible: true,
  excludedBy: [],
  exclusions: [],
  value: 50,
  profile: {},
  monthly: { cloud: { point: '0' }, people: { point: '0' }, complete: true, unpriced: [] },
  lines: amounts.map(lineOf),
})

const cost = fc.bigInt({ min: 0n, max: 10n ** 14n }).map((digits) => decimalText({ digits, places: 8 }))
const amountsWith = (some: fc.Arbitrary<string | null>) =>
  fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      component: fc.constantFrom('serving', 'tracking', 'shared'),
      category: fc.constantFrom('cloud' as const, 'people' as const),
      cost: some,
    }),
    { selector: ({ id, component, category }) => `${category}/${component}/${id}`, maxLength: 12 },
  )
const bills = (some: fc.Arbitrary<string | null>) =>
  fc.array(amountsWith(some).map(billOf), { minLength: 2, maxLength: 5 })
const anyBills = bills(fc.option(cost, { freq: 4 }))

const knownOf = (sums: readonly ComparedSum[], at: number): string => sums[at]?.known ?? ''

describe('bills side by side', () => {
  test('add up to the last digit: lines to groups, groups to parts, parts to the whole', () => {
    fc.assert(
      fc.property(anyBills, (all) => {
        const parts = (['cloud', 'people'] as const).map((category) => comparedPart(category, all, 0))
        const both = comparedTotals(all, 0)
        for (const at of all.keys()) {
          for (const { groups, totals } of parts) {
            for (const { rows, totals: group } of groups) {
              const costs = rows.flatMap(({ cells }) => {
                const cell = cells[at]
                return cell?.kind === 'priced' ? [usdFrom(cell.cost)] : []
              })
              expect(usdText(sumUsd(costs))).toBe(knownOf(group, at))
            }
            const sum = sumUsd(groups.map((one) => usdFrom(knownOf(one.totals, at))))
            expect(usdText(sum)).toBe(knownOf(totals, at))
          }
          expect(usdText(sumUsd(parts.map(({ totals }) => usdFrom(knownOf(totals, at)))))).toBe(knownOf(both, at))
          expect(both[at]?.complete).toBe(all[at]?.lines.every(({ status }) => status === 'priced'))
        }
      }),
    )
  })

  test('a group with a share of a sum that is known in part only has no whole difference', () => {
    const tax = { id: 'tax', component: 'shared', category: 'cloud', cost: '19' } as const
    const [whole, part] = [billOf([tax]), billOf([{ ...tax, cost: '7' }])]
    const partly: Alternative = { ...part, lines: part.lines.map((line) => ({ ...line, partial: true as const })) }
    const { groups, totals } = comparedPart('cloud', [partly, whole], 1)
    for (const sums of [groups[0]?.totals, totals])
      expect(sums?.[0]).toMatchObject({ known: '7', complete: false, delta: null, unknownDeltas: 1 })
  })

  test('differences of lines add up to the difference of the totals where all is priced', () => {
    fc.assert(
      fc.property(bills(cost), (all) => {
        const { groups, totals } = comparedPart('cloud', all, 1)
        for (const at of all.keys()) {
          const deltas = groups.flatMap(({ rows }) => rows.map(({ cells }) => decimalFrom(cells[at]?.delta ?? 'none')))
          const sum = deltas.reduce(addDecimal, decimalFrom(0))
          expect(decimalText(sum)).toBe(totals[at]?.delta)
        }
      }),
    )
  })
})

describe('differences of bills', () => {
  test('while a line has no price, the differences of the others add up, and the rest is counted', () => {
    fc.assert(
      fc.property(anyBills, (all) => {
        const { groups, totals } = comparedPart('cloud', all, 1)
        for (const at of all.keys()) {
          const deltas = groups.flatMap(({ rows }) => rows.map(({ cells }) => cells[at]?.delta ?? null))
          const known = deltas.filter((delta) => delta !== null)
          const sum = decimalText(known.map(decimalFrom).reduce(addDecimal, decimalFrom(0)))
          expect(totals[at]?.unknownDeltas).toBe(deltas.length - known.length)
          expect(totals[at]?.knownDelta ?? '0').toBe(sum)
          if (totals[at]?.delta !== null) expect(totals[at]?.delta).toBe(totals[at]?.knownDelta)
        }
      }),
    )
  })

  test('a column has no difference to itself; one to a line that has no price on one side only is unknown, not zero', () => {
    fc.assert(
      fc.property(anyBills, fc.nat(), (all, chosen) => {
        const against = chosen % all.length
        const cells = comparedPart('cloud', all, against).groups.flatMap(({ rows }) => rows.map((row) => row.cells))
        const unknown = (cell: ComparedCell | undefined) => cell?.kind === 'unpriced'
        for (const row of cells)
          expect(row.map(({ delta }) => delta === null)).toEqual(
            row.map((cell) => unknown(cell) !== unknown(row[against])),
          )
        expect(cells.map((row) => row[against]?.delta).filter((delta) => delta !== '0' && delta !== null)).toEqual([])
      }),
    )
  })

  test('what two columns say of each other does not hang on the order of the others', () => {
    fc.assert(
      fc.property(anyBills, (all) => {
        const [first, second] = all
        const pair = (bills: readonly (Alternative | undefined)[]) => {
          const at = [bills.indexOf(first), bills.indexOf(second)] as const
          const part = comparedPart('cloud', bills, at[0])
          const rows = part.groups.flatMap(({ rows }) =>
            rows.map(({ key, cells }) => [key, cells[at[0]], cells[at[1]]]),
          )
          const told = rows.filter(([, one, other]) => JSON.stringify([one, other]).includes('priced'))
          return { rows: told.map((one) => JSON.stringify(one)).toSorted(), total: part.totals[at[1]] }
        }
        expect(pair(all.toReversed())).toEqual(pair(all))
        expect(pair([first, second])).toEqual(pair(all))
      }),
    )
  })
})

describe('the same line without a price on both sides', () => {
  const open: Amount = { id: 'app', component: 'tracking', category: 'cloud', cost: null }
  const billIn = (region: string, quantity: number | null) => {
    const { lines } = billOf([open])
    return { lines: lines.flatMap((line) => (line.status === 'unpriced' ? [{ ...line, quantity }] : [])), region }
  }
  const [here, other] = [
    billIn('us-east-1', 1),
    { lines: billOf([{ ...open, id: 'db', cost: '5' }]).lines, region: 'us-east-1' },
  ]
  const deltaIn = (own: ReturnType<typeof billIn>) => {
    const { groups, totals } = comparedPart('cloud', [here, own], 0)
    return [groups[0]?.rows[0]?.cells[1], totals[1]]
  }

  test('costs the same where as much of it is bought in the same region', () => {
    expect(deltaIn(billIn('us-east-1', 1))).toMatchObject([
      { kind: 'unpriced', delta: '0' },
      { complete: false, delta: '0', knownDelta: '0', unknownDeltas: 0 },
    ])
  })

  test.each([
    ['in another region', billIn('eu-west-1', 1)],
    ['of another amount', billIn('us-east-1', 2)],
  ])('is not known %s', (_, own) => {
    expect(deltaIn(own)).toMatchObject([
      { kind: 'unpriced', delta: null },
      { delta: null, unknownDeltas: 1 },
    ])
  })

  test('is not known where nobody knows how much is bought, nor where only one side has it', () => {
    const unknown = billIn('us-east-1', null)
    expect(comparedPart('cloud', [unknown, unknown], 0).totals[1]).toMatchObject({ delta: null, unknownDeltas: 1 })
    expect(comparedPart('cloud', [here, other], 0).totals[1]).toMatchObject({ delta: null, knownDelta: '5' })
  })
})

describe('a line', () => {
  const serving = (id: string, amount: string | null): Amount => ({
    id,
    component: 'serving',
    category: 'cloud',
    cost: amount,
  })

  test('that a bill does not have costs it nothing; its difference is the whole of the other', () => {
    const [group] = comparedPart('cloud', [billOf([]), billOf([serving('a', '12.5')])], 0).groups
    expect(group?.rows[0]?.cells).toMatchObject([
      { kind: 'no-line', delta: '0' },
      { kind: 'priced', delta: '12.5' },
    ])
    expect(group?.rows[0]?.equal).toBe(false)
  })

  test('is unknown where a column has no bill at all', () => {
    const part = comparedPart('cloud', [undefined, billOf([serving('a', '12.5')])], 0)
    expect(part.groups[0]?.rows[0]?.cells).toMatchObject([{ kind: 'no-bill' }, { kind: 'priced', delta: null }])
    expect(part.totals).toMatchObject([null, { known: '12.5', delta: null }])
  })

  test('known in part only has no difference', () => {
    const whole = billOf([serving('a', '12.5')])
    const part: Alternative = { ...whole, lines: whole.lines.map((line) => ({ ...line, partial: true })) }
    const [group] = comparedPart('cloud', [whole, part], 0).groups
    expect(group?.rows[0]?.cells[1]).toMatchObject({ kind: 'priced', partial: true, delta: null })
  })

  test('that a bill has twice stays there twice', () => {
    expect([...linesByKey(billOf([serving('a', '1'), serving('a', '2')])).keys()]).toEqual([
      'cloud/serving/a',
      'cloud/serving/a/2',
    ])
  })
})

test('a column for which no stack qualifies has no bill', () => {
  const plan: Plan = { schema: 'plan@1', name: 'x', answers: { place: 'away', hands: 'nobody' } }
  const evaluation = evaluatePlan(plan, SMALL_CATALOG, SMALL_SHEET)
  expect(evaluation.recommendation.kind).toBe('none-qualifies')
  expect(evaluation.alternatives.length).toBeGreaterThan(0)
  const { columns, totals } = comparePlans([{ name: 'x', plan, evaluation }])
  expect(columns[0]).toMatchObject({ shown: null, frontierValue: null })
  expect(totals).toEqual([null])
})
