import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classesFor } from '#lib/decision/answer-classes.ts'
import { drawCompletions, openQuestions } from '#lib/decision/completions.ts'
import { NO_MEASURES } from '#lib/decision/condition.ts'
import { decide, headlineOf } from '#lib/decision/decide.ts'
import { likeliestLeaf } from '#lib/decision/likeliest-leaf.ts'
import { outlookFor } from '#lib/decision/outlook.ts'
import type { Platform } from '#lib/decision/platform-name.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Answers } from '#lib/decision/question.ts'
import { robustnessFrom } from '#lib/decision/robustness.ts'
import { isSettled } from '#lib/decision/settled.ts'
import { measuresOf, SMALL_POLICY, situationOf } from '#lib/decision/testing/small-policy.ts'

const COSTS = { 'training/ec2': 90, 'tracking/mlflow-self-hosted': 40, 'tracking/sagemaker-mlflow-app': 70 }
const measures = measuresOf({}, COSTS)
const VALUES = {
  place: ['home', 'away'],
  hands: ['nobody', 'team'],
  style: [1, 3],
  share: [0, 50],
  scheduler: ['airflow', 'none'],
  tools: [['batch'], []],
  budgetIsCap: [true, false],
  monthlyBudgetUsd: [0, 50, 75, 95, 115, 135, 400],
} as const
const IDS = Object.keys(VALUES) as (keyof typeof VALUES)[]

/** Answers to some of the questions. */
const partial = (ids: readonly (keyof typeof VALUES)[] = IDS): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...VALUES[id])])), { requiredKeys: [] }) as never

/** Every platform that some completion of the answers leads to, by trying them all. */
function allPlatforms(answers: Answers, policy: Policy = SMALL_POLICY): ReadonlySet<Platform | null> {
  const open = IDS.filter((id) => answers[id] === undefined)
  const all = open.reduce<readonly Answers[]>(
    (some, id) => some.flatMap((one) => VALUES[id].map((value) => ({ ...one, [id]: value as never }))),
    [answers],
  )
  return new Set(all.map((one) => headlineOf(situationOf(one, { measures }), policy).chosen?.platform ?? null))
}

describe('settled', () => {
  test('is what trying every completion finds', () => {
    fc.assert(
      fc.property(partial(), (answers) => {
        const open = IDS.filter((id) => answers[id] === undefined)
        fc.pre(open.length <= 5)
        expect(isSettled(situationOf(answers, { measures }), SMALL_POLICY)).toBe(allPlatforms(answers).size === 1)
      }),
      { numRuns: 300 },
    )
  })

  test('stays settled, on the same platform, whatever is answered next', () => {
    fc.assert(
      fc.property(partial(), partial(), (answers, more) => {
        const before = situationOf(answers, { measures })
        fc.pre(isSettled(before, SMALL_POLICY))
        const after = situationOf({ ...more, ...answers }, { measures })
        expect(isSettled(after, SMALL_POLICY)).toBe(true)
        const platformOf = (one: typeof before) => headlineOf(one, SMALL_POLICY).chosen?.platform ?? null
        expect(platformOf(after)).toBe(platformOf(before))
      }),
    )
  })

  test('does not count on a cost that open answers can still move, where a cap is compared with it', () => {
    const answers = { place: 'away', hands: 'team', budgetIsCap: true, monthlyBudgetUsd: 400 }
    expect(isSettled(situationOf(answers, { measures }), SMALL_POLICY)).toBe(true)
    expect(isSettled(situationOf(answers, { measures: { ...measures, certain: false } }), SMALL_POLICY)).toBe(false)
    const uncapped = { ...answers, budgetIsCap: false }
    expect(isSettled(situationOf(uncapped, { measures: { ...measures, certain: false } }), SMALL_POLICY)).toBe(true)
  })

  test('a question that does not apply is not waited for', () => {
    const open = situationOf({ hands: 'team', place: 'home', share: 90, budgetIsCap: false })
    expect(isSettled(open, SMALL_POLICY)).toBe(false)
    const without = situationOf(open.answers, { notApplicable: new Set(['style', 'scheduler', 'tools']) })
    expect(isSettled(without, SMALL_POLICY)).toBe(true)
  })
})

describe('classes of answers', () => {
  test('weigh a threshold by the part of the range on each side', () => {
    const classes = classesFor('share', NO_MEASURES, SMALL_POLICY)
    expect(classes.map(({ value, share, to }) => [value, share, to])).toEqual([
      [0, 0.5, 50],
      [50, 0.5, 100],
    ])
    expect(classesFor('style', NO_MEASURES, SMALL_POLICY).map(({ value }) => value)).toEqual([1, 3])
    expect(classesFor('hands', NO_MEASURES, SMALL_POLICY).map(({ share }) => share)).toEqual([0.5, 0.5])
  })

  test('do not tell apart what no rule tells apart', () => {
    const bare = { ...SMALL_POLICY, componentRules: [] }
    expect(classesFor('tools', NO_MEASURES, bare)).toHaveLength(1)
    expect(classesFor('tools', NO_MEASURES, SMALL_POLICY)).toHaveLength(2)
  })

  test('of an unknown question are an error', () => {
    expect(() => classesFor('weather', NO_MEASURES, SMALL_POLICY)).toThrow('no such question: weather')
  })
})

