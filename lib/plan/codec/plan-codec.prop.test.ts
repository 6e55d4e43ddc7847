import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, hashOf } from '#lib/plan/canonical-json.ts'
import { decodeLink, encodeLink } from '#lib/plan/codec/link-codec.ts'
import { decodePlan } from '#lib/plan/codec/plan-codec.ts'
import { decodeUsage } from '#lib/plan/codec/usage-codec.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 })
const text = anyText.map((one) => one.trim()).filter((one) => one !== '')
const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0)
const whole = fc.nat({ max: 1e9 })
const spread = fc
  .tuple(whole, whole, whole)
  .map((three) => three.sort((a, b) => a - b))
  .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }))
const optional = <Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(shape, { requiredKeys: [] })

const answers = optional({
  place: fc.constantFrom('home', 'away'),
  style: fc.integer({ min: 1, max: 5 }),
  share: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
  tools: fc.subarray(['notebook', 'batch']),
  budgetIsCap: fc.boolean(),
  endpoints: fc.nat({ max: 1e9 }),
  endpointInstance: fc.constantFrom('m5.xlarge', 'g5.xlarge'),
  region: fc.constantFrom('us-east-1', 'eu-central-1'),
})
const priceOverride = fc.record({
  item: fc.constant('machine'),
  attributes: fc.record({ instanceType: fc.stringMatching(/^[a-z0-9.]{1,12}$/) }),
  usd: fc.nat().map((value) => `${value}.05`),
})
const trackingOptions = SMALL_CATALOG.policy.options.flatMap(({ component, id }) =>
  component === 'tracking' ? [id] : [],
)
const plan: fc.Arbitrary<Plan> = fc.record(
  {
    schema: fc.constant('plan@1' as const),
    name: text,
    answers,
    notApplicable: optional({ hands: fc.constantFrom('out-of-scope', 'other') }),
    notes: optional({ place: anyText, hands: anyText }),
    weights: optional({ cost: amount, 'release-safety': amount }),
    overrides: optional({ endpoints: fc.oneof(whole, spread), teamSize: spread }),
    priceOverrides: fc.array(priceOverride, { maxLength: 3 }),
    seed: fc.nat(),
    scenarios: fc.array(fc.record({ name: text, answers }), { maxLength: 2 }),
    assumptions: optional({ hours: fc.oneof(amount, spread), rate: fc.oneof(amount, spread) }),
    pinnedStacks: fc.array(
      fc.record({ name: text, stack: optional({ tracking: fc.constantFrom(...trackingOptions) }) }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['schema', 'name', 'answers'] },
)

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  )
}

describe('a plan', () => {
  test('comes back as it was written, as text and as a link', () => {
    fc.assert(
      fc.property(plan, (one) => {
        expect(decodePlan(JSON.stringify(one), SMALL_CATALOG)).toEqual({ kind: 'ok', document: one })
        expect(decodePlan(canonicalJson(one), SMALL_CATALOG)).toEqual({ kind: 'ok', document: one })
        expect(decodeLink(encodeLink(one), SMALL_CATALOG)).toEqual({ kind: 'ok', document: one })
      }),
    )
  })

  test('has one hash and one link for every order of its keys', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const read = decodePlan(JSON.stringify(shuffled(one)), SMALL_CATALOG)
        if (read.kind === 'invalid') throw new Error(`${read.path}: ${read.expected}`)
        expect(hashOf(read.document)).toBe(hashOf(one))
        expect(encodeLink(read.document)).toBe(encodeLink(one))
      }),
    )
  })

  test('is refused as a whole when one unknown key is anywhere in it', () => {
    fc.assert(
      fc.property(plan, fc.nat(), (one, seed) => {
        const places = [[], ['answers'], ...Object.keys(one).flatMap((key) => (key === 'notes' ? [['notes']] : []))]
        const path = [...(places[seed % places.length] ?? []), 'unheardOf']
        const [first = '', second] = path
        const planted =
          second === undefined ? { ...one, [first]: 1 } : { ...one, [first]: { ...one.answers, [second]: 1 } }
        const bare = second === undefined ? planted : { ...planted, [first]: { [second]: 1 } }
        expect(decodePlan(JSON.stringify(bare), SMALL_CATALOG)).toMatchObject({ kind: 'invalid', path: path.join('.') })
      }),
    )
  })
})

describe('whatever the text', () => {
  const json = fc.oneof(
    fc.json(),
    fc.string(),
    plan.map((one) => JSON.stringify(one).slice(0, -1)),
  )
  const patched = fc
    .tuple(plan, fc.constantFrom('name', 'answers', 'overrides', 'priceOverrides', 'scenarios', 'seed'), fc.jsonValue())
    .map(([one, key, value]) => JSON.stringify({ ...one, [key]: value }))
  const usage = fc
    .tuple(fc.constantFrom('region', 'lines', 'priceOverrides'), fc.jsonValue())
    .map(([key, value]) => JSON.stringify({ schema: 'usage@1', region: 'us-east-1', lines: [], [key]: value }))

  test('reading never throws, and a refusal says what was expected', () => {
    fc.assert(
      fc.property(fc.oneof(json, patched, usage), (given) => {
        for (const read of [decodePlan(given, SMALL_CATALOG), decodeUsage(given, SMALL_CATALOG)])
          expect(read.kind === 'ok' || read.expected !== '').toBe(true)
        expect(decodeLink(`#plan=${given}`, SMALL_CATALOG).kind).toBe('invalid')
      }),
      { numRuns: 300 },
    )
  })
})
