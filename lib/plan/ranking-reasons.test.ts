import { describe, expect, test } from 'vitest'
import type { Platform } from '#lib/decision/platform-name.ts'
import { SMALL_POLICY } from '#lib/decision/testing/small-policy.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { Alternative, Ranking } from '#lib/plan/evaluation.ts'
import { rankingReasons, robustnessOf } from '#lib/plan/ranking-reasons.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'

const answers = { place: 'home', style: 3, share: 90, hands: 'team', budgetIsCap: false }
const example = evaluatePlan({ schema: 'plan@1', name: 'x', answers }, SMALL_CATALOG, SMALL_SHEET)

const alternative = (title: string, platform: Platform | null, complete = true): Alternative => {
  const [one] = example.alternatives
  if (!one) throw new Error('no alternative')
  return { ...one, title, platform, variant: null, monthly: { ...one.monthly, complete } }
}

const place = (title: string, platform: Platform | null, share = 1) => ({
  title,
  platform,
  variant: null,
  value: 50,
  share,
})

const rankingWith = (order: Ranking['order'], lead: number | null): Ranking => ({ ...example.ranking, order, lead })
const outlookWith = (platform: Platform | null, share: number) => ({
  platforms: [{ platform, share }],
})

const MLFLOW = alternative('Own', 'mlflow')
const sure = (order: Ranking['order'], lead: number | null, completions = 1) =>
  robustnessOf(
    { chosen: MLFLOW, ranking: rankingWith(order, lead), outlook: outlookWith('mlflow', completions) },
    SMALL_POLICY,
  )

describe('how firm it is', () => {
  const second = place('Vendor', 'sagemaker', 0)

  test('follows the share of first ranks, and a small lead is never clear', () => {
    expect(sure([place('Own', 'mlflow', 0.8), second], 8)).toBe('clear')
    expect(sure([place('Own', 'mlflow', 1), second], 7.9)).toBe('leaning')
    expect(sure([place('Own', 'mlflow', 0.6), second], 50)).toBe('leaning')
    expect(sure([place('Own', 'mlflow', 0.59), second], 50)).toBe('toss-up')
  })

  test('is no firmer than the completions of the open answers', () => {
    const first = [place('Own', 'mlflow', 1), second]
    expect([1, 0.79, 0.59].map((share) => sure(first, 50, share))).toEqual(['clear', 'leaning', 'toss-up'])
  })

  test('is one step less where another platform comes first by value, and at most leaning for a variant of the same', () => {
    expect(sure([place('Vendor', 'sagemaker', 1), place('Own', 'mlflow', 0)], 50)).toBe('leaning')
    expect(sure([place('Vendor', 'sagemaker', 0.7), place('Own', 'mlflow', 0)], 50)).toBe('toss-up')
    expect(sure([place('Own on Databricks', 'mlflow', 1), place('Own', 'mlflow', 0)], 50)).toBe('leaning')
    expect(sure([place('Own on Databricks', 'mlflow', 0.5), place('Own', 'mlflow', 0)], 50)).toBe('toss-up')
  })

  test('of one alone is what the completions say', () => {
    expect(sure([place('Own', 'mlflow', 1)], null)).toBe('clear')
    expect(sure([place('Own', 'mlflow', 1)], null, 0.7)).toBe('leaning')
  })

  test('of nothing that qualifies is what the completions say', () => {
    const none = { chosen: undefined, ranking: rankingWith([], null), outlook: outlookWith(null, 1) }
    expect(robustnessOf(none, SMALL_POLICY)).toBe('clear')
    expect(robustnessOf({ ...none, outlook: outlookWith(null, 0.5) }, SMALL_POLICY)).toBe('toss-up')
  })
})

/** `cost`: how much the cost weighs, from 0 to 1. */
const weighedBy = (cost: number) => ({ weights: { cost }, anchors: { low: 100, high: 10_000 }, countPeople: false })

