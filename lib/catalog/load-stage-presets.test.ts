import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadStagePresets } from '#lib/catalog/load-stage-presets.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { answersFrom, keptOf, type StagePreset } from '#lib/plan/stage-presets.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-26' as IsoDate)
const presets = loadStagePresets()
const questionOf = (id: string) => catalog.policy.questions.find((one) => one.id === id)
const ENDS: Readonly<Record<string, 'low' | 'likely' | 'high'>> = { Small: 'low', Medium: 'likely', Large: 'high' }

describe.each(presets)('$id', ({ stage, title, answers }) => {
  test('answers questions of its stage as a plan may, within what is usual', () => {
    for (const [id, value] of Object.entries(answers)) {
      const question = questionOf(id)
      expect(question?.stage).toBe(stage)
      const plausible = question && 'plausible' in question.answer ? question.answer.plausible : [1, 0]
      expect(value).toBeGreaterThanOrEqual(plausible[0])
      expect(value).toBeLessThanOrEqual(plausible[1])
    }
    expect(planFrom({ ...emptyPlan('x'), answers }, catalog)).toMatchObject({ kind: 'ok' })
  })

  test('is the end of the defaults that it says it is', () => {
    const defaults = Object.keys(answers).map((id) => {
      const fallback = questionOf(id)?.default
      return [id, fallback?.kind === 'value' ? fallback[ENDS[title] ?? 'likely'] : undefined]
    })
    expect(answers).toEqual(Object.fromEntries(defaults))
  })
})

test('the presets of a stage speak of the same questions, from small to large', () => {
  for (const some of Map.groupBy(presets, ({ stage }) => stage).values()) {
    expect(some.map(({ title }) => title)).toEqual(Object.keys(ENDS))
    for (const { answers } of some) expect(Object.keys(answers)).toEqual(Object.keys(some[0]?.answers ?? {}))
  }
})

describe('on a plan', () => {
  const preset = presets.find(({ id }) => id === 'service-medium') as StagePreset
  const plan: Plan = {
    ...emptyPlan('x'),
    answers: { endpoints: 9 },
    overrides: { meanRps: { low: 1, likely: 2, high: 3 } },
    notApplicable: { modelGb: 'other' },
  }

  test('only open questions are filled', () => {
    expect(keptOf(preset, plan)).toEqual(['endpoints', 'meanRps', 'modelGb'])
    const given = answersFrom(preset, plan, false)
    expect(Object.keys(given)).toEqual(['instancesPerEndpoint', 'secondsPerRequest', 'payloadMb'])
  })

  test('all of them where answers are to be replaced', () => {
    expect(answersFrom(preset, plan, true)).toEqual(preset.answers)
  })
})
