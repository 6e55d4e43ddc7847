import { createHash } from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, hashOf } from '#lib/plan/canonical-json.ts'

describe('canonical JSON', () => {
  test('writes literals, numbers and escapes as RFC 8785 §3.2.2 prints them', () => {
    const example = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`
    expect(canonicalJson(JSON.parse(example))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('sorts keys by UTF-16 units as RFC 8785 §3.2.3 does', () => {
    const example = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonicalJson({ list: Object.entries(example) })).list)).toHaveLength(7)
    expect([...canonicalJson(example).matchAll(/:"([^"]*)"/g)].map(([, value]) => value)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  test('gives one text for every order of the keys, and that text means the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (document) => {
        const turned = Object.fromEntries(Object.entries(document).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(document))
        expect(JSON.parse(canonicalJson(document))).toEqual(JSON.parse(JSON.stringify(document)))
      }),
    )
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s: no document may hold it', (value) => {
    expect(() => canonicalJson({ value })).toThrow()
  })
})

describe('the hash', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('is SHA-256 as FIPS 180-4 gives it for %j', (text, digest) => {
    expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(digest)
  })

  test('is the digest of the canonical text in UTF-8', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (document) => {
        const digest = createHash('sha256').update(canonicalJson(document), 'utf8').digest('hex')
        expect(hashOf(document)).toBe(digest)
      }),
    )
  })
})
