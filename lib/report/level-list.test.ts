import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { anchorWord, levelOfParts, levelParts } from '#lib/report/level-list.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-25' as IsoDate)
const { policy } = catalog
const plan = { ...emptyPlan('x'), answers: { cloud: 'aws-only', skills: ['python-mlflow'], operators: 'named-team' } }
const { alternatives, ranking } = evaluatePlan(plan, catalog, loadPriceSheet('us-east-1'))
const judged = { policy, adjustments: ranking.adjustments }

describe('the levels behind a value', () => {
  test('give the very contributions of the evaluation, criterion by criterion', () => {
    const judgedCriteria = policy.criteria.filter(({ id }) => id !== policy.costScale.criterion)
    const valued = alternatives.filter(({ value }) => value !== null)
    expect(valued.length).toBeGreaterThan(0)
    for (const { stack, profile } of valued)
      for (const { id } of judgedCriteria) {
        const level = levelOfParts(levelParts(stack, id, judged))
        expect(Number(level) * Number(ranking.weights[id]), id).toBeCloseTo(Number(profile[id]), 4)
      }
  })

  test('name the row and the adjustments they come from', () => {
    const [first] = alternatives
    const parts = first ? levelParts(first.stack, 'operations', judged) : []
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    for (const { row } of parts) expect(row).toMatchObject({ criterion: 'operations', source: {} })
  })

  test('have a word each, from the lowest anchor on', () => {
    for (const { id, anchors } of policy.criteria) {
      expect(anchorWord(id, 0, policy)).toBe(anchors[0]?.word)
      expect(anchorWord(id, 100, policy)).toBe(anchors.at(-1)?.word)
    }
  })

  test('are unknown where a part has not been judged', () => {
    expect(
      levelOfParts([{ component: 'registry', option: 'x', share: 1, row: undefined, moved: [], level: null }]),
    ).toBeNull()
  })
})
