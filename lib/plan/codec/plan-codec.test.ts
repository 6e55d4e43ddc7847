import { describe, expect, test } from 'vitest'
import { decodePlan, planFrom } from '#lib/plan/codec/plan-codec.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const PLAN = { schema: 'plan@1', name: 'Fraud', answers: {} }
const read = (text: string) => decodePlan(text, SMALL_CATALOG)
const faultOf = (more: object): string => {
  const found = read(JSON.stringify({ ...PLAN, ...more }))
  return found.kind === 'invalid' ? `${found.path}: ${found.expected}` : 'ok'
}

describe('a plan that is no plan@1', () => {
  test.each([
    ['nothing', '', 'valid JSON'],
    ['half a document', '{"schema":"plan@1",', 'valid JSON'],
    ['JSON with a comment', `// x\n${JSON.stringify(PLAN)}`, 'valid JSON'],
    ['a list', '[]', 'expected a plan@1 document'],
    ['null', 'null', 'expected a plan@1 document'],
    ['a number', '1', 'expected a plan@1 document'],
    ['10 MB of text', JSON.stringify({ ...PLAN, name: 'x'.repeat(10_000_000) }), 'at most 1000000 characters'],
    ['10 MB of spaces', `${' '.repeat(10_000_000)}{}`, 'at most 1000000 characters'],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual({ kind: 'invalid', path: '', expected })
  })

  test('deep nesting is refused, also where it would exhaust a recursive reader', () => {
    for (const depth of [14, 400_000]) {
      const found = read(`${'[1,'.repeat(depth)}1${']'.repeat(depth)}`.slice(0, 999_999))
      expect(found.kind).toBe('invalid')
    }
    const nested = `{"schema":"plan@1","name":"x","answers":${'{"a":'.repeat(20)}1${'}'.repeat(20)}}`
    expect(read(nested)).toMatchObject({ kind: 'invalid', expected: 'at most 12 levels' })
  })
})

describe('a key that is there twice', () => {
  const plan = (answers: string, more: string) => read(`{"schema":"plan@1","name":"x","answers":{${answers}}${more}}`)

  test.each([
    ['answers.share', '"share":10,"share":20', ''],
    ['answers.share', '"share":10,"sh\\u0061re":20', ''],
    ['name', '', ',"name":"y"'],
    ['priceOverrides[1].b', '"style":1', ',"priceOverrides":[{"a":[1,"]"]},{"b":1,"b":1}]'],
  ])('is refused where it stands: %s, %s%s', (path, answers, more) => {
    expect(plan(answers, more)).toEqual({ kind: 'invalid', path, expected: 'each key once' })
  })

  test('is none where it is a value, a part of a text, or a key of another object', () => {
    const tricky = '"endpointInstance":"m5.xlarge","place":"home","tools":["batch","notebook"]'
    expect(plan(tricky, ',"overrides":{"share":{"low":1,"likely":2,"high":3}}').kind).toBe('ok')
    expect(read('{"schema":"plan@1","name":"\\"a\\":1,\\"a\\":{[\\\\","answers":{}}').kind).toBe('ok')
  })

  test('is found in a long document without delay', () => {
    const name = '\\"'.repeat(400_000)
    expect(read(`{"name":"${name}","name":"x"}`)).toMatchObject({ kind: 'invalid', path: 'name' })
  })
})

