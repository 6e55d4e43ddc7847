import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Search, smallestChanges } from '#lib/decision/changes.ts'
import { decide, type Headline, headlineOf } from '#lib/decision/decide.ts'
import { likeliestLeaf } from '#lib/decision/likeliest-leaf.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Answers, AnswerValue } from '#lib/decision/question.ts'
import { measuresOf, SMALL_POLICY, situationOf } from '#lib/decision/testing/small-policy.ts'

const decided = (answers: Answers) => decide(situationOf(answers), SMALL_POLICY, null)

describe('the headline alone', () => {
  const answers = fc.record(
    {
      place: fc.constantFrom('home', 'away'),
      hands: fc.constantFrom('nobody', 'team'),
      style: fc.integer({ min: 1, max: 5 }),
      share: fc.integer({ min: 0, max: 100 }),
      scheduler: fc.constantFrom('airflow', 'none'),
      tools: fc.constantFrom(['batch'], []),
      budgetIsCap: fc.boolean(),
      monthlyBudgetUsd: fc.integer({ min: 0, max: 200 }),
    },
    { requiredKeys: [] },
  )
  const measures = measuresOf(
    {},
    { 'training/ec2': 90, 'tracking/mlflow-self-hosted': 40, 'tracking/sagemaker-mlflow-app': 70 },
  )
  const dearer = measuresOf({}, { 'training/ec2': 190, 'tracking/mlflow-self-hosted': 140 })

  test('is what deciding with reasons finds', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const situation = situationOf(given as Answers, { measures })
        const headline = headlineOf(situation, SMALL_POLICY)
        const { walk, chosen } = decide(situation, SMALL_POLICY, likeliestLeaf(situation, SMALL_POLICY))
        expect(headline.leaf).toBe(walk.leaf)
        expect(headline.chosen?.stack ?? null).toEqual(chosen?.stack ?? null)
        expect(headline.chosen?.template.id).toBe(chosen?.template.id)
      }),
    )
  })

  test('does not change by an answer to a question it did not look at', () => {
    fc.assert(
      fc.property(answers, answers, (given, other) => {
        const { chosen, reading } = headlineOf(situationOf(given as Answers, { measures }), SMALL_POLICY)
        const heard = reading.heard()
        const unheard = Object.fromEntries(Object.entries(other).filter(([id]) => !heard.has(id)))
        const after = headlineOf(situationOf({ ...given, ...unheard } as Answers, { measures }), SMALL_POLICY)
        expect(after.chosen).toEqual(chosen)
      }),
    )
  })

  /** What is decided after each answer in turn is changed, each time from what was read before. */
  function changedInTurn(given: Answers, changes: readonly (readonly [string, AnswerValue])[], sameFigures: boolean) {
    const figuresAt = (step: number) => (sameFigures || step % 2 === 0 ? measures : dearer)
    const after: { answers: Answers; headline: Headline } = {
      answers: given,
      headline: headlineOf(situationOf(given, { measures: figuresAt(0) }), SMALL_POLICY),
    }
    return changes.map(([question, to], at) => {
      after.answers = { ...after.answers, [question]: to }
      const situation = situationOf(after.answers, { measures: figuresAt(at + 1) })
      after.headline = headlineOf(situation, SMALL_POLICY, { headline: after.headline, question })
      return { situation, headline: after.headline }
    })
  }

  test('is the same when it starts from what was read before one answer changed, and hears no less', () => {
    fc.assert(
      fc.property(answers, answers, fc.boolean(), (given, other, sameFigures) => {
        const changes = Object.entries(other as Answers)
        for (const { situation, headline } of changedInTurn(given as Answers, changes, sameFigures)) {
          const anew = headlineOf(situation, SMALL_POLICY)
          expect(headline.leaf).toBe(anew.leaf)
          expect(headline.chosen).toEqual(anew.chosen)
          expect([...headline.reading.heard()]).toEqual(expect.arrayContaining([...anew.reading.heard()]))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('changing answers', () => {
  const searchIn = (answers: Answers, policy: Policy, more: Partial<Search> = {}): Search => {
    const situation = situationOf(answers)
    return {
      situation,
      policy,
      rerun: (changes) => {
        const changed = Object.fromEntries(changes.map(({ question, to }) => [question, to]))
        return headlineOf({ ...situation, answers: { ...answers, ...changed } }, policy)
      },
      mayChange: () => true,
      accepts: ({ headline }) => headline.chosen !== null,
      ...more,
    }
  }
  const found = (answers: Answers, more: Partial<Search> = {}, policy: Policy = SMALL_POLICY) =>
    smallestChanges(headlineOf(situationOf(answers), policy), 3, searchIn(answers, policy, more)).map(
      ({ changes }) => changes,
    )

  test('names every single answer that does, and each really does', () => {
    const answers = { place: 'away', hands: 'nobody', style: 3 }
    const sets = found(answers)
    expect(sets).toEqual([
      [{ question: 'place', from: 'away', to: 'home' }],
      [{ question: 'hands', from: 'nobody', to: 'team' }],
    ])
    for (const [change] of sets)
      expect(change && decided({ ...answers, [change.question]: change.to }).chosen).not.toBeNull()
  })

  test('never touches a question that may not be changed', () => {
    const sets = found({ place: 'away', hands: 'nobody', style: 3 }, { mayChange: (id) => id !== 'place' })
    expect(sets.map((set) => set.map(({ question }) => question))).toEqual([['hands']])
  })

  test('takes two answers when one does not do, and three when two do not', () => {
    const answers = { place: 'home', style: 5, share: 90, hands: 'nobody' }
    const to = (id: string, count: number) => ({
      accepts: ({ headline, changes }: { headline: Headline; changes: readonly unknown[] }) =>
        headline.chosen?.template.id === id && changes.length >= count,
    })
    const own = found(answers, to('own', 0))
    expect(own.every((set) => set.length === 2)).toBe(true)
    expect(own.map((set) => set.map(({ question }) => question).toSorted())).toContainEqual(['hands', 'place'])
    expect(found(answers, to('own', 3)).every((set) => set.length === 3)).toBe(true)
  })

  test('finds nothing where nothing does', () => {
    expect(found({ place: 'away', hands: 'nobody' }, { accepts: () => false })).toEqual([])
  })
})
