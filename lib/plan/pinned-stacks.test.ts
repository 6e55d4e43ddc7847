import { describe, expect, test } from 'vitest'
import type { Answers } from '#lib/decision/question.ts'
import type { Stack } from '#lib/decision/stack.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'

const TODAY = 'What runs today'
const evaluate = (answers: Answers, stack?: Partial<Stack>, more: Partial<Plan> = {}): Evaluation => {
  const pinned = stack ? { pinnedStacks: [{ name: TODAY, stack }] } : {}
  return evaluatePlan({ schema: 'plan@1', name: 'x', answers, ...pinned, ...more }, SMALL_CATALOG, SMALL_SHEET)
}
const pinnedIn = ({ alternatives }: Evaluation) => alternatives.find(({ title }) => title === TODAY)

const HOME = { place: 'home', style: 3, share: 90, hands: 'team', budgetIsCap: false }
const OWN_PARTS = { tracking: 'mlflow-self-hosted', orchestration: 'airflow' }

describe('a stack the plan pins', () => {
  test('stands beside the others, filled up from what is recommended, named, priced and valued as they are', () => {
    const found = evaluate(HOME, OWN_PARTS)
    const { stack } = found.recommendation
    const pinned = pinnedIn(found)
    expect(pinned).toMatchObject({
      platform: 'hybrid',
      variant: 'self-hosted-tracking',
      eligible: true,
      excludedBy: [],
    })
    expect(pinned?.stack).toEqual({ ...stack, ...OWN_PARTS })
    expect(found.alternatives.at(-1)).toBe(pinned)
    expect(pinned?.lines.length).toBeGreaterThan(0)
    expect(pinned?.value).not.toBeNull()
    expect(found.ranking.order.map(({ title }) => title)).toContain(TODAY)
  })

  test('never becomes the recommendation, and moves none of the others', () => {
    const [without, pinned] = [evaluate(HOME), evaluate(HOME, OWN_PARTS)]
    const { reasons: _, robustness: _one, kind: _kind, ...headline } = without.recommendation
    expect(pinned.recommendation).toMatchObject(headline)
    expect(pinned.alternatives.slice(0, -1)).toEqual(without.alternatives)
    const others = pinned.ranking.order.filter(({ title }) => title !== TODAY)
    expect(others.map(({ title, value }) => [title, value])).toEqual(
      without.ranking.order.map(({ title, value }) => [title, value]),
    )
  })

  test('is out by the rules that shut its parts, and is then not ranked', () => {
    const found = evaluate({ ...HOME, hands: 'nobody' }, OWN_PARTS)
    expect(pinnedIn(found)).toMatchObject({ eligible: false, excludedBy: ['R-hands'] })
    expect(found.ranking.order.map(({ title }) => title)).not.toContain(TODAY)
  })

  test.each([
    ['always', undefined, false],
    ['under an answer that holds', { question: 'place', oneOf: ['home'] }, false],
    ['under an answer that does not', { question: 'place', oneOf: ['elsewhere'] }, true],
  ])('is out by a pair that does not go together: %s', (_, when, eligible) => {
    const [rule] = SMALL_CATALOG.policy.constraints
    if (!rule) throw new Error('no rule')
    const { when: _own, ...text } = rule
    const pair = {
      ...text,
      ...(when && { when }),
      id: 'pair',
      rule: 'R-pair',
      component: 'serving' as const,
      options: ['none'],
      needs: { component: 'registry' as const, options: ['mlflow-registry'] },
    }
    const catalog = { ...SMALL_CATALOG, policy: { ...SMALL_CATALOG.policy, compatibility: [pair] } }
    const pinnedStacks = [{ name: TODAY, stack: { serving: 'none', registry: 'sagemaker-registry' } }]
    const found = evaluatePlan({ schema: 'plan@1', name: 'x', answers: HOME, pinnedStacks }, catalog, SMALL_SHEET)
    expect(pinnedIn(found)).toMatchObject({ eligible, excludedBy: eligible ? [] : ['R-pair'] })
  })

  test('is out by a hard cap only when its known cloud bill is above it', () => {
    const at = (monthlyBudgetUsd: number) =>
      pinnedIn(evaluate({ ...HOME, budgetIsCap: true, monthlyBudgetUsd }, OWN_PARTS))
    const known = Number(at(9000)?.monthly.cloud.point)
    expect(known).toBeGreaterThan(0)
    expect(at(Math.ceil(known))).toMatchObject({ eligible: true })
    expect(at(Math.floor(known) - 1)?.excludedBy).toContain('R-budget')
  })
})

describe('pinned stacks beside others', () => {
  test('two of a name, and one named as a platform is, are told apart, listed and ranked', () => {
    const { stack, ...first } = evaluate(HOME).recommendation
    const title = platformName(first)
    const pinnedStacks = [
      { name: TODAY, stack: OWN_PARTS },
      { name: TODAY, stack: { serving: 'none' } },
      { name: title, stack: { ...stack, monitoring: 'none', serving: 'none', ...OWN_PARTS } },
    ]
    const found = evaluate(HOME, undefined, { pinnedStacks })
    const titles = [TODAY, `${TODAY} (2)`, `${title} (2)`]
    expect(found.alternatives.slice(-3).map((one) => one.title)).toEqual(titles)
    expect(found.ranking.order.map((one) => one.title)).toEqual(expect.arrayContaining(titles))
  })

  test('a copy of a stack that is ranked already is listed, and is nobody’s rival', () => {
    const without = evaluate(HOME)
    const { stack } = without.recommendation
    const found = evaluate(HOME, stack ?? {})
    expect(pinnedIn(found)).toMatchObject({ stack, eligible: true })
    expect(found.ranking).toEqual(without.ranking)
    expect(found.recommendation).toEqual(without.recommendation)
  })

  test('one that is out says by which rule, with the part it shuts and the answers', () => {
    const found = evaluate({ ...HOME, hands: 'nobody' }, OWN_PARTS)
    expect(pinnedIn(found)?.exclusions).toMatchObject([
      { rule: 'R-hands', answers: ['hands'], component: 'tracking', option: 'mlflow-self-hosted' },
      { rule: 'R-hands', answers: ['hands'], component: 'orchestration', option: 'airflow' },
    ])
  })
})