/** A name, what is written into a plan, and the fault that is reported. */
const FAULTS: readonly (readonly [string, object, string])[] = [
  ['another schema', { schema: 'usage@1' }, 'schema: expected "plan@1"'],
  ['a newer schema', { schema: 'plan@2' }, 'schema: "plan@1"; plan@2 is from a newer planner'],
  ['no name', { name: undefined }, 'name: expected text of 1 to 200 characters'],
  ['a blank name', { name: ' \n' }, 'name: expected text of 1 to 200 characters'],
  ['a long name', { name: 'x'.repeat(201) }, 'name: expected text of 1 to 200 characters'],
  ['no answers', { answers: undefined }, 'answers: expected an object of answers'],
  ['answers in a list', { answers: [] }, 'answers: expected an object of answers'],
  ['an unknown question', { answers: { shoeSize: 1 } }, 'answers.shoeSize: no such key here'],
  ['an unknown key', { extra: 1 }, 'extra: no such key here'],
  ['null for an open answer', { answers: { style: null } }, 'answers.style: expected a whole number from 1 to 5'],
  ['text for a number', { answers: { share: '5' } }, 'answers.share: expected a number from 0 to 100'],
  ['a number out of range', { answers: { share: 100.01 } }, 'answers.share: expected a number from 0 to 100'],
  ['a negative number', { answers: { share: -0.01 } }, 'answers.share: expected a number from 0 to 100'],
  [
    'a fraction of a count',
    { answers: { endpoints: 1.5 } },
    'answers.endpoints: expected a whole number from 0 to 1000000000',
  ],
  ['an unknown choice', { answers: { place: 'moon' } }, 'answers.place: expected one of home, away'],
  ['one choice for several', { answers: { tools: 'batch' } }, 'answers.tools: expected a list of notebook, batch'],
  [
    'an unknown one of several',
    { answers: { tools: ['batch', 'moon'] } },
    'answers.tools[1]: expected one of notebook, batch',
  ],
  ['one of several twice', { answers: { tools: ['batch', 'batch'] } }, 'answers.tools: expected each value once'],
  ['text for yes or no', { answers: { budgetIsCap: 'true' } }, 'answers.budgetIsCap: expected true or false'],
  [
    'text of another form',
    { answers: { endpointInstance: 'm5' } },
    'answers.endpointInstance: expected a type such as m5.xlarge',
  ],
  [
    'an unknown region',
    { answers: { region: 'mars-1' } },
    'answers.region: expected an AWS region code such as us-east-1',
  ],
  [
    'an unknown reason',
    { notApplicable: { place: 'lazy' } },
    'notApplicable.place: expected one of out-of-scope, business-priority, architecture-constraint, other',
  ],
  [
    'a spread upside down',
    { overrides: { share: { low: 2, likely: 1, high: 3 } } },
    'overrides.share: expected low ≤ likely ≤ high',
  ],
  [
    'an override out of the question’s range',
    { overrides: { share: 101 } },
    'overrides.share: expected a number from 0 to 100',
  ],
  ['an override of a choice', { overrides: { place: 1 } }, 'overrides.place: no such key here'],
  ['an assumption that is no fact', { assumptions: { moon: 1 } }, 'assumptions.moon: no such key here'],
  [
    'a divisor of zero',
    { assumptions: { 'per-hour': 0 } },
    'assumptions.per-hour: expected a number from 1e-9 to 1000000000',
  ],
  ['half a character', { name: 'x\ud800' }, 'name: whole characters'],
  ['a weight of no criterion', { weights: { beauty: 1 } }, 'weights.beauty: no such key here'],
  [
    'an unknown component',
    { pinnedStacks: [{ name: 'x', stack: { gpu: 'a' } }] },
    'pinnedStacks[0].stack.gpu: no such key here',
  ],
  [
    'a deep fault',
    { scenarios: [{ name: 'x' }, { name: 'y', answers: { style: 9 } }] },
    'scenarios[1].answers.style: expected a whole number from 1 to 5',
  ],
  [
    'a price with an exponent',
    { priceOverrides: [{ item: 'storage', attributes: {}, usd: '1e3' }] },
    'priceOverrides[0].usd: expected a plain decimal string of 0 or more, in USD',
  ],
]

describe('a fault is named by its path', () => {
  test.each(FAULTS)('%s', (_, more, fault) => {
    expect(faultOf(more)).toBe(fault)
  })

  test('infinite numbers and those that are none', () => {
    expect(read('{"schema":"plan@1","name":"x","answers":{"share":1e999}}')).toMatchObject({ path: 'answers.share' })
    for (const share of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(planFrom({ ...PLAN, answers: { share } }, SMALL_CATALOG)).toMatchObject({ path: 'answers.share' })
  })
})

test('growth is read as it was written before there were rates for each part, and with them', () => {
  const growths = [
    {},
    { months: 24, modelsPerYear: 0.2 },
    { modelsPerYear: 0, trafficPerYear: 0.5, trainingPerYear: 0.1, teamPerYear: 0 },
  ]
  for (const growth of growths)
    expect(read(JSON.stringify({ ...PLAN, growth }))).toEqual({ kind: 'ok', document: { ...PLAN, growth } })
  expect(faultOf({ growth: { usersPerYear: 1 } })).toBe('growth.usersPerYear: no such key here')
  expect(faultOf({ growth: { teamPerYear: -0.1 } })).toBe('growth.teamPerYear: expected a number from 0 to 1000000000')
  expect(faultOf({ growth: 1.2 })).toBe('growth: expected an object of growth')
})

describe('keys that reach for the prototype', () => {
  const HOLDERS = [
    ['', (key: string) => `{"schema":"plan@1","name":"x","answers":{},"${key}":{}}`],
    ['answers.', (key: string) => `{"schema":"plan@1","name":"x","answers":{"${key}":{"share":1}}}`],
    ['weights.', (key: string) => `{"schema":"plan@1","name":"x","answers":{},"weights":{"${key}":1}}`],
    [
      'scenarios[0].answers.',
      (key: string) => `{"schema":"plan@1","name":"x","answers":{},"scenarios":[{"name":"y","answers":{"${key}":1}}]}`,
    ],
  ] as const

  test.each(HOLDERS)('are refused in "%s"', (path, holder) => {
    for (const key of ['__proto__', 'constructor', 'prototype', '__pr\\u006fto__'])
      expect(read(holder(key))).toEqual({
        kind: 'invalid',
        path: `${path}${JSON.parse(`"${key}"`)}`,
        expected: 'no such key',
      })
    expect(Object.hasOwn(Object.prototype, 'share')).toBe(false)
  })

  test.each(['toString', 'hasOwnProperty', 'valueOf'])('answers.%s is an unknown question', (key) => {
    expect(faultOf({ answers: { [key]: 1 } })).toBe(`answers.${key}: no such key here`)
  })
})

test('a name loses the space around it; nothing else is touched', () => {
  const answers = { endpointInstance: 'm5.xlarge' }
  expect(read(JSON.stringify({ ...PLAN, name: ' Fraud\n', answers }))).toEqual({
    kind: 'ok',
    document: { ...PLAN, answers },
  })
})
