import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { evaluationOf, judgedOn } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { progressOf } from '#lib/plan/progress.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const sheet = loadPriceSheet('us-east-1')
const plan = (answers: Plan['answers']): Plan => ({ ...emptyPlan('x'), answers })

function progress(of: Plan) {
  const judged = judgedOn(of, catalog, sheet)
  return progressOf(evaluationOf(judged), judged.outlook.questions)
}

describe('on the shipped data', () => {
  test('an empty plan: each open question once, by what it can change; the first is the one worth asking next', () => {
    const found = progress(emptyPlan('x'))
    const { nextQuestion } = evaluationOf(judgedOn(emptyPlan('x'), catalog, sheet))
    if (found.kind !== 'open') throw new Error(found.kind)
    const ids = [...found.platform, ...found.stack].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain(nextQuestion?.id)
    expect(found.platform.length).toBeGreaterThan(0)
    for (const { changes } of found.platform) expect(changes).toContain('platform')
    for (const { changes } of found.stack) {
      expect(changes).not.toContain('platform')
      expect(changes.length).toBeGreaterThan(0)
    }
  })

  test('what is answered is not counted', () => {
    const answers = { cloud: 'aws-only', operators: 'named-team', orchestrator: 'none' }
    const found = progress(plan(answers))
    if (found.kind !== 'open') throw new Error(found.kind)
    expect([...found.platform, ...found.stack].filter(({ id }) => Object.hasOwn(answers, id))).toEqual([])
  })

  test('once nothing leads to another platform it is settled', () => {
    const own = loadScenarios().find(({ id }) => id === 'own-rooms-nobody-operates')
    expect(progress({ ...emptyPlan('x'), ...own?.plan })).toEqual({ kind: 'settled' })
  })
})

describe('where no question changes anything by itself', () => {
  const next = { id: 'endpoints', share: 0.1, changes: ['platform' as const], why: 'x' }

  test('a cap that may still be broken is said so', () => {
    expect(progressOf({ settled: false, nextQuestion: next }, [])).toEqual({ kind: 'cap', question: next })
  })

  test('else nothing is left to ask', () => {
    expect(progressOf({ settled: false, nextQuestion: null }, [])).toEqual({ kind: 'unmoved' })
  })
})
