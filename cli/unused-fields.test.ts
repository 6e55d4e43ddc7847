import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import type { Answers, AnswerValue, Question } from '#lib/decision/question.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { unusedPlanFields } from '#lib/plan/unused-fields.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const sheet = loadPriceSheet('us-east-1')
const unused = (more: Partial<Plan>) => unusedPlanFields({ ...emptyPlan('x'), ...more }, catalog)
const hashOf = (more: Partial<Plan>) => evaluatePlan({ ...emptyPlan('x'), ...more }, catalog, sheet).hash

const WITHOUT_EFFECT: Partial<Plan> = { prices: { pinned: 'sheet' } }

describe('what has no effect yet', () => {
  test('is named, and indeed changes nothing', () => {
    expect(unused(WITHOUT_EFFECT)).toEqual(Object.keys(WITHOUT_EFFECT))
    expect(hashOf(WITHOUT_EFFECT)).toBe(hashOf({}))
  })

  test('an answer is, where its question is marked as not applicable besides', () => {
    const both: Partial<Plan> = { notApplicable: { teamSize: 'other', endpoints: 'other' } }
    const answered = { ...both, answers: { teamSize: 3 }, overrides: { endpoints: 2 } }
    expect(unused(both)).toEqual([])
    expect(unused(answered)).toEqual(['answers.teamSize', 'overrides.endpoints'])
    expect(hashOf(answered)).toBe(hashOf(both))
  })

  test('a note is not: it changes no figure, and stands in the report', () => {
    expect(unused({ notes: { cloud: 'EU only' } })).toEqual([])
    expect(hashOf({ notes: { cloud: 'EU only' } })).toBe(hashOf({}))
  })

  test('is not named while it is empty or not there', () => {
    expect(unused({ notes: {}, scenarios: [], finance: {} })).toEqual([])
    expect(unused({})).toEqual([])
  })
})

describe('what has an effect', () => {
  test('is not named: a spread moves ranges, growth the months ahead', () => {
    const spread = { endpoints: { low: 1, likely: 2, high: 9, distribution: 'pert' } } as const
    expect(unused({ overrides: spread, growth: { months: 24 }, assumptions: { 'growth-team': 0.5 } })).toEqual([])
  })

  const EFFECTIVE: Partial<Plan> = {
    weights: { audit: 0.2 },
    seed: 7,
    roleWeights: { finance: 2 },
    finance: { enterpriseDiscount: 0.2, tax: null },
    pinnedStacks: [{ name: 'Ours', stack: { serving: 'ec2' } }],
    assumptions: { [catalog.policy.costScale.budgetFact]: 900 },
  }

  test.each(Object.entries(EFFECTIVE))('%s is not named, and changes the evaluation', (field, value) => {
    expect(unused({ [field]: value })).toEqual([])
    expect(hashOf({ [field]: value })).not.toBe(hashOf({}))
  })

  test('but a role that nobody knows', () => {
    expect(unused({ roleWeights: { finance: 1, marketing: 2 } })).toEqual(['roleWeights.marketing'])
    expect(hashOf({ roleWeights: { finance: 1, marketing: 2 } })).toBe(hashOf({ roleWeights: { finance: 1 } }))
  })
})

describe('an answer', () => {
  /** Some answer that a question takes. */
  const answerTo = ({ id, answer }: Question): AnswerValue => {
    switch (answer.kind) {
      case 'choice':
        return answer.options.at(-1)?.value ?? id
      case 'choices':
        return answer.options.map(({ value }) => value)
      case 'boolean':
        return true
      case 'scale':
        return answer.max
      case 'integer':
      case 'number':
        return answer.plausible[1]
      case 'regions':
        return ['eu-west-1']
      case 'region':
        return 'us-east-1'
      case 'text':
        return 'm5.2xlarge'
    }
  }
  const all: Answers = Object.fromEntries(catalog.policy.questions.map((one) => [one.id, answerTo(one)]))
  const named = unused({ answers: all })

  test('that no rule and no line reads is named; without all of them the evaluation is the same', () => {
    expect(named).toEqual(expect.arrayContaining(['answers.maturity']))
    const rest = Object.fromEntries(Object.entries(all).filter(([id]) => !named.includes(`answers.${id}`)))
    expect(hashOf({ answers: rest })).toBe(hashOf({ answers: all }))
  })

  test('that counts is not named', () => {
    for (const id of [
      'cloud',
      'region',
      'teamSize',
      'endpoints',
      'endpointInstance',
      'monthlyBudgetUsd',
      'orchestrator',
      'countPeople',
      'skills',
    ])
      expect(named).not.toContain(`answers.${id}`)
  })
})
