import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonOutline } from '#lib/pricing/aws/bulk/json-outline.ts'
import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'

const documents = fc.tuple(
  fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()),
  fc.constantFrom(undefined, 1, 2),
  fc.integer({ min: 1, max: 40 }),
)

/** Reads a document in chunks: its own texts, and every object and list in it as bytes. */
function outlineOf(text: string, chunk: number): Readonly<Record<string, unknown>> {
  const found: [string, unknown][] = []
  const outline = new JsonOutline({
    open: () => 'take',
    taken: (_where, key, json) => found.push([key, JSON.parse(json.toString('utf8'))]),
    text: (_where, key, value) => found.push([key, value]),
    left: () => undefined,
  })
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += chunk) outline.push(bytes.subarray(at, at + chunk))
  outline.end()
  return Object.fromEntries(found)
}

const isSeen = (value: unknown): boolean => typeof value === 'string' || (typeof value === 'object' && value !== null)

test('however it is cut into chunks, the same parts are found as by JSON.parse', () => {
  fc.assert(
    fc.property(documents, ([value, space, chunk]) => {
      const text = JSON.stringify(value, null, space)
      const whole: Record<string, unknown> = JSON.parse(text)
      const expected = Object.fromEntries(Object.entries(whole).filter(([, one]) => isSeen(one)))
      expect(outlineOf(text, chunk)).toEqual(expected)
    }),
  )
})

test('a document cut off anywhere is never taken for a whole one', () => {
  fc.assert(
    fc.property(documents, fc.double({ min: 0, max: 1, noNaN: true }), ([value, space, chunk], share) => {
      const bytes = Buffer.from(JSON.stringify(value, null, space))
      const cut = bytes.subarray(0, Math.floor((bytes.length - 1) * share)).toString('latin1')
      expect(() => outlineOf(cut, chunk)).toThrow(OfferFault)
    }),
  )
})