describe('what the ranking says of the choice', () => {
  const reasonsOf = (chosen: Alternative | undefined, order: Ranking['order'], alternatives: readonly Alternative[]) =>
    rankingReasons(chosen, { ranking: rankingWith(order, 5), alternatives, valuing: weighedBy(0) }, SMALL_POLICY)
  const textsOf = (chosen: Alternative | undefined, order: Ranking['order'], others: readonly Alternative[] = []) =>
    reasonsOf(chosen, order, others).map(({ text }) => text)
  const [own, vendor] = [place('Own', 'mlflow'), place('Vendor', 'sagemaker')]

  test('names what it agrees with, and what it puts first otherwise', () => {
    expect(textsOf(MLFLOW, [own, vendor])).toEqual(['First by value too, before Vendor.'])
    const behind = { ...MLFLOW, value: 30 }
    expect(textsOf(behind, [place('Other', 'mlflow'), own])).toEqual([
      'Of the same platform, Other is first by value, 50 to 30.',
    ])
    expect(textsOf(MLFLOW, [vendor, own])).toEqual(['The tree says Own, the values Vendor.'])
  })

  test('compares nothing with a value that nobody knows', () => {
    expect(textsOf({ ...MLFLOW, value: null }, [vendor, own])).toEqual([])
  })

  test('writes no two values that look the same', () => {
    const close = { ...MLFLOW, value: 49.96 }
    expect(textsOf(close, [place('Other', 'mlflow'), own])).toEqual([
      'Of the same platform, Other is first by value, hardly.',
    ])
  })

  test('names an unknown cost only where it may be why something else comes first', () => {
    const unknown = alternative('Own', 'mlflow', false)
    expect(textsOf(unknown, [vendor, own])).toEqual([
      'The tree says Own, the values Vendor.',
      'The cost of Own is unknown.',
    ])
    expect(textsOf(unknown, [own, vendor])).toEqual(['First by value too, before Vendor.'])
  })

  test('says up to which whole cost it would come first, unless none does or more than that is known already', () => {
    const known = (point: string): Alternative => {
      const own = alternative('Own', 'mlflow', false)
      return { ...own, value: 30, monthly: { ...own.monthly, cloud: { ...own.monthly.cloud, point } } }
    }
    const said = (chosen: Alternative, cost: number) =>
      rankingReasons(
        chosen,
        { ranking: rankingWith([vendor, own], 5), alternatives: [], valuing: weighedBy(cost) },
        SMALL_POLICY,
      )[1]?.text
    // 20 points behind at a weight of a half: a level of 40 on the scale, 10,000 / 100^0.4 dollars.
    expect(said(known('500.40'), 0.5)).toBe('Own is first up to $1,585; $500 is known.')
    expect(said(known('1600'), 0.5)).toBe('The cost of Own is unknown.')
    expect(said(known('1'), 0.1)).toBe('The cost of Own is unknown.')
  })

  test('is nothing where there is nothing to compare, and cites its rule', () => {
    expect(textsOf(MLFLOW, [own])).toEqual([])
    expect(textsOf(undefined, [own, vendor])).toEqual([])
    const [reason] = reasonsOf(MLFLOW, [own, vendor], [])
    expect(reason).toMatchObject({ rule: 'R-ranking', answers: [], facts: ['fact-of-ranking'] })
  })

  test('names the suite of another cloud that is worth more, even where nothing else is ranked', () => {
    const suite = (value: number, more: Partial<Alternative> = {}) => ({
      ...alternative('Suite', null),
      value,
      ...more,
    })
    expect(textsOf(MLFLOW, [own], [suite(50.1)])).toEqual(['Worth more: Suite.'])
    expect(textsOf(MLFLOW, [own, vendor], [suite(51), suite(60, { title: 'Best' })])[1]).toBe('Worth more: Best.')
    expect(textsOf(MLFLOW, [own], [suite(50)])).toEqual([])
    expect(textsOf(MLFLOW, [own], [suite(90, { eligible: false })])).toEqual([])
    expect(textsOf(MLFLOW, [own, place('Suite', null)], [suite(90)])).toHaveLength(1)
  })

  test('a title with a dollar sign or braces stays as it is', () => {
    const odd = place('$& {first}', 'sagemaker')
    expect(textsOf(MLFLOW, [own, odd])).toEqual(['First by value too, before $& {first}.'])
  })
})
