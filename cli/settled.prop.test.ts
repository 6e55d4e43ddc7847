import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { hardCap } from '#lib/decision/budget.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { headlineOf } from '#lib/decision/decide.ts'
import { outlookFor } from '#lib/decision/outlook.ts'
import type { Platform } from '#lib/decision/platform-name.ts'
import type { Answers, QuestionId } from '#lib/decision/question.ts'
import { isSettled } from '#lib/decision/settled.ts'
import { drawAnswers, pickFrom } from '#lib/decision/testing/random-answers.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { type Random, randomFrom } from '#lib/units/seeded-random.ts'

/** What "settled" promises, on the shipped policy and with real costs; a failure names the seed of its plan. */
const catalog = loadCatalog('2026-11-24' as IsoDate)
const { policy, regions } = catalog
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))
const CAPS = [0, 60, 180, 340, 520, 900, 5000]
const [SETS, MOST, LATER] = [250, 3000, 6]

/** A plan of random answers, often with a hard cap or a budget that is none; `given` is always answered. */
function planFrom(random: Random, given: readonly QuestionId[]): Plan {
  const share = 0.6 + 0.4 * random()
  const drawn = drawAnswers(policy.questions, { random, share, regions })
  const always = policy.questions.filter(({ id }) => given.includes(id))
  const budget = { budgetIsCap: random() < 0.6, monthlyBudgetUsd: pickFrom(CAPS, random) }
  const answers = {
    ...drawn,
    ...drawAnswers(always, { random, share: 1, regions }),
    ...(random() < 0.6 ? budget : {}),
  }
  const marked = policy.questions.filter(({ id }) => !given.includes(id) && random() < 0.02)
  const notApplicable = Object.fromEntries(marked.map(({ id }) => [id, 'other' as const]))
  return { ...emptyPlan('x'), answers, ...(random() < 0.3 ? { notApplicable } : {}) }
}

/** Numbers anywhere in what is legal, small ones as often as large ones, for a part of the questions that take one. */
function extremeAnswers(random: Random): Answers {
  const asked = policy.questions.filter(() => random() < 0.3)
  const entries = asked.flatMap(({ id, answer }): [string, number][] => {
    if (answer.kind !== 'integer' && answer.kind !== 'number') return []
    const { min, max } = answer
    const value = pickFrom([min, max, Math.min(max, min + (max - min + 1) ** random() - 1)], random)
    return [[id, answer.kind === 'integer' ? Math.floor(value) : value]]
  })
  return Object.fromEntries(entries)
}

/** The plan with more of its open questions answered, some as nobody is expected to. */
function answeredFurther(plan: Plan, random: Random): Plan {
  const marked = plan.notApplicable ?? {}
  const usual = drawAnswers(policy.questions, { random, share: random(), regions })
  const more = Object.entries({ ...usual, ...extremeAnswers(random) })
  const open = more.filter(([id]) => !Object.hasOwn(marked, id))
  return { ...plan, answers: { ...Object.fromEntries(open), ...plan.answers } }
}

const situationOf = (plan: Plan): Situation => planCosts({ plan, catalog, book }).situation
const platformOf = (plan: Plan): Platform | null => headlineOf(situationOf(plan), policy).chosen?.platform ?? null

type Settled = { readonly seed: number; readonly plan: Plan; readonly random: Random }

/** Random plans that are settled. */
function settledPlans(given: readonly QuestionId[]): readonly Settled[] {
  const found: Settled[] = []
  for (let seed = 0; found.length < SETS && seed < MOST; seed += 1) {
    const random = randomFrom(seed)
    const plan = planFrom(random, given)
    if (isSettled(situationOf(plan), policy)) found.push({ seed, plan, random })
  }
  return found
}

/** Settled on SageMaker where managed MLflow is offered; elsewhere it is another platform. */
const REGULATED: Answers = {
  cloud: 'aws-only',
  currentPlatformShare: 0,
  orchestrator: 'none',
  servingEstate: 'databricks',
  regimes: ['hipaa', 'bank-mrm'],
  approval: 'e-signature',
  payloadMb: 2,
  secondsPerRequest: 1,
  modelGb: 82,
  p95Ms: 21_000,
  monitoring: ['drift', 'quality', 'bias', 'explainability', 'llm-quality'],
  budgetIsCap: false,
}

