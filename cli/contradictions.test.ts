import { expect, test } from 'vitest'
import type { Answers } from '#lib/decision/question.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { provisionalCauses } from '#lib/plan/provisional-causes.ts'
import { catalog, evaluate } from './testing/every-plan.ts'

/** Answers that cannot all be right, on the shipped rules: taken as they are, called provisional, and named. */
const SURE: Answers = { cloud: 'aws-only', regimes: ['hipaa'], approval: 'named-role', currentPlatform: 'none' }

const found = (answers: Answers) => {
  const plan = { ...emptyPlan('x'), answers: { ...SURE, ...answers } }
  const evaluation = evaluate(plan)
  const { reasons, provisional } = evaluation.recommendation
  const told = reasons.filter(({ rule }) => rule === 'R-VALID').map((one) => one.answers)
  const asked = provisionalCauses(evaluation, plan, catalog).contradicted.map((one) => one.answers)
  return { told, asked, provisional }
}

const CONTRADICTIONS: readonly [string, Answers, readonly string[]][] = [
  ['nothing hurts, and the cost does', { pains: ['nothing', 'cost'] }, ['pains']],
  [
    'prices of a region that is not allowed',
    { region: 'us-east-1', allowedRegions: ['eu-west-1'] },
    ['region', 'allowedRegions'],
  ],
  ['the assumed region is not allowed', { allowedRegions: ['eu-west-1'] }, ['region', 'allowedRegions']],
  ['more on average than at the peak', { meanRps: 20, peakRps: 5 }, ['meanRps', 'peakRps']],
]

test.each(CONTRADICTIONS)('%s', (_, answers, questions) => {
  expect(found(answers)).toEqual({ told: [questions], asked: [questions], provisional: true })
})

const FINE: readonly [string, Answers][] = [
  ['nothing hurts', { pains: ['nothing'] }],
  ['several things hurt', { pains: ['cost', 'drift'] }],
  ['one of the regions allowed', { region: 'eu-west-1', allowedRegions: ['eu-west-1', 'eu-central-1'] }],
  ['no list of regions', { region: 'us-east-1', allowedRegions: [] }],
  ['a mean without a peak', { meanRps: 20 }],
  ['as much on average as at the peak', { meanRps: 5, peakRps: 5 }],
]

test.each(FINE)('no contradiction: %s', (_, answers) => {
  expect(found(answers)).toMatchObject({ told: [], asked: [] })
})
