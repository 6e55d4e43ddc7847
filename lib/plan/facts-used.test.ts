import { describe, expect, test } from 'vitest'
import type { ComponentOption, Policy } from '#lib/decision/policy.ts'
import { ruleText } from '#lib/decision/testing/small-policy.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const DAY = SMALL_CATALOG.asOf
const LATE = '2020-01-01' as IsoDate
const SOON = '2099-01-01' as IsoDate
const ANSWERS = { place: 'away', hands: 'team', style: 1 }

/** The small catalogue with everything reviewed in time, but for what the case changes. */
const fresh = (policy: Partial<Policy> = {}, more: Partial<Catalog> = {}): Catalog => ({
  ...SMALL_CATALOG,
  measures: SMALL_CATALOG.measures.map((one) => ({ ...one, reviewBy: SOON })),
  policy: {
    ...SMALL_CATALOG.policy,
    capabilities: SMALL_CATALOG.policy.capabilities.map((one) => ({ ...one, reviewBy: SOON })),
    ...policy,
  },
  ...more,
})
const lateFact = (id: string) =>
  ({
    id,
    title: 'A statement',
    statement: 'It is so.',
    basis: 'fact',
    source: { title: 'A source', url: null, readOn: DAY },
    reviewBy: LATE,
  }) as const
const facts = (catalog: Catalog) =>
  evaluatePlan({ schema: 'plan@1', name: 'x', answers: ANSWERS }, catalog, SMALL_SHEET)
const late = (catalog: Catalog) => facts(catalog).facts.flatMap(({ id, stale }) => (stale ? [id] : []))

describe('what is past its review is named', () => {
  test('nothing is, while all is in time', () => {
    expect(late(fresh())).toEqual([])
  })

  test('a fact that a reason cites', () => {
    const statements = [lateFact('fact-of-first')]
    expect(late(fresh({}, { statements }))).toEqual(['fact-of-first'])
    expect(facts(fresh({}, { statements })).recommendation.provisional).toBe(true)
  })

  test('a fact behind what shut a platform makes it provisional, one behind what nothing wanted does not', () => {
    const { options, constraints } = SMALL_CATALOG.policy
    const extra = { ...(options[0] as ComponentOption), component: 'monitoring', id: 'extra' } as const
    const away = { question: 'place', oneOf: ['away'] } as const
    const idle = { ...ruleText('idle'), when: away, drops: [{ component: 'monitoring', options: ['extra'] }] } as const
    const more = {
      ...ruleText('more'),
      when: away,
      drops: [{ component: 'registry', options: ['mlflow-registry'] }],
    } as const
    const noneQualifies = (rule: typeof idle | typeof more, statements: Catalog['statements']) => {
      const catalog = fresh({ options: [...options, extra], constraints: [...constraints, rule] }, { statements })
      const plan = { schema: 'plan@1', name: 'x', answers: { ...ANSWERS, hands: 'nobody' } } as const
      const { recommendation, facts: listed } = evaluatePlan(plan, catalog, SMALL_SHEET)
      const { kind, provisional } = recommendation
      return { kind, provisional, late: listed.flatMap(({ id, stale }) => (stale ? [id] : [])) }
    }
    const none = { kind: 'none-qualifies', provisional: false, late: [] }
    expect(noneQualifies(idle, [])).toEqual(none)
    expect(noneQualifies(idle, [lateFact('fact-of-idle')])).toEqual({ ...none, late: ['fact-of-idle'] })
    expect(noneQualifies(more, [])).toEqual(none)
    const rests = { ...none, provisional: true, late: ['fact-of-more'] }
    expect(noneQualifies(more, [lateFact('fact-of-more')])).toEqual(rests)
  })

  test('the platform of an option of the recommended stack, and of no other', () => {
    const { options } = SMALL_CATALOG.policy
    const of = (id: string) => options.map((one) => (one.id === id ? { ...one, platform: 'old-one' } : one))
    const platforms = [{ id: 'old-one', name: 'Old One', status: 'active', statusSince: null, reviewBy: LATE }] as const
    expect(late(fresh({ options: of('airflow') }, { platforms }))).toEqual(['platform:old-one'])
    expect(late(fresh({ options: of('sagemaker-pipelines') }, { platforms }))).toEqual([])
  })

  test('the support plan that the bill counts with, and no other', () => {
    const money = {
      ...SMALL_CATALOG.money,
      supportPlans: SMALL_CATALOG.money.supportPlans.map((one) => ({ ...one, reviewBy: LATE })),
    }
    const lateWith = (support: string) => {
      const plan = { schema: 'plan@1', name: 'x', answers: ANSWERS, finance: { support } } as const
      const { facts: listed } = evaluatePlan(plan, fresh({}, { money }), SMALL_SHEET)
      return listed.flatMap(({ id, stale }) => (stale ? [id] : []))
    }
    expect(lateWith('none')).toEqual([])
    expect(lateWith('banded')).toEqual(['support-plan:banded'])
  })

  test('a judged level of one', () => {
    const capabilities = fresh().policy.capabilities.map((one) =>
      one.option === 'airflow' ? { ...one, reviewBy: LATE } : one,
    )
    const catalog = fresh({ capabilities })
    expect(late(catalog)).toEqual(['level:orchestration/airflow/operations'])
    expect(facts(catalog).facts.find(({ stale }) => stale)?.title).toBe('Title of airflow: Title of operations')
  })
})
