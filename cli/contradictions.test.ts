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
  ['more on average than at the peak', { meanRps: 20, peakRps: 5 }, ['meanRps', 'peakRps']],
  ['a share on no platform', { currentPlatformShare: 40 }, ['currentPlatform', 'currentPlatformShare']],
  ['jobs on Databricks, and no platform', { orchestrator: 'databricks-jobs' }, ['currentPlatform', 'orchestrator']],
  [
    'another cloud, and an estate on SageMaker',
    { cloud: 'gcp', currentPlatform: 'sagemaker', servingEstate: 'sagemaker' },
    ['cloud', 'currentPlatform', 'servingEstate'],
  ],
  ['another cloud, and Model Monitor', { cloud: 'azure', usesModelMonitor: true }, ['cloud', 'usesModelMonitor']],
  ['cut off, and public', { cloud: 'air-gapped', networkIsolation: 'none' }, ['cloud', 'networkIsolation']],
  ['nobody is separated', { approval: 'nobody', separationOfDuties: true }, ['approval', 'separationOfDuties']],
  ['regulated data without a regime', { regimes: [], sensitiveData: ['logs'] }, ['regimes', 'sensitiveData']],
  ['unchangeable for no time', { wormRecords: true, recordYears: 0 }, ['wormRecords', 'recordYears']],
  ['generative, and only tables', { genaiShare: 80, workKinds: ['tabular'] }, ['genaiShare', 'workKinds']],
  [
    'no share, and kinds and traces of it',
    { genaiShare: 0, workKinds: ['agents-rag'], tracesPerDay: 10 },
    ['genaiShare', 'workKinds', 'tracesPerDay'],
  ],
  ['endpoints that nobody asks', { consumption: ['batch', 'edge'], endpoints: 2 }, ['consumption', 'endpoints']],
  ['real time without an endpoint', { consumption: ['real-time'], endpoints: 0 }, ['consumption', 'endpoints']],
  ['requests without an endpoint', { endpoints: 0, peakRps: 3 }, ['endpoints', 'peakRps']],
  ['endpoints without a model', { modelsInProduction: 0, endpoints: 2 }, ['modelsInProduction', 'endpoints']],
  ['a team of one', { teamSize: 1, operators: 'named-team' }, ['operators', 'teamSize']],
  ['two people, day and night', { teamSize: 2, operators: 'round-the-clock' }, ['operators', 'teamSize']],
  ['slower than was promised', { secondsPerRequest: 0.5, p95Ms: 200 }, ['secondsPerRequest', 'p95Ms']],
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
  ['as fast as was promised', { secondsPerRequest: 0.2, p95Ms: 200 }],
  ['SageMaker, and another cloud beside it', { cloud: 'multi-cloud', currentPlatform: 'sagemaker' }],
  ['Databricks on another cloud', { cloud: 'azure', currentPlatform: 'databricks', orchestrator: 'databricks-jobs' }],
  ['endpoints that are planned', { servingEstate: 'none', endpoints: 2, peakRps: 3 }],
  ['a small share beside tables', { genaiShare: 10, workKinds: ['tabular'] }],
  ['a protected gate in CI separates', { approval: 'two-people', separationOfDuties: false }],
  ['a small team that operates beside other work', { teamSize: 1, operators: 'part-time' }],
]

test.each(FINE)('no contradiction: %s', (_, answers) => {
  expect(found(answers)).toMatchObject({ told: [], asked: [] })
})

test('every contradiction that is known has been told by one of these', () => {
  const told = CONTRADICTIONS.flatMap(([, answers]) => {
    const plan = { ...emptyPlan('x'), answers: { ...SURE, ...answers } }
    return evaluate(plan).recommendation.reasons.map(({ text }) => text)
  })
  const untold = catalog.policy.contradictions.filter(({ text }) => !told.some((one) => one.startsWith(text)))
  expect(untold.map(({ id }) => id)).toEqual([])
})