/** A hard cap that nothing priced on AWS meets, every answer behind the prices given but the cloud itself. */
const CAPPED: Answers = {
  region: 'us-east-1',
  budgetIsCap: true,
  monthlyBudgetUsd: 3880,
  engineerHourlyUsd: 188,
  countPeople: true,
  teamSize: 82,
  flexibility: 4,
  currentPlatform: 'sagemaker',
  separationOfDuties: false,
  reconstructPredictions: true,
  genaiShare: 90,
  consumption: ['batch'],
  modelsIn12Months: 570,
  trainingJobsPerDay: 125,
  trainingHoursPerJob: 25,
  trainingInstance: 'zz9.huge',
  experimentRunsPerDay: 1090,
  artifactGbPerRun: 35,
  pipelineRunsPerDay: 380,
  pipelineMinutesPerRun: 363,
  pipelineInstance: 'm5.xlarge',
  endpoints: 47,
  endpointInstance: 'g5.xlarge',
  instancesPerEndpoint: 1,
  meanRps: 562,
  secondsPerRequest: 5.7,
  payloadMb: 8.6,
  p95Ms: 34_600,
  releaseSafety: ['canary', 'ab-test'],
  monitoring: ['drift', 'quality', 'bias', 'explainability'],
}

describe('once settled', () => {
  test.each<[string, readonly QuestionId[]]>([
    ['with region and cloud among the answers given', ['region', 'cloud']],
    ['with the region among the answers given', ['region']],
    ['whatever is given', []],
  ])(
    'nothing answered later changes the platform, or unsettles it: %s',
    (_, given) => {
      const plans = settledPlans(given)
      expect(plans).toHaveLength(SETS)
      expect(plans.filter(({ plan }) => hardCap(plan.answers) !== null).length).toBeGreaterThan(SETS / 20)
      const broken = plans.flatMap(({ seed, plan, random }) => {
        const platform = platformOf(plan)
        const later = Array.from({ length: LATER }, () => answeredFurther(plan, random))
        const moved = later.filter((one) => platformOf(one) !== platform)
        const [first] = later
        const unsettled = first && !isSettled(situationOf(first), policy)
        return [...moved.map(() => `seed ${seed} moves`), ...(unsettled ? [`seed ${seed} is open again`] : [])]
      })
      expect(broken).toEqual([])
    },
    200_000,
  )

  test('an answer that is legal, and that nobody expects, counts too', () => {
    const planIn = (answers: Answers): Plan => ({ ...emptyPlan('x'), answers: { ...REGULATED, ...answers } })
    const here = { region: 'us-east-1', consumption: ['real-time'] }
    const drawn = drawAnswers(policy.questions, { random: randomFrom(1), share: 1, regions })
    const { payloadMb: _, ...rest }: Answers = { ...drawn, ...REGULATED, ...here }
    const open = situationOf({ ...emptyPlan('x'), answers: rest })
    expect(platformOf(planIn({ ...here, payloadMb: 1 }))).toBe('sagemaker')
    expect(platformOf(planIn({ ...here, payloadMb: 1001 }))).not.toBe('sagemaker')
    const { settled, questions } = outlookFor(open, policy, 1)
    expect([settled, questions.map(({ id }) => id)]).toEqual([false, ['payloadMb']])
    expect(questions[0]?.changes).toContain('platform')
  })

  test('a region that is only assumed may still be answered otherwise', () => {
    const planIn = (answers: Answers): Plan => ({ ...emptyPlan('x'), answers: { ...REGULATED, ...answers } })
    expect(platformOf(planIn({ region: 'us-east-1' }))).toBe('sagemaker')
    expect(platformOf(planIn({ region: 'us-gov-west-1' }))).toBe('hybrid')
    const settled = [{ region: 'us-east-1' }, {}].map((more: Answers) => isSettled(situationOf(planIn(more)), policy))
    expect(settled).toEqual([true, false])
  })
  test('a cap that nothing meets on AWS may still be met elsewhere, where no cost is known', () => {
    const planIn = (answers: Answers): Plan => ({ ...emptyPlan('x'), answers: { ...CAPPED, ...answers } })
    expect([platformOf(planIn({})), platformOf(planIn({ cloud: 'on-premises' }))]).toEqual([null, 'mlflow'])
    expect(isSettled(situationOf(planIn({})), policy)).toBe(false)
  })
})
