import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { DesignSpace } from '#lib/decision/design-space.ts'
import { platformNameOf } from '#lib/decision/platform-name.ts'
import { drawAnswers } from '#lib/decision/testing/random-answers.ts'
import { costLevel } from '#lib/decision/value-model.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import type { Alternative, FrontierPoint } from '#lib/plan/evaluation.ts'
import { frontierList, planSpace } from '#lib/plan/frontier-list.ts'
import { type JudgedPlan, judgedPlan } from '#lib/plan/judged-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { type Random, randomFrom } from '#lib/units/seeded-random.ts'

/** The space and the frontier on the shipped data: every scenario, and random plans. */
const catalog = loadCatalog('2026-11-24' as IsoDate)
const { policy, regions } = catalog

const scenarios = loadScenarios().flatMap(({ id, plan }): [string, Plan][] => {
  const read = planFrom(plan, catalog)
  return read.kind === 'ok' ? [[id, read.document]] : []
})
const RANDOM = 12
const random = Array.from({ length: RANDOM }, (_, seed): [string, Plan] => {
  const answers = drawAnswers(policy.questions, { random: randomFrom(seed), share: 0.7, regions })
  return [
    `seed ${seed}`,
    { ...emptyPlan('x'), answers: { ...answers, cloud: 'aws-only', countPeople: seed % 2 === 0 } },
  ]
})

type Drawn = { readonly judged: JudgedPlan; readonly space: DesignSpace; readonly points: readonly FrontierPoint[] }

function drawn(plan: Plan): Drawn {
  const book = priceBookFor(plan.priceOverrides ?? [], catalog, loadPriceSheet(regionOf(plan, catalog)))
  const judged = judgedPlan({ plan, catalog, book })
  const space = planSpace(judged)
  return { judged, space, points: frontierList(space, judged) }
}

/** Values in an evaluation have six places. */
const CLOSE = 1e-5
type Point = { readonly usd: number; readonly value: number }

const pointFrom = ({ cloud, people, value }: FrontierPoint, { valuing }: JudgedPlan): Point => ({
  usd: Number(cloud) + (valuing.countPeople ? Number(people) : 0),
  value,
})
const beats = (one: Point, other: Point): boolean => one.usd <= other.usd + CLOSE && one.value >= other.value - CLOSE

/** An alternative as a point; null when a part of what counts is unknown. */
function pointOf({ lines, value }: Alternative, { valuing }: JudgedPlan): Point | null {
  const total = totalOf(lines.filter(({ category }) => valuing.countPeople || category === 'cloud'))
  return total.complete && value !== null ? { usd: Number(total.known), value } : null
}

/** The whole value of a place in the space. */
function valueAt(at: number, { space, judged: { valuing } }: Drawn): Point {
  const usd = space.usd[at] ?? 0
  const level = costLevel({ usd, complete: at < space.known }, valuing.anchors)
  return { usd, value: (space.benefit[at] ?? 0) + (valuing.weights[policy.costScale.criterion] ?? 0) * level }
}

/** The places of complete stacks that nothing on the frontier is as good as. */
function missedBy(known: readonly Point[], found: Drawn): readonly number[] {
  const missed: number[] = []
  for (let at = 0; at < found.space.known; at += 1) {
    const own = valueAt(at, found)
    if (!known.some((one) => beats(one, own))) missed.push(at)
  }
  return missed
}

function expectSameValue(at: number, { space, judged }: Drawn): void {
  const { valuing, costs, tier } = judged
  const stack = space.stackAt(at)
  const lines = costs.linesFor(stack, tier)
  const bill = {
    cloud: totalOf(lines.filter(({ category }) => category === 'cloud')),
    people: totalOf(lines.filter(({ category }) => category === 'people')),
  }
  const cost = valuing.costOf(bill)
  expect(space.usd[at]).toBeCloseTo(cost.usd, 6)
  expect(at < space.known).toBe(cost.complete)
  const profile = Object.values(valuing.profileOf(valuing.levelsOf(stack, bill) ?? {}))
  expect(valueAt(at, { space, judged, points: [] }).value).toBeCloseTo(
    profile.reduce((sum, one) => sum + one, 0),
    6,
  )
}

const somePlaces = (size: number, numbers: Random): readonly number[] =>
  size === 0 ? [] : Array.from({ length: 20 }, () => Math.floor(numbers() * size))

describe.each([...scenarios, ...random])('of %s', (_, plan) => {
  const found = drawn(plan)
  const { judged, space, points } = found
  const known = points.filter(({ complete }) => complete).map((one) => pointFrom(one, judged))
  const unknown = points.filter(({ complete }) => !complete).map((one) => pointFrom(one, judged))

  test('no stack on the frontier is dominated, it rises with the cost, and names follow from the stacks', () => {
    for (const some of [known, unknown]) {
      expect(some.map(({ usd }) => usd)).toEqual(some.map(({ usd }) => usd).toSorted((a, b) => a - b))
      expect(some.map(({ value }) => value)).toEqual(some.map(({ value }) => value).toSorted((a, b) => a - b))
      const strictly = some.filter((one) =>
        some.some((other) => other !== one && other.usd <= one.usd && other.value >= one.value),
      )
      expect(strictly).toEqual([])
    }
    for (const { stack, platform, variant } of points) expect({ platform, variant }).toEqual(platformNameOf(stack))
  })

  test('stacks of unknown cost come last, displace none, and are left out where a known one beats what is known', () => {
    expect(points.map(({ complete }) => complete)).toEqual([...known.map(() => true), ...unknown.map(() => false)])
    const beaten = unknown.filter((one) =>
      known.some(({ usd, value }) => usd < one.usd - CLOSE && value > one.value + CLOSE),
    )
    expect(beaten).toEqual([])
  })

  test('every complete stack, and every complete alternative that qualifies, is on it or beaten by it', () => {
    expect(missedBy(known, found)).toEqual([])
    const ranked = judged.alternatives.filter(({ eligible }) => eligible)
    const complete = ranked.flatMap((one) => pointOf(one, judged) ?? [])
    expect(complete.filter((own) => !known.some((one) => beats(one, own)))).toEqual([])
  })

  test('what the space adds up is what a stack costs and is worth on its own', () => {
    for (const at of somePlaces(space.size, randomFrom(5))) expectSameValue(at, found)
  })
})

test('there is something to look at: known and unknown costs, few points and many stacks', () => {
  const all = [...scenarios, ...random].map(([, plan]) => drawn(plan))
  const complete = all.map(({ points }) => points.filter((one) => one.complete).length)
  expect(complete.filter((count) => count > 2).length).toBeGreaterThan(all.length / 3)
  expect(all.some(({ points }) => points.some((one) => !one.complete))).toBe(true)
  expect(Math.max(...all.map(({ space }) => space.size))).toBeGreaterThan(50_000)
})
