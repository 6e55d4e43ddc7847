import { describe, expect, test } from 'vitest'
import type { Answers } from '#lib/decision/question.ts'
import { drawAnswers } from '#lib/decision/testing/random-answers.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'

const evaluate = (answers: Answers): Evaluation =>
  evaluatePlan({ schema: 'plan@1', name: 'x', answers }, SMALL_CATALOG, SMALL_SHEET)
const treeOf = (answers: Answers) =>
  evaluate(answers).tree.map(({ node, answers: read, outcome, platforms }) => [node, outcome, read, platforms])

const { questions } = SMALL_CATALOG.policy

/** Evaluations of many random answer sets. */
const many = () =>
  Array.from({ length: 200 }, (_, seed) => {
    const random = randomFrom(seed)
    const answers = drawAnswers(questions, { random, share: 0.5 + 0.5 * random(), regions: SMALL_CATALOG.regions })
    return { seed, answers, found: evaluate(answers) }
  })

describe('the tree as it was walked', () => {
  test('names the answers that closed a branch, and leads nowhere from there or after the leaf', () => {
    const answers = {
      place: 'home',
      style: 1,
      hands: 'team',
      share: 90,
      tools: [],
      scheduler: 'none',
      budgetIsCap: false,
    }
    expect(treeOf(answers)).toEqual([
      ['first', 'no', ['place'], []],
      ['second', 'yes', ['style'], ['mlflow']],
      ['third', 'yes', ['share'], []],
    ])
  })

  test('says where an open branch may lead', () => {
    const tree = treeOf({ style: 1, hands: 'team', budgetIsCap: false })
    expect(tree[0]?.slice(0, 3)).toEqual(['first', 'open', []])
    expect(tree[0]?.[3]).toContain('mlflow')
    expect(tree[1]?.slice(0, 3)).toEqual(['second', 'yes', ['style']])
    expect(evaluate({}).tree.every(({ outcome, platforms }) => outcome === 'open' && platforms.length > 1)).toBe(true)
  })

  test('names answers of the plan only, and at least one where a branch is closed', () => {
    for (const { answers, found, seed } of many()) {
      const closed = found.tree.filter(({ outcome }) => outcome === 'no')
      expect(
        closed.filter(({ answers: read, platforms }) => read.length === 0 || platforms.length > 0),
        `seed ${seed}`,
      ).toEqual([])
      expect(found.tree.flatMap((one) => one.answers).filter((id) => !Object.hasOwn(answers, id))).toEqual([])
    }
  })

  test('proves what is settled: every branch that is not closed leads to the recommended platform', () => {
    const settled = many().filter(({ found }) => found.settled)
    expect(settled.length).toBeGreaterThan(30)
    for (const { found, seed } of settled) {
      const { leaf, platform } = found.recommendation
      const end = found.tree.findIndex(({ node }) => node === leaf)
      const open = found.tree.filter(({ outcome }, at) => outcome !== 'no' && (end < 0 || at <= end))
      expect(
        open.map(({ platforms }) => platforms),
        `seed ${seed}`,
      ).toEqual(open.map(() => [platform]))
    }
  })
})
