import { describe, expect, test } from 'vitest'
import { decodeLink, encodeLink, isPlanLink } from '#lib/plan/codec/link-codec.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const PLAN: Plan = {
  schema: 'plan@1',
  name: '不正検知 – détection de fraude 🚀 ✓ العربية',
  answers: { place: 'home' },
  notes: { place: 'Ωμέγα\n\t"quoted" \\ \u0000' },
}
const LATIN = '{"schema":"plan@1","name":"d\u00e9tection","answers":{}}'
const link = encodeLink(PLAN)
const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url')

describe('a share link', () => {
  test('is a fragment of safe characters, as any base64url reader sees it', () => {
    expect(link).toMatch(/^#plan=[A-Za-z0-9_-]+$/)
    expect(JSON.parse(Buffer.from(link.slice('#plan='.length), 'base64url').toString('utf8'))).toEqual(PLAN)
  })

  test('opens with any script in it, with and without its #', () => {
    expect(decodeLink(link, SMALL_CATALOG)).toEqual({ kind: 'ok', document: PLAN })
    expect(decodeLink(link.slice(1), SMALL_CATALOG)).toEqual({ kind: 'ok', document: PLAN })
    expect(isPlanLink('#section-2')).toBe(false)
  })

  test.each([
    ['nothing', ''],
    ['no plan', '#plan='],
    ['another fragment', '#section-2'],
    ['a character missing', link.slice(0, -1)],
    ['half of it', link.slice(0, link.length / 2)],
    ['what is no base64', '#plan=%7B%22schema%22%7D'],
    ['plain base64 characters', `#plan=${base64url('{}')}+/==`],
    ['bytes that are no UTF-8', `#plan=${Buffer.from([0xff, 0xfe, 0x7b]).toString('base64url')}`],
    ['a name that is no UTF-8', `#plan=${Buffer.from(LATIN, 'latin1').toString('base64url')}`],
    ['text that is no JSON', `#plan=${base64url('hello')}`],
    ['ten million characters', `#plan=${'A'.repeat(10_000_000)}`],
  ])('is refused as a whole: %s', (_, fragment) => {
    expect(decodeLink(fragment, SMALL_CATALOG)).toMatchObject({ kind: 'invalid', path: '' })
  })

  test('is checked like any document from outside', () => {
    const forged = (document: object) => decodeLink(`#plan=${base64url(JSON.stringify(document))}`, SMALL_CATALOG)
    expect(forged({ ...PLAN, answers: { place: 'moon' } })).toMatchObject({ kind: 'invalid', path: 'answers.place' })
    expect(forged({ ...PLAN, schema: 'plan@2' })).toMatchObject({ kind: 'invalid', path: 'schema' })
    expect(decodeLink(`#plan=${base64url('{"__proto__":{"a":1}}')}`, SMALL_CATALOG)).toMatchObject({
      path: '__proto__',
    })
  })
})
