import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classesFor, completionsOf } from '#lib/decision/completions.ts'
import { decide } from '#lib/decision/decide.ts'
import { outlookFor, robustnessOf } from '#lib/decision/outlook.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Answers } from '#lib/decision/question.ts'
import { SMALL_POLICY, situationOf } from '#lib/decision/testing/small-policy.ts'

/** What tree and constraints alone say: settled and next question speak of nothing else. */
const BARE: Policy = { ...SMALL_POLICY, componentRules: [], keepRules: [] }

const full = fc.record({
  place: fc.constantFrom('home', 'away'),
  hands: fc.constantFrom('nobody', 'team'),
  style: fc.integer({ min: 1, max: 5 }),
  share: fc.double({ min: 0, max: 100, noNaN: true }),
})
const partial = fc
  .tuple(full, fc.subarray(['place', 'hands', 'style', 'share'] as const))
  .map(([answers, ids]): Answers => Object.fromEntries(ids.map((id) => [id, answers[id]])))

const platformOf = (answers: Answers) => decide(situationOf(answers), BARE, null).chosen?.platform ?? null

describe('completions', () => {
  test('have shares that sum to 1, and each leads where deciding leads', () => {
    fc.assert(
      fc.property(partial, (answers) => {
        const completions = completionsOf(situationOf(answers), BARE)
        expect(completions.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 9)
        for (const { given, leaf, platform } of completions) {
          const filled = { ...answers, ...Object.fromEntries([...given].map(([id, { value }]) => [id, value])) }
          if (leaf.id !== 'open') expect(platformOf(filled)).toBe(platform)
          expect(Object.keys(answers).some((id) => given.has(id))).toBe(false)
        }
      }),
    )
  })

  test('weigh a threshold by the part of the range on each side', () => {
    const classes = classesFor('share', {}, BARE)
    expect(classes.map(({ value, share }) => [value, share])).toEqual([
      [0, 0.5],
      [50, 0.5],
    ])
    expect(classesFor('style', {}, BARE).map(({ value }) => value)).toEqual([1, 3])
    expect(classesFor('hands', {}, BARE).map(({ share }) => share)).toEqual([0.5, 0.5])
  })

  test('do not tell apart what no rule tells apart', () => {
    expect(classesFor('tools', {}, BARE)).toHaveLength(1)
    expect(classesFor('tools', {}, SMALL_POLICY)).toHaveLength(2)
  })
})

describe('the outlook', () => {
  test('settled: no way to answer the rest leads elsewhere', () => {
    fc.assert(
      fc.property(partial, full, (answers, rest) => {
        const { settled, platforms } = outlookFor(situationOf(answers), BARE)
        const leaf = decide(situationOf({ ...rest, ...answers }), BARE, null).leaf.id
        if (settled && leaf !== 'open') expect(platformOf({ ...rest, ...answers })).toBe(platforms[0]?.platform ?? null)
      }),
    )
  })

  test('not settled: some answers lead elsewhere, and the next question is an open one with a share', () => {
    fc.assert(
      fc.property(partial, (answers) => {
        const { settled, platforms, next, open } = outlookFor(situationOf(answers), BARE)
        expect(settled).toBe(platforms.length === 1)
        expect(next === null).toBe(settled)
        if (!next) return
        expect(open).toContain(next.id)
        expect(Object.hasOwn(answers, next.id)).toBe(false)
        expect(next.share).toBeGreaterThanOrEqual(0)
        expect(next.share).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('a full set of answers is settled whatever it leads to', () => {
    fc.assert(
      fc.property(full, (answers) => {
        expect(outlookFor(situationOf(answers), BARE)).toMatchObject({ settled: true, open: [], next: null })
      }),
    )
  })

  test('looks past the stacks of the leaf, as deciding does', () => {
    const shut = { place: 'away', hands: 'nobody' }
    expect(outlookFor(situationOf(shut), BARE)).toMatchObject({ settled: true, platforms: [{ platform: null }] })
    const policy: Policy = {
      ...BARE,
      tree: BARE.tree.map((node) =>
        node.id === 'first' ? { ...node, stacks: [{ stack: 'vendor', when: null }] } : node,
      ),
      templates: BARE.templates.map((one) =>
        one.id === 'own' ? { ...one, when: { question: 'style', atMost: 2 } } : one,
      ),
    }
    const situation = situationOf({ place: 'away', hands: 'team' })
    expect(outlookFor(situation, policy)).toMatchObject({ settled: false, next: { id: 'style' } })
    const low = { ...situation, answers: { ...situation.answers, style: 1 } }
    expect(decide(low, policy, null).chosen?.template.id).toBe('own')
  })

  test('asks first for the answer that moves the platform most', () => {
    const { next } = outlookFor(situationOf({ hands: 'team', style: 3 }), BARE)
    expect(next?.id).toBe('place')
  })

  test('robustness follows the share of completions that agree', () => {
    const outlook = { ...outlookFor(situationOf({}), BARE), platforms: [{ platform: 'mlflow', share: 0.7 }] } as const
    expect(robustnessOf(outlook, 'mlflow', BARE)).toBe('leaning')
    expect(robustnessOf(outlook, 'hybrid', BARE)).toBe('toss-up')
    expect(robustnessOf({ ...outlook, platforms: [{ platform: null, share: 0.8 }] }, null, BARE)).toBe('clear')
  })
})
