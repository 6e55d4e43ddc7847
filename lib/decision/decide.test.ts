import { describe, expect, test } from 'vitest'
import { optionMeasure, stackMeasure, withBudget } from '#lib/decision/budget.ts'
import { decide } from '#lib/decision/decide.ts'
import { eligibilityOf } from '#lib/decision/exclusions.ts'
import { outlookFor } from '#lib/decision/outlook.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Answers } from '#lib/decision/question.ts'
import { relaxations, singleChanges } from '#lib/decision/single-changes.ts'
import { SMALL_POLICY, situationOf } from '#lib/decision/testing/small-policy.ts'

const decided = (answers: Answers) => decide(situationOf(answers), SMALL_POLICY, null)
const headline = (answers: Answers) => {
  const { leaf, chosen, provisional } = decided(answers)
  return [leaf.id, chosen?.template.id ?? null, chosen?.platform ?? null, provisional]
}

describe('the tree', () => {
  test('takes the first leaf that holds, in its order', () => {
    expect(headline({ place: 'away', style: 1, share: 90, hands: 'team' })).toEqual(['first', 'own', 'mlflow', false])
    expect(headline({ place: 'home', style: 1, share: 90, hands: 'team' })).toEqual(['second', 'own', 'mlflow', false])
    expect(headline({ place: 'home', style: 3, share: 90 })).toEqual(['third', 'vendor', 'sagemaker', false])
    expect(headline({ place: 'home', style: 3, share: 49 })[0]).toBe('open')
  })

  test('an open question above the leaf makes it provisional', () => {
    expect(headline({ style: 1, hands: 'team' })).toEqual(['second', 'own', 'mlflow', true])
    expect(headline({ place: 'home', share: 90 })).toEqual(['third', 'vendor', 'sagemaker', true])
  })

  test('so does an option in use that could still be excluded', () => {
    expect(headline({ place: 'away' })).toEqual(['first', 'own', 'mlflow', true])
    expect(decided({ place: 'away' }).chosen?.needs).toEqual(['hands'])
  })

  test('without a leaf, the likeliest one chooses and the document still says open', () => {
    const third = SMALL_POLICY.tree.find(({ id }) => id === 'third') ?? null
    const { leaf, chosen, provisional } = decide(situationOf({}), SMALL_POLICY, third)
    expect([leaf.id, chosen?.template.id, provisional]).toEqual(['open', 'vendor', true])
  })

  test('a stack that is shut makes room for the leaf’s next, then for any other', () => {
    expect(headline({ place: 'home', style: 1, hands: 'nobody' })).toEqual(['second', 'mixed', 'hybrid', false])
  })

  test('when every stack is shut, none qualifies, and the answers that shut it are named', () => {
    const { chosen, candidates } = decided({ place: 'away', hands: 'nobody' })
    expect(chosen).toBeNull()
    expect(candidates.every((one) => one.exclusions.length > 0)).toBe(true)
    expect(new Set(candidates.flatMap((one) => one.exclusions.flatMap(({ answers }) => answers)))).toEqual(
      new Set(['place', 'hands']),
    )
  })
})

describe('component rules', () => {
  test('change the stack, and the name is computed afterwards', () => {
    const kept = decided({ place: 'home', style: 3, share: 90, scheduler: 'airflow', hands: 'team' }).chosen
    expect([kept?.stack.orchestration, kept?.platform, kept?.variant]).toEqual(['airflow', 'hybrid', 'managed'])
    expect(kept?.fired.map(({ rule }) => rule.id)).toEqual(['keep'])
  })

  test('never bring back what a constraint excludes', () => {
    const { chosen } = decided({ place: 'home', style: 3, share: 90, scheduler: 'airflow', hands: 'nobody' })
    expect([chosen?.stack.orchestration, chosen?.platform]).toEqual(['sagemaker-pipelines', 'sagemaker'])
  })

  test('choose only among what the stack may hold', () => {
    const { candidates } = decided({ place: 'home', style: 3, share: 90, tools: ['batch'] })
    const serving = Object.fromEntries(candidates.map((one) => [one.template.id, one.stack.serving]))
    expect(serving).toEqual({ own: 'none', vendor: 'sagemaker-real-time', mixed: 'none' })
  })

  test('go before what already runs, and a stack that keeps nothing stays as it is', () => {
    const answers = { place: 'home', style: 3, share: 90, hands: 'team', scheduler: 'airflow', tools: ['batch'] }
    const orchestrationOf = (policy: Policy) => decide(situationOf(answers), policy, null).chosen?.stack.orchestration
    const [rule] = SMALL_POLICY.componentRules
    const componentRules = rule
      ? [{ ...rule, component: 'orchestration' as const, options: ['sagemaker-pipelines'] }]
      : []
    expect(orchestrationOf(SMALL_POLICY)).toBe('airflow')
    expect(orchestrationOf({ ...SMALL_POLICY, componentRules })).toBe('sagemaker-pipelines')
    const templates = SMALL_POLICY.templates.map((one) => ({ ...one, keeps: false }))
    expect(orchestrationOf({ ...SMALL_POLICY, templates })).toBe('sagemaker-pipelines')
  })

  test('an unknown answer to a keep question keeps nothing', () => {
    expect(decided({ share: 90, place: 'home', style: 3, scheduler: 'toString' }).chosen?.platform).toBe('sagemaker')
  })
})

