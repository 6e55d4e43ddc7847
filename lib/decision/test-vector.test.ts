import { describe, expect, test } from 'vitest'
import { acceptabilityOf } from '#lib/decision/acceptability.ts'
import { leadOf, type Ranked, rankBy } from '#lib/decision/ranking.ts'
import { nearestWeights, stabilityOf } from '#lib/decision/weight-stability.ts'
import { rankOrderCentroid } from '#lib/decision/weights.ts'

/** The published example of the field's knowledge (§4.3): five criteria, three alternatives. */
const WEIGHTS = { governance: 0.3, portability: 0.15, operations: 0.25, cost: 0.15, genai: 0.15 }
const alternative = (name: string, ...levels: readonly number[]): Ranked => ({
  name,
  levels: Object.fromEntries(Object.keys(WEIGHTS).map((id, at) => [id, levels[at] ?? 0])),
})
const MLFLOW = alternative('MLflow', 40, 95, 35, 70, 90)
const SAGEMAKER = alternative('SageMaker', 90, 20, 85, 60, 70)
const HYBRID = alternative('Hybrid', 80, 60, 70, 55, 90)
const ALL = [MLFLOW, SAGEMAKER, HYBRID]
const DRAWS = 400_000
/** How far the source says that its printed shares of first ranks may be off. */
const PRINTED = 0.003
const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits
const places = (values: readonly number[], digits: number) => values.map((one) => rounded(one, digits))

describe('the published example', () => {
  test('has the printed values', () => {
    const ranked = rankBy(ALL, WEIGHTS)
    expect(ranked.map(({ alternative: { name }, value }) => [name, rounded(value, 2)])).toEqual([
      ['Hybrid', 72.25],
      ['SageMaker', 70.75],
      ['MLflow', 59],
    ])
    expect(leadOf(ranked)).toBeCloseTo(1.5, 9)
  })

  test('has the printed intervals, and the printed winners beyond them', () => {
    const found = stabilityOf(ALL, WEIGHTS).map(({ low, high, below, above }) => [
      ...places([low, high], 4),
      below,
      above,
    ])
    expect(found).toEqual([
      [0, 0.3913, null, 'SageMaker'],
      [0.1169, 0.3834, 'SageMaker', 'MLflow'],
      [0, 0.3182, null, 'SageMaker'],
      [0, 0.3462, null, 'SageMaker'],
      [0.0811, 1, 'SageMaker', null],
    ])
  })

  test('has the printed nearest weights', () => {
    const toSageMaker = nearestWeights(HYBRID, SAGEMAKER, WEIGHTS)
    expect(rounded(toSageMaker?.distance ?? 0, 4)).toBe(0.0322)
    expect(places(Object.values(toSageMaker?.weights ?? {}), 4)).toEqual([0.3111, 0.1265, 0.2645, 0.1576, 0.1403])
    expect(rounded(nearestWeights(HYBRID, MLFLOW, WEIGHTS)?.distance ?? 0, 4)).toBe(0.2057)
  })

  // The source prints its first row without an error: a million draws come to .341, .258 and .400, so the third digits of
  // .343 and .257 are its own sampling error.
  test.each([
    ['any', [0.343, 0.257, 0.4]],
    ['ordered', [0, 0.788, 0.212]],
  ] as const)('has the printed shares of first ranks with %s weights', (keep, printed) => {
    const shares = acceptabilityOf(ALL, WEIGHTS, { draws: DRAWS, keep, seed: 1 })
    for (const [at, share] of shares.entries()) expect(Math.abs(share - (printed[at] ?? 0))).toBeLessThan(PRINTED)
  })

  test('has the printed shares where its three equal weights are put in an order', () => {
    const ordered = { governance: 0.3, operations: 0.25, portability: 0.1501, cost: 0.15, genai: 0.1499 }
    const shares = acceptabilityOf(ALL, ordered, { draws: DRAWS, keep: 'ordered', seed: 2 })
    for (const [at, share] of shares.entries())
      expect(Math.abs(share - ([0, 0.678, 0.322][at] ?? 0))).toBeLessThan(PRINTED)
  })

  test('has the printed weights for a mere order of five', () => {
    expect(places(rankOrderCentroid(5), 4)).toEqual([0.4567, 0.2567, 0.1567, 0.09, 0.04])
  })
})
