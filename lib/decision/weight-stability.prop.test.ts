import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ranked, rankBy } from '#lib/decision/ranking.ts'
import { stackValue, type Weights } from '#lib/decision/value-model.ts'
import { nearestWeights, stabilityOf } from '#lib/decision/weight-stability.ts'
import { normalised } from '#lib/decision/weights.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'

const IDS = ['cost', 'operations', 'audit', 'learning'] as const
const smooth = fc.integer({ min: 0, max: 1e5 }).map((one) => one / 1e3)
const coarse = fc.constantFrom(0, 20, 40, 60, 80, 100)

const alternativesOf = (level: fc.Arbitrary<number>) =>
  fc
    .array(fc.record(Object.fromEntries(IDS.map((id) => [id, level]))), { minLength: 1, maxLength: 6 })
    .map((all) => all.map((levels, at): Ranked => ({ name: `a${at}`, levels })))

const weights = fc
  .record(Object.fromEntries(IDS.map((id) => [id, fc.integer({ min: 0, max: 10 })])))
  .filter((one) => Object.values(one).some((weight) => weight > 0))
  .map((one): Weights => normalised(one) ?? {})

/** The weights with one of them set, the others scaled to make up the rest. */
function withWeight(base: Weights, criterion: string, weight: number): Weights {
  const rest = (1 - weight) / (1 - (base[criterion] ?? 0))
  return Object.fromEntries(Object.entries(base).map(([id, one]) => [id, id === criterion ? weight : one * rest]))
}

const CLOSE = 1e-6
const best = (all: readonly Ranked[], by: Weights): number =>
  Math.max(...all.map(({ levels }) => stackValue(levels, by)))
const named = (all: readonly Ranked[], name: string | null): Ranked | undefined => all.find((one) => one.name === name)

/** How far an alternative is from being first under these weights; 0 when it is. */
const behind = (all: readonly Ranked[], name: string | null, by: Weights): number =>
  best(all, by) - stackValue(named(all, name)?.levels ?? {}, by)

type Ending = { readonly all: readonly Ranked[]; readonly winner: string | null; readonly rival: string | null }

/**
 * At the end of the interval the rival is level with the best; just beyond, as long as weights go that far, it is ahead
 * of the winner, and the best. Where levels are often equal several may come level at one weight: any of them is named.
 */
function expectFirstBeyond({ all, winner, rival }: Ending, at: readonly Weights[], tolerance: number): void {
  const [end, beyond] = at
  if (rival === null || !end || !beyond) return
  expect(behind(all, rival, end)).toBeLessThan(CLOSE)
  if (Object.values(beyond).some((one) => one < 0 || one > 1)) return
  expect(behind(all, rival, beyond)).toBeLessThan(tolerance)
  expect(behind(all, winner, beyond)).toBeGreaterThan(behind(all, rival, beyond))
}

const [EXACT, SEVERAL] = [1e-12, 1e-3]

