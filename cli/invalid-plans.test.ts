import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { decodePlan } from '#lib/plan/codec/plan-codec.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** What the shipped catalog refuses, beside what `bad-input.test.ts` and the tests of the codec show. */
const catalog = loadCatalog('2026-11-24' as IsoDate)
const refusal = (text: string) => {
  const read = decodePlan(text, catalog)
  return read.kind === 'invalid' ? read : { kind: 'ok', path: '', expected: '' }
}
const plan = (more: object): string => JSON.stringify({ schema: 'plan@1', name: 'x', answers: {}, ...more })
const [DEEP, LONG] = [5000, 100_000]

/** What is wrong, the plan, the path that is told, and what was expected there. */
const FAULTS: readonly (readonly [string, string, string, RegExp])[] = [
  ['an unknown question', plan({ answers: { shoeSize: 1 } }), 'answers.shoeSize', /no such key/],
  ['a value outside its list', plan({ answers: { cloud: 'moon' } }), 'answers.cloud', /aws-only/],
  ['a list with a value outside it', plan({ answers: { regimes: ['hipaa', 'moon'] } }), 'answers.regimes[1]', /hipaa/],
  ['a wrong type', plan({ answers: { cloud: 7 } }), 'answers.cloud', /aws-only/],
  ['an object for an answer', plan({ answers: { teamSize: { likely: 3 } } }), 'answers.teamSize', /whole number/],
  ['a negative number', plan({ answers: { monthlyBudgetUsd: -1 } }), 'answers.monthlyBudgetUsd', /number from/],
  ['a fraction of a person', plan({ answers: { teamSize: 2.5 } }), 'answers.teamSize', /whole number/],
  [
    'a fraction of a person in place of an answer',
    plan({ overrides: { teamSize: 2.5 } }),
    'overrides.teamSize',
    /whole/,
  ],
  [
    'a spread from a fraction of a person',
    plan({ overrides: { teamSize: { low: 1.5, likely: 2, high: 3 } } }),
    'overrides.teamSize.low',
    /whole number/,
  ],
  [
    'a fraction of a person in a scenario',
    plan({ scenarios: [{ name: 'y', overrides: { teamSize: 2.5 } }] }),
    'scenarios[0].overrides.teamSize',
    /whole/,
  ],
  ['an unknown region', plan({ answers: { region: 'mars-1' } }), 'answers.region', /region/],
  [
    'an unknown region in a list',
    plan({ answers: { allowedRegions: ['mars-1'] } }),
    'answers.allowedRegions[0]',
    /region/,
  ],
  [
    'low above high',
    plan({ overrides: { meanRps: { low: 9, likely: 9, high: 1 } } }),
    'overrides.meanRps',
    /low ≤ likely/,
  ],
  ['likely above high', plan({ overrides: { meanRps: { low: 0, likely: 9, high: 1 } } }), 'overrides.meanRps', /low ≤/],
  ['a negative weight', plan({ weights: { cost: -1 } }), 'weights.cost', /number from 0/],
  ['a name that is too long', plan({ name: 'x'.repeat(LONG) }), 'name', /1 to 200 characters/],
  [
    'a long name of a question',
    plan({ answers: { ['x'.repeat(LONG)]: 1 } }),
    `answers.${'x'.repeat(LONG)}`,
    /no such key/,
  ],
]

describe('a plan is refused by path', () => {
  test.each(FAULTS.map(([name, ...fault]) => [name, fault] as const))('%s', (_, [text, path, expected]) => {
    const read = refusal(text)
    expect(read.path).toBe(path)
    expect(read.expected).toMatch(expected)
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is no question, criterion or option',
    (name) => {
      const odd = (value: string) => `{"schema":"plan@1","name":"x","answers":{},${value}}`
      const texts = [
        [`{"schema":"plan@1","name":"x","answers":{"${name}":1}}`, `answers.${name}`],
        [odd(`"${name}":{}`), name],
        [odd(`"weights":{"${name}":1}`), `weights.${name}`],
        [odd(`"overrides":{"${name}":1}`), `overrides.${name}`],
        [odd(`"assumptions":{"${name}":1}`), `assumptions.${name}`],
        [odd(`"pinnedStacks":[{"name":"x","stack":{"tracking":"${name}"}}]`), 'pinnedStacks[0].stack.tracking'],
      ] as const
      for (const [text, path] of texts) expect([refusal(text).kind, refusal(text).path]).toEqual(['invalid', path])
    },
  )

  test(`${DEEP} levels, of lists or of objects`, () => {
    const lists = `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`
    const objects = `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`
    for (const inner of [lists, objects]) {
      const read = refusal(`{"schema":"plan@1","name":"x","answers":{"cloud":${inner}}}`)
      expect(read.kind).toBe('invalid')
      expect(read.expected).toBe('at most 12 levels')
      expect(read.path.startsWith('answers.cloud')).toBe(true)
    }
  })
})
