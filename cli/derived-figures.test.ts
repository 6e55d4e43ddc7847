import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { keysUsed } from '#lib/plan/figure-list.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { uncertainFigures } from '#lib/plan/uncertain-figures.ts'
import { figureValues, formulaBehind, withDerivedColumns } from '#lib/plan/workload-from-plan.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const planOf = (answers: Plan['answers']): Plan => ({ schema: 'plan@1', name: 'x', answers })
const instances = (answers: Plan['answers']) =>
  figureValues(planOf(answers), catalog).get('answer:instancesPerEndpoint')

/** 40 requests in work at the peak; an m5.xlarge takes 4 x 0.7 x 0.5 = 1.4 of them. */
const BUSY = { peakRps: 400, secondsPerRequest: 0.1 }

describe('instances for each endpoint', () => {
  test.each([
    ['nothing known: as assumed today', {}, 1],
    ['the peak alone, over two endpoints, at the seconds assumed', { peakRps: 400 }, 8],
    ['the seconds alone: as assumed today', { secondsPerRequest: 0.1 }, 1],
    ['a peak over two endpoints', { ...BUSY, endpoints: 2 }, 15],
    ['the same peak over one endpoint', { ...BUSY, endpoints: 1 }, 29],
    ['no endpoint planned counts as one', { ...BUSY, endpoints: 0 }, 29],
    ['a small peak', { peakRps: 1, secondsPerRequest: 0.01 }, 1],
    ['a small peak that must outlive a zone', { peakRps: 1, secondsPerRequest: 0.01, availability: '99.9' }, 2],
    ['no peak, and it must outlive a zone', { availability: '99.9' }, 2],
    ['the same with the peak alone', { availability: '99.95', peakRps: 400 }, 8],
    ['no peak, and less is promised', { availability: '99.5' }, 1],
    ['an answer counts more than what availability asks for', { availability: '99.9', instancesPerEndpoint: 1 }, 1],
    ['best effort', { peakRps: 1, secondsPerRequest: 0.01, availability: 'best-effort' }, 1],
    ['a larger machine', { ...BUSY, endpoints: 1, endpointInstance: 'm5.2xlarge' }, 15],
    ['a machine of unknown size: as assumed today', { ...BUSY, endpointInstance: 'zz9.huge' }, 1],
    ['the same, and it must outlive a zone', { ...BUSY, endpointInstance: 'zz9.huge', availability: '99.9' }, 2],
    ['an answer replaces the count', { ...BUSY, instancesPerEndpoint: 3 }, 3],
  ] as const)('%s', (_, answers, count) => {
    expect(instances(answers)).toBe(count)
  })

  test('are explained by the formula in use', () => {
    const question = catalog.policy.questions.find(({ id }) => id === 'instancesPerEndpoint')
    const formula = (answers: Plan['answers']) => question && formulaBehind(question, planOf(answers), catalog)?.id
    expect(formula({})).toBeUndefined()
    expect(formula({ availability: '99.9' })).toBe('instances-without-peak')
    expect(formula(BUSY)).toBe('instances-for-peak')
    expect(formula({ peakRps: 400 })).toBe('instances-for-peak')
    expect(formula({ ...BUSY, availability: '99.95' })).toBe('instances-in-two-zones')
    expect(formula({ ...BUSY, instancesPerEndpoint: 3 })).toBeUndefined()
  })

  test('are shown as an assumption with the fact behind, and vary with it', () => {
    const plan = planOf({ cloud: 'aws-only', availability: '99.9', endpoints: 2 })
    const { alternatives, assumptions } = evaluatePlan(plan, catalog, loadPriceSheet('us-east-1'))
    const shown = (id: string) => assumptions.find((one) => one.id === id)
    expect(shown('instancesPerEndpoint')).toMatchObject({ value: 2, basis: 'judgement' })
    expect(shown('instancesPerEndpoint')?.source).toContain('in two zones')
    expect(shown('instances-in-two-zones')).toMatchObject({ value: 2, low: 2, high: 3 })
    const keys = keysUsed(
      alternatives.flatMap(({ lines }) => lines),
      { plan, catalog },
    )
    const drawn = uncertainFigures(keys, { plan, catalog }).map(({ key }) => key)
    expect(drawn).toContain('fact:instances-in-two-zones')
    expect(drawn).not.toContain('answer:instancesPerEndpoint')
  })

  test('move with the figures they are worked out from', () => {
    const endpoints = Float64Array.from([0, 1, 2, 40])
    const varied = withDerivedColumns(new Map([['answer:endpoints', endpoints]]), planOf(BUSY), catalog)
    const wanted = Array.from(endpoints, (count) => instances({ ...BUSY, endpoints: count }))
    expect(Array.from(varied.get('answer:instancesPerEndpoint') as Float64Array)).toEqual(wanted)
    const given = withDerivedColumns(
      new Map([['answer:endpoints', endpoints]]),
      planOf({ ...BUSY, instancesPerEndpoint: 3 }),
      catalog,
    )
    expect([...given.keys()]).toEqual(['answer:endpoints'])
  })
})