describe.each<[string, fc.Arbitrary<readonly Ranked[]>, number]>([
  ['levels of any size', alternativesOf(smooth), EXACT],
  ['levels that are often equal', alternativesOf(coarse), SEVERAL],
])('a stability interval, with %s', (_, alternatives, tolerance) => {
  test('holds the weight, and the winner is first all over it', () => {
    fc.assert(
      fc.property(alternatives, weights, (all, by) => {
        const winner = rankBy(all, by)[0]?.alternative.name ?? null
        for (const { criterion, weight, low, high } of stabilityOf(all, by)) {
          expect(weight).toBe(by[criterion])
          expect(low).toBeLessThanOrEqual(weight)
          expect(high).toBeGreaterThanOrEqual(weight)
          for (const part of [0.001, 0.25, 0.5, 0.75, 0.999]) {
            const at = withWeight(by, criterion, low + part * (high - low))
            expect(behind(all, winner, at)).toBeLessThan(CLOSE)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('ends where the one named comes first', () => {
    fc.assert(
      fc.property(alternatives, weights, (all, by) => {
        const winner = rankBy(all, by)[0]?.alternative.name ?? null
        for (const { criterion, low, high, below, above } of stabilityOf(all, by)) {
          const weightsAt = (...some: readonly number[]) => some.map((one) => withWeight(by, criterion, one))
          expect([low === 0 || below !== null, high === 1 || above !== null]).toEqual([true, true])
          expectFirstBeyond({ all, winner, rival: below }, weightsAt(low, low - CLOSE), tolerance)
          expectFirstBeyond({ all, winner, rival: above }, weightsAt(high, high + CLOSE), tolerance)
        }
      }),
      { numRuns: 300 },
    )
  })
})

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)
const distance = (one: Weights, other: Weights): number =>
  Math.sqrt(sumOf(IDS.map((id) => ((one[id] ?? 0) - (other[id] ?? 0)) ** 2)))
const ahead = (one: Ranked, other: Ranked, by: Weights): number =>
  stackValue(one.levels, by) - stackValue(other.levels, by)

/** All ways to choose some of a list, but none at all. */
const subsets = (list: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** list.length - 1 }, (_, bits) => list.filter((_one, at) => ((bits + 1) >> at) & 1))

/** The foot on the weights that make two level, while only these criteria weigh anything; null where there is none. */
function footOn(free: readonly string[], lead: (id: string) => number, by: Weights): Weights | null {
  const mean = sumOf(free.map(lead)) / free.length
  const tilt = sumOf(free.map((id) => (lead(id) - mean) ** 2))
  const lost = (1 - sumOf(free.map((id) => by[id] ?? 0))) / free.length
  const start = (id: string) => (by[id] ?? 0) + lost
  const step = sumOf(free.map((id) => lead(id) * start(id))) / tilt
  const found = Object.fromEntries(free.map((id) => [id, start(id) - step * (lead(id) - mean)]))
  return tilt > 0 && Object.values(found).every((one) => one >= 0) ? found : null
}

/** Weights on criteria where the two are equal: what the others weighed, spread evenly over some of them. */
function levelWithin(lead: (id: string) => number, by: Weights): readonly Weights[] {
  return subsets(IDS.filter((id) => lead(id) === 0)).map((free): Weights => {
    const lost = (1 - sumOf(free.map((id) => by[id] ?? 0))) / free.length
    return Object.fromEntries(free.map((id) => [id, (by[id] ?? 0) + lost]))
  })
}

/** The least distance to weights that make two level, by trying which criteria weigh nothing. */
function leastDistance(winner: Ranked, rival: Ranked, by: Weights): number {
  const lead = (id: string) => (winner.levels[id] ?? 0) - (rival.levels[id] ?? 0)
  const feet = subsets(IDS).flatMap((free): readonly Weights[] => {
    const foot = footOn(free, lead, by)
    return foot ? [foot] : []
  })
  return Math.min(...[...feet, ...levelWithin(lead, by)].map((one) => distance(one, by)))
}

/** A point drawn near some weights, on the simplex. */
function near(base: Weights, spread: number, random: () => number): Weights {
  const moved = IDS.map((id): [string, number] => [id, Math.max(0, (base[id] ?? 0) + (random() - 0.5) * spread)])
  return normalised(Object.fromEntries(moved)) ?? base
}

type Duel = { readonly winner: Ranked; readonly rival: Ranked; readonly by: Weights }

/** Two that differ somewhere, the first of them ahead or level. */
const duels = fc.tuple(alternativesOf(fc.oneof(smooth, coarse)), weights).chain(([all, by]): fc.Arbitrary<Duel> => {
  const [winner, ...rivals] = rankBy(all, by).map(({ alternative }) => alternative)
  const others = rivals.filter((one) => IDS.some((id) => one.levels[id] !== winner?.levels[id]))
  const none = { name: 'none', levels: { cost: -1 } }
  const first = winner ?? none
  return fc.constantFrom(...(others.length > 0 ? others : [none])).map((rival) => ({ winner: first, rival, by }))
})

describe('the nearest weights', () => {
  test('are weights, at the distance that is told, and bring the two level', () => {
    fc.assert(
      fc.property(duels, ({ winner, rival, by }) => {
        const found = nearestWeights(winner, rival, by)
        fc.pre(found !== null)
        const values = IDS.map((id) => found?.weights[id] ?? 0)
        expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
        expect(sumOf(values)).toBeCloseTo(1, 9)
        expect(found?.distance).toBeCloseTo(distance(found?.weights ?? {}, by), 9)
        expect(Math.abs(ahead(winner, rival, found?.weights ?? {}))).toBeLessThan(CLOSE)
      }),
      { numRuns: 500 },
    )
  })

  test('are none where the winner is ahead whatever the weights, and only there', () => {
    fc.assert(
      fc.property(duels, ({ winner, rival, by }) => {
        const leads = IDS.map((id) => (winner.levels[id] ?? 0) - (rival.levels[id] ?? 0))
        expect(nearestWeights(winner, rival, by) === null).toBe(leads.every((one) => one > 0))
      }),
      { numRuns: 1000 },
    )
  })

  test('are as near as trying every set of criteria that weigh nothing finds', () => {
    fc.assert(
      fc.property(duels, ({ winner, rival, by }) => {
        const found = nearestWeights(winner, rival, by)
        fc.pre(found !== null)
        expect(found?.distance).toBeLessThanOrEqual(leastDistance(winner, rival, by) + CLOSE)
      }),
      { numRuns: 2000 },
    )
  })

  test('leave nothing nearer: no weights drawn closer put the rival ahead', () => {
    fc.assert(
      fc.property(duels, fc.nat(), ({ winner, rival, by }, seed) => {
        const random = randomFrom(seed)
        const found = nearestWeights(winner, rival, by)
        const within = found ? found.distance - CLOSE : Number.POSITIVE_INFINITY
        const drawn = Array.from({ length: 200 }, (_, at) =>
          near(at % 2 === 0 ? by : (found?.weights ?? by), random() * 0.6, random),
        )
        const closer = drawn.filter((one) => distance(one, by) < within)
        expect(closer.filter((one) => ahead(winner, rival, one) < -CLOSE)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
