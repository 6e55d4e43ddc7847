import { describe, expect, test } from 'vitest'
import { amountsThatFit } from '#lib/decision/cap-amounts.ts'
import { decide } from '#lib/decision/decide.ts'
import { eligibilityOf } from '#lib/decision/exclusions.ts'
import type { Compatibility, Policy } from '#lib/decision/policy.ts'
import type { Answers } from '#lib/decision/question.ts'
import { questionsRead } from '#lib/decision/questions-read.ts'
import { rulesReading } from '#lib/decision/rules-reading.ts'
import { measuresOf, ruleText, SMALL_POLICY, situationOf } from '#lib/decision/testing/small-policy.ts'

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

  test('what already runs gives way where it hurts; an answer nobody gave is no pain', () => {
    const unless = { question: 'tools', includesAny: ['notebook'] } as const
    const policy = { ...SMALL_POLICY, keepRules: SMALL_POLICY.keepRules.map((one) => ({ ...one, unless })) }
    const answers = { place: 'home', style: 3, share: 90, hands: 'team', scheduler: 'airflow' }
    const decidedWith = (more: Answers) => decide(situationOf({ ...answers, ...more }), policy, null).chosen
    const orchestration = (more: Answers) => decidedWith(more)?.stack.orchestration
    expect(orchestration({})).toBe('airflow')
    expect(orchestration({ tools: [] })).toBe('airflow')
    expect(orchestration({ tools: ['notebook'] })).toBe('sagemaker-pipelines')
    const kept = decidedWith({ tools: [] })?.fired.find(({ rule }) => rule.id === 'keep')
    expect(kept?.answers).toEqual(['scheduler', 'tools'])
    expect(rulesReading(policy).get('tools')).toEqual(['batch', 'keep'])
    expect(questionsRead(policy).has('tools')).toBe(true)
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
  const base = { place: 'away', hands: 'team', monthlyBudgetUsd: 100 }

  test('shuts a stack out only when it is a cap and the known cost is above it', () => {
    const chosenAt = (cost: number, answers: Answers) =>
      decide(situationOf(answers, { measures: measuresOf({}, { 'training/ec2': cost }) }), SMALL_POLICY, null).chosen
        ?.template.id ?? null
    expect(chosenAt(100.01, { ...base, budgetIsCap: true })).toBeNull()
    expect(chosenAt(100, { ...base, budgetIsCap: true })).toBe('own')
    expect(chosenAt(1e6, { ...base, budgetIsCap: false })).toBe('own')
    expect(chosenAt(1e6, base)).toBe('own')
  })

  test('shuts single options out, each with the two answers that did it', () => {
    const measures = measuresOf({}, { 'training/ec2': 500 })
    const { chosen, candidates } = decide(situationOf({ ...base, budgetIsCap: true }, { measures }), SMALL_POLICY, null)
    expect(chosen).toBeNull()
    expect(candidates.find(({ template }) => template.id === 'own')?.exclusions).toMatchObject([
      { option: 'ec2', answers: ['budgetIsCap', 'monthlyBudgetUsd'], rule: { rule: 'R-budget' } },
    ])
  })
})

describe('a cap on whole stacks', () => {
  const measures = measuresOf(
    {},
    { 'tracking/mlflow-self-hosted': 60, 'training/ec2': 41, 'tracking/sagemaker-mlflow-app': 30, 'serving/none': 0 },
  )
  const at = (monthlyBudgetUsd: number, more: Answers = {}) =>
    situationOf({ place: 'home', style: 1, hands: 'team', budgetIsCap: true, monthlyBudgetUsd, ...more }, { measures })
  const chosenAt = (amount: number, policy: Policy = SMALL_POLICY) => decide(at(amount), policy, null).chosen

  test('takes the leaf’s next stack where the whole of the first is above it', () => {
    expect(chosenAt(101)?.template.id).toBe('own')
    expect(chosenAt(100)?.template.id).toBe('mixed')
    expect(chosenAt(29)).toBeNull()
    expect(
      decide(at(29), SMALL_POLICY, null).candidates.map(({ overCap, exclusions }) => [overCap, exclusions.length]),
    ).toContainEqual([null, 1])
  })

  test('gives up the fewest wishes that bring the whole within it, and qualifies for every higher cap', () => {
    const dear = measuresOf(
      {},
      { 'tracking/sagemaker-mlflow-app': 30, 'serving/sagemaker-real-time': 50, 'serving/none': 0 },
    )
    const templates = SMALL_POLICY.templates.flatMap((one) =>
      one.id === 'mixed' ? [{ ...one, options: { ...one.options, serving: ['sagemaker-real-time', 'none'] } }] : [],
    )
    const servingAt = (amount: number) =>
      decide({ ...at(amount), measures: dear }, { ...SMALL_POLICY, templates }, null).chosen?.stack.serving ?? null
    expect([29, 30, 79, 80, 1000].map(servingAt)).toEqual([
      null,
      'none',
      'none',
      'sagemaker-real-time',
      'sagemaker-real-time',
    ])
  })

  test('names whole dollars under which some stack fits', () => {
    const amounts = amountsThatFit('monthlyBudgetUsd', at(90), SMALL_POLICY)
    expect(amounts).toEqual(expect.arrayContaining([30, 101]))
    for (const amount of amounts.filter((one) => one >= 30)) expect(chosenAt(amount)).not.toBeNull()
    expect(amountsThatFit('style', at(90), SMALL_POLICY)).toEqual([])
  })
})

describe('compatibility', () => {
  const needs: Compatibility = {
    ...ruleText('pair'),
    component: 'serving',
    options: ['sagemaker-real-time'],
    needs: { component: 'registry', options: ['sagemaker-registry'] },
  }
  const policy: Policy = { ...SMALL_POLICY, compatibility: [needs] }

  test('another option is taken where the wanted ones do not go together', () => {
    const mixed = decide(situationOf({ place: 'home', style: 1, hands: 'nobody' }), policy, null).chosen
    expect([mixed?.template.id, mixed?.stack.serving]).toEqual(['mixed', 'none'])
  })

  test('a stack without any that go together is out, by the rule of the pair', () => {
    const templates = policy.templates.map((one) =>
      one.id === 'mixed' ? { ...one, options: { ...one.options, serving: ['sagemaker-real-time'] } } : one,
    )
    const { candidates } = decide(
      situationOf({ place: 'home', style: 1, hands: 'nobody' }),
      { ...policy, templates },
      null,
    )
    const shut = candidates.find(({ template }) => template.id === 'mixed')
    expect(shut).toMatchObject({
      eligible: false,
      exclusions: [{ option: 'sagemaker-real-time', rule: { id: 'pair' } }],
    })
  })
})
