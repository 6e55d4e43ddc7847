import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costAtTie } from '#lib/decision/cost-switch.ts'
import { costLevel } from '#lib/decision/value-model.ts'

const ANCHORS = { low: 250, high: 2000 }

test('at that cost, and at no lower one, the lead is used up', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 250, max: 2000, noNaN: true }),
      fc.double({ min: 0, max: 30, noNaN: true }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (usd, lead, weight) => {
        const level = costLevel({ usd, complete: true }, ANCHORS)
        const tie = costAtTie({ lead, weight, level }, ANCHORS)
        const lost = (at: number) => weight * (level - costLevel({ usd: at, complete: true }, ANCHORS))
        if (tie === null) expect(lost(ANCHORS.high)).toBeLessThan(lead + 1e-9)
        else expect(lost(tie)).toBeCloseTo(lead, 6)
      },
    ),
  )
})

test('a cost that weighs nothing never does it, and without a lead it is the cost itself', () => {
  expect(costAtTie({ lead: 5, weight: 0, level: 50 }, ANCHORS)).toBeNull()
  const level = costLevel({ usd: 700, complete: true }, ANCHORS)
  expect(costAtTie({ lead: 0, weight: 0.2, level }, ANCHORS)).toBeCloseTo(700, 6)
})