describe('eligibility', () => {
  const airflow = SMALL_POLICY.options.find(({ id }) => id === 'airflow') ?? SMALL_POLICY.options[0]
  const kind = (answers: Answers) => airflow && eligibilityOf(airflow, situationOf(answers), SMALL_POLICY).kind

  test('is yes, no, or a list of answers that would settle it', () => {
    expect([kind({ hands: 'team' }), kind({ hands: 'nobody' }), kind({})]).toEqual([
      'eligible',
      'excluded',
      'undecided',
    ])
  })

  test('a question that does not apply excludes nothing and is not asked for', () => {
    const situation = situationOf({}, { notApplicable: new Set(['hands']) })
    expect(airflow && eligibilityOf(airflow, situation, SMALL_POLICY).kind).toBe('eligible')
  })
})

describe('a budget', () => {
  const own = stackMeasure('own')
  const base = { place: 'away', hands: 'team', monthlyBudgetUsd: 100 }

  test('shuts a stack out only when it is a cap and the known cost is above it', () => {
    const chosenAt = (cost: number, answers: Answers) =>
      decide(situationOf(answers, { measures: { [own]: cost } }), SMALL_POLICY, null).chosen?.template.id ?? null
    expect(chosenAt(100.01, { ...base, budgetIsCap: true })).toBeNull()
    expect(chosenAt(100, { ...base, budgetIsCap: true })).toBe('own')
    expect(chosenAt(1e6, { ...base, budgetIsCap: false })).toBe('own')
    expect(chosenAt(1e6, base)).toBe('own')
  })

  test('shuts single options out, each with the two answers that did it', () => {
    const measures = Object.fromEntries(
      SMALL_POLICY.options.map((one) => [optionMeasure(one), one.id === 'ec2' ? 500 : 1]),
    )
    const policy = withBudget(SMALL_POLICY, measures)
    const situation = situationOf({ ...base, budgetIsCap: true }, { measures })
    const { chosen, candidates } = decide(situation, policy, null)
    expect(chosen).toBeNull()
    expect(candidates.find(({ template }) => template.id === 'own')?.exclusions).toMatchObject([
      { option: 'ec2', answers: ['budgetIsCap', 'monthlyBudgetUsd'], constraint: { rule: 'R-budget' } },
    ])
  })
})