describe('completions', () => {
  test('answer every open question that rules read, the same for the same seed, and no answer is touched', () => {
    fc.assert(
      fc.property(partial(), fc.integer({ min: 0, max: 1e6 }), (answers, seed) => {
        const situation = situationOf(answers, { measures })
        const draws = drawCompletions(situation, SMALL_POLICY, seed)(20)
        const again = drawCompletions(situation, SMALL_POLICY, seed)
        expect(draws).toEqual(again(20))
        expect(draws).toHaveLength(20)
        expect(again(20)).toHaveLength(20)
        for (const drawn of draws) {
          expect(openQuestions(drawn, SMALL_POLICY)).toEqual([])
          expect(drawn.answers).toMatchObject(answers)
        }
      }),
      { numRuns: 50 },
    )
  })
})

test('among so many completions, every answer with that part of the share occurs', () => {
  fc.assert(
    fc.property(
      partial(),
      fc.integer({ min: 0, max: 1e6 }),
      fc.integer({ min: 2, max: 12 }),
      (answers, seed, count) => {
        const situation = situationOf(answers, { measures })
        const draws = drawCompletions(situation, SMALL_POLICY, seed)(count)
        for (const id of openQuestions(situation, SMALL_POLICY)) {
          const classes = classesFor(id, measures, SMALL_POLICY)
          const drawn = draws.map((one) => one.answers[id])
          const isIn = (value: unknown, { value: from, to }: (typeof classes)[number]) =>
            typeof value === 'number' && typeof from === 'number' && to !== undefined
              ? value >= from && value < to
              : isDeepStrictEqual(value, from)
          for (const one of classes.filter(({ share }) => share * count >= 2))
            expect(drawn.some((value) => isIn(value, one))).toBe(true)
        }
      },
    ),
    { numRuns: 100 },
  )
})

describe('the outlook', () => {
  test('a full set of answers is settled whatever it leads to, and leaves nothing to ask', () => {
    fc.assert(
      fc.property(fc.record(Object.fromEntries(IDS.map((id) => [id, fc.constantFrom(...VALUES[id])]))), (answers) => {
        const situation = situationOf(answers as Answers, { measures })
        const outlook = outlookFor(situation, SMALL_POLICY, 1)
        expect(outlook).toMatchObject({ settled: true, questions: [] })
        expect(outlook.platforms).toEqual([
          { platform: headlineOf(situation, SMALL_POLICY).chosen?.platform ?? null, share: 1 },
        ])
      }),
      { numRuns: 50 },
    )
  })

  test('asks only open questions, the most telling first, with shares from 0 to 1', () => {
    fc.assert(
      fc.property(partial(), (answers) => {
        const { questions, platforms } = outlookFor(situationOf(answers, { measures }), SMALL_POLICY, 1)
        for (const { id, share, changes } of questions) {
          expect(Object.hasOwn(answers, id)).toBe(false)
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
          expect(changes.length).toBeGreaterThan(0)
        }
        const shares = questions.map(({ share }) => share)
        expect(shares).toEqual(shares.toSorted((a, b) => b - a))
        // Unusual answers are looked at only where no usual one changes anything.
        expect(shares.filter((one) => one === 0).length).toBeOneOf([0, shares.length])
        expect(platforms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: 100 },
    )
  })

  test('names what an answer changes', () => {
    const answers = { place: 'home', share: 90, style: 3, hands: 'team', tools: [], budgetIsCap: false }
    const { questions, settled } = outlookFor(situationOf(answers), SMALL_POLICY, 1)
    expect(settled).toBe(false)
    expect(questions.map(({ id }) => id)).toEqual(['scheduler'])
    expect(questions[0]?.changes).toEqual(['platform', 'orchestration'])
  })
})

describe('the likeliest leaf', () => {
  test('is the one most completions lead to', () => {
    expect(likeliestLeaf(situationOf({}), SMALL_POLICY).id).toBe('first')
    expect(likeliestLeaf(situationOf({ place: 'home', style: 5 }), SMALL_POLICY).id).toBe('third')
    expect(likeliestLeaf(situationOf({ place: 'home', style: 1 }), SMALL_POLICY).id).toBe('second')
  })

  test('stands in for an open one', () => {
    const situation = situationOf({ share: 90 })
    const { leaf, chosen } = decide(situation, SMALL_POLICY, likeliestLeaf(situation, SMALL_POLICY))
    expect([leaf.id, chosen?.template.id]).toEqual(['third', 'vendor'])
  })
})

test('robustness follows the share, and a lead below the margin is never clear', () => {
  const rule = SMALL_POLICY.robustness
  expect(robustnessFrom(0.8, 8, rule)).toBe('clear')
  expect(robustnessFrom(1, 7.9, rule)).toBe('leaning')
  expect(robustnessFrom(0.7, 50, rule)).toBe('leaning')
  expect(robustnessFrom(0.59, 50, rule)).toBe('toss-up')
})
