import { describe, expect, test } from 'vitest'
import type { ByteSource } from '#lib/pricing/aws/bulk/byte-source.ts'
import type { OfferFaultKind } from '#lib/pricing/aws/bulk/offer-fault.ts'
import { readOffer } from '#lib/pricing/aws/bulk/read-offer.ts'
import { instance, offerJson, REQUEST, terms, textSource } from '#lib/pricing/aws/bulk/testing/offer-text.ts'

const PRODUCTS = {
  A: instance('A', 'm5.large'),
  B: instance('B', 'm5.xlarge', 'Windows'),
  C: instance('C', 'c5.large'),
}
const TERMS = { A: terms('A', '0.0960000000'), B: terms('B', '0.2'), C: terms('C', '0.085') }

async function found(text: string | ByteSource) {
  const source = typeof text === 'string' ? textSource(text) : text
  const { rows, faults } = await readOffer(source, { ...REQUEST, format: 'json' })
  return {
    prices: rows.map(({ attributes, tiers }) => `${attributes.instanceType}: ${tiers.map(({ usd }) => usd).join(' ')}`),
    faults: faults.map(({ kind, item, attributes }) => [kind, item, ...Object.values(attributes)].join(' ')),
  }
}

const kindOf = async (text: string): Promise<OfferFaultKind | undefined> =>
  found(text).then(
    () => undefined,
    (failure) => failure.kind,
  )

const WHOLE = { prices: ['m5.large: 0.0960000000', 'c5.large: 0.085'], faults: [] }

describe('an offer file in JSON', () => {
  test('gives the products that a rule recognises, and no others', async () => {
    expect(await found(offerJson(PRODUCTS, TERMS))).toEqual(WHOLE)
  })

  test('is read in a second run when its terms come before its products', async () => {
    const { products, terms: prices, ...head } = JSON.parse(offerJson(PRODUCTS, TERMS))
    expect(await found(JSON.stringify({ ...head, terms: prices, products }))).toEqual(WHOLE)
  })

  test('may be one line of 30 MB (the bench reads 600 MB), and hold escapes', async () => {
    const [start, end] = offerJson(PRODUCTS, TERMS).split('"Reserved":{}')
    const block = Buffer.from(`"X":${JSON.stringify(terms('X', '1'))},`.repeat(2000).replaceAll('Hrs', '\\u0048rs'))
    const source: ByteSource = async function* long() {
      yield Buffer.from(`${start}"Reserved":{`.replaceAll('Linux', '\\u004cinux'))
      for (let bytes = 0; bytes < 30e6; bytes += block.length) yield block
      yield Buffer.from(`"Z":{}}${end}`)
    }
    expect(await found(source)).toEqual(WHOLE)
  })

  test.each([0.01, 0.3, 0.6, 0.9, 0.999])('cut off at %f of its length gives nothing', async (share) => {
    const text = offerJson(PRODUCTS, TERMS)
    expect(await kindOf(text.slice(0, Math.floor(text.length * share)))).toBe('cut-off')
  })

  test.each([
    ['nothing', '', 'cut-off'],
    ['a page of HTML', '<html></html>', 'not-json'],
    ['something behind its end', `${offerJson(PRODUCTS, TERMS)}{}`, 'not-json'],
    ['another service', offerJson(PRODUCTS, TERMS, { offerCode: 'AmazonS3' }), 'not-an-offer'],
    ['no products', '{"offerCode":"AmazonEC2","terms":{}}', 'not-an-offer'],
    ['no terms', '{"offerCode":"AmazonEC2","products":{}}', 'not-an-offer'],
  ] as const)('with %s is refused', async (_name, text, kind) => {
    expect(await kindOf(text)).toBe(kind)
  })
})

describe('what cannot be priced is told apart', () => {
  test.each([
    [
      'a product of another shape',
      { ...PRODUCTS, A: { ...PRODUCTS.A, attributes: { ...PRODUCTS.A.attributes, vcpu: 2 } } },
      TERMS,
      'malformed-item ec2.instance m5.large',
    ],
    [
      'a product whose attributes cannot be read',
      { ...PRODUCTS, A: { ...PRODUCTS.A, attributes: ['Compute Instance', 'Linux', 'BoxUsage:m5.large'] } },
      TERMS,
      'malformed-item ec2.instance',
    ],
    [
      'terms of another shape',
      PRODUCTS,
      { ...TERMS, A: { 'A.T': { priceDimensions: 7 } } },
      'malformed-item ec2.instance m5.large',
    ],
    [
      'two products',
      { ...PRODUCTS, D: instance('D', 'm5.large') },
      { ...TERMS, D: terms('D', '0.0961') },
      'ambiguous ec2.instance m5.large',
    ],
    [
      'a price in another currency',
      PRODUCTS,
      { ...TERMS, A: terms('A', '0.7', { currency: 'CNY' }) },
      'foreign-currency ec2.instance m5.large',
    ],
    ['a price of 0', PRODUCTS, { ...TERMS, A: terms('A', '0.0000000000') }, 'zero-priced ec2.instance m5.large'],
    [
      'a strange unit',
      PRODUCTS,
      { ...TERMS, A: terms('A', '505', { unit: 'Quantity' }) },
      'foreign-unit ec2.instance m5.large',
    ],
    ['no terms', PRODUCTS, { C: TERMS.C }, 'no-on-demand-term ec2.instance m5.large'],
  ])('%s', async (...[, products, onDemand, fault]) => {
    expect(await found(offerJson(products, onDemand))).toEqual({ prices: ['c5.large: 0.085'], faults: [fault] })
  })

  const twin = instance('D', 'm5.large')
  const twinTerms = terms('D', '0.0961')
  test.each([
    ['terms of another shape', twin, { 'D.T': 7 }, 'malformed-item'],
    ['another shape', { ...twin, attributes: { ...twin.attributes, vcpu: 2 } }, twinTerms, 'malformed-item'],
    ['a strange unit', twin, terms('D', '505', { unit: 'Quantity' }), 'ambiguous'],
    ['no price in USD', twin, terms('D', 'soon'), 'ambiguous'],
  ])('of two products, one with %s, the other is not taken, and it is said', async (...[, D, onDemand, kind]) => {
    expect(await found(offerJson({ ...PRODUCTS, D }, { ...TERMS, D: onDemand }))).toEqual({
      prices: ['c5.large: 0.085'],
      faults: [`${kind} ec2.instance m5.large`],
    })
  })
})