describe('a cap on whole stacks', () => {
  const measures = { [stackMeasure('own')]: 100.01, [stackMeasure('mixed')]: 80, [stackMeasure('vendor')]: 300 }
  const at = (monthlyBudgetUsd: number, more: Answers = {}) =>
    situationOf({ place: 'home', style: 1, hands: 'team', budgetIsCap: true, monthlyBudgetUsd, ...more }, { measures })

  test('is tried at the least whole dollars each fits under, from the nearest on, also beyond what is plausible', () => {
    const dear = { ...measures, [stackMeasure('vendor')]: 20_000.5 }
    const amounts = (given: Parameters<typeof singleChanges>[0]) =>
      singleChanges(given, SMALL_POLICY, null).flatMap(({ question, to }) =>
        question === 'monthlyBudgetUsd' ? [to] : [],
      )
    expect(amounts(at(90))).toEqual([80, 101, 0, 300])
    expect(amounts({ ...at(90), measures: dear })).not.toContain(20_001)
    const questions = SMALL_POLICY.questions.map((one) =>
      one.answer.kind === 'number' ? { ...one, answer: { ...one.answer, max: 1e9 } } : one,
    )
    const changes = singleChanges({ ...at(90), measures: dear }, { ...SMALL_POLICY, questions }, null)
    expect(changes.map(({ to }) => to)).toContain(20_001)
  })

  test('moves deciding and the outlook together', () => {
    for (const amount of [79, 80, 100, 101]) {
      const decision = decide(at(amount), SMALL_POLICY, null)
      const { platforms, settled } = outlookFor(at(amount), SMALL_POLICY)
      expect(settled).toBe(true)
      expect(platforms).toEqual([{ platform: decision.chosen?.platform ?? null, share: 1 }])
    }
    expect(decide(at(100), SMALL_POLICY, null).chosen?.template.id).toBe('mixed')
    expect(decide(at(101), SMALL_POLICY, null).chosen?.template.id).toBe('own')
  })

  test('leaves the stack of one name that fits, where another of that name does not', () => {
    const twin = SMALL_POLICY.templates.flatMap((one) => (one.id === 'mixed' ? [{ ...one, id: 'twin' }] : []))
    const policy = { ...SMALL_POLICY, templates: [...SMALL_POLICY.templates, ...twin] }
    const situation = { ...at(70), measures: { ...measures, [stackMeasure('twin')]: 60 } }
    expect(decide(situation, policy, null).chosen?.template.id).toBe('twin')
    expect(outlookFor(situation, policy)).toMatchObject({ settled: true, platforms: [{ platform: 'hybrid' }] })
  })
})

describe('relaxing', () => {
  const relaxed = (
    answers: Answers,
    policy: Policy = SMALL_POLICY,
    verified: (set: object) => boolean = () => true,
  ) => {
    const situation = situationOf(answers)
    return relaxations(singleChanges(situation, policy, null), { situation, policy }, verified)
  }

  test('never tells anybody to change a fact of the team', () => {
    const questions = SMALL_POLICY.questions.map((one) => (one.id === 'place' ? { ...one, isFact: true } : one))
    const sets = relaxed({ place: 'away', hands: 'nobody', style: 3 }, { ...SMALL_POLICY, questions })
    expect(sets).toEqual([[{ question: 'hands', from: 'nobody', to: 'team' }]])
  })

  test('leaves out what is not verified', () => {
    const only = (set: object) => JSON.stringify(set).includes('hands')
    const sets = relaxed({ place: 'away', hands: 'nobody', style: 3 }, SMALL_POLICY, only)
    expect(sets.map(([change]) => change?.question)).toEqual(['hands'])
  })

  test('names every single answer that lets a stack qualify, and each really does', () => {
    const answers = { place: 'away', hands: 'nobody', style: 3 }
    const sets = relaxed(answers)
    expect(sets).toEqual([
      [{ question: 'place', from: 'away', to: 'home' }],
      [{ question: 'hands', from: 'nobody', to: 'team' }],
    ])
    for (const [change] of sets)
      expect(change && decided({ ...answers, [change.question]: change.to }).chosen).not.toBeNull()
  })

  test('takes two answers when one does not do', () => {
    const dear = ['ec2', 'sagemaker-training']
    const measures = Object.fromEntries(
      SMALL_POLICY.options.map((one) => [optionMeasure(one), dear.includes(one.id) ? 500 : 1]),
    )
    const policy = withBudget(SMALL_POLICY, measures)
    const answers = { place: 'away', hands: 'nobody', budgetIsCap: true, monthlyBudgetUsd: 100 }
    const situation = situationOf(answers, { measures })
    const sets = relaxations(singleChanges(situation, policy, null), { situation, policy }, () => true)
    expect(sets.length).toBeGreaterThan(0)
    for (const set of sets) {
      expect(set).toHaveLength(2)
      const changed = { ...answers, ...Object.fromEntries(set.map(({ question, to }) => [question, to])) }
      expect(decide({ ...situation, answers: changed }, policy, null).chosen).not.toBeNull()
    }
  })
})
