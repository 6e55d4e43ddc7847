import { describe, expect, test } from 'vitest'
import { type AwsProduct, readPriceListItem } from '#lib/pricing/aws/aws-product.ts'
import { listRegion } from '#lib/pricing/aws/match-product.ts'
import { recognise } from '#lib/pricing/aws/recognise.ts'
import { entriesFor, type ProductFault } from '#lib/pricing/aws/testing/endpoint-faults.ts'
import { shippedGuide } from '#lib/pricing/aws/testing/shipped-data.ts'
import { sampleEntries, sampleProducts } from '#lib/pricing/aws/testing/wire-product.ts'

const productsIn = (entries: readonly unknown[]): readonly AwsProduct[] =>
  entries.map(readPriceListItem).flatMap((one) => ('sku' in one ? [one] : []))
const sample = (name: string): readonly AwsProduct[] => productsIn(sampleEntries(name))

function foundIn(products: readonly AwsProduct[], regionCode = 'us-east-1') {
  const region = listRegion(shippedGuide, regionCode)
  const context = { ...region, readOn: '2026-11-25', source: 'sample', origin: 'live' } as const
  const { rows, faults } = recognise(products, shippedGuide.rules, context)
  return {
    prices: rows.map(
      ({ item, attributes, tiers }) =>
        `${[item, ...Object.values(attributes)].join(' ')}: ${tiers.map(({ usd }) => usd).join(' ')}`,
    ),
    faults: faults.map(({ kind, item }) => `${item}: ${kind}`),
  }
}
const found = (name: string) => foundIn(sample(name))

describe('one price is recognised among the decoys', () => {
  test.each([
    ['ec2-m5-xlarge', ['ec2.instance m5.xlarge: 0.1920000000']],
    ['sagemaker-serverless', ['sagemaker.serverless-duration 3: 0.0000600000']],
    ['s3-standard', ['s3.standard-storage: 0.0230000000 0.0220000000 0.0210000000']],
    [
      'rds-postgres',
      ['rds.postgres db.t4g.small single-az: 0.0320000000', 'rds.postgres db.t4g.small multi-az: 0.0650000000'],
    ],
    ['rds-gp3-storage', ['rds.gp3-storage single-az: 0.1150000000', 'rds.gp3-storage multi-az: 0.2300000000']],
    ['alb', ['alb.hour: 0.0225000000', 'alb.lcu: 0.0080000000']],
    [
      'fargate',
      [
        'fargate.vcpu x86: 0.0404800000',
        'fargate.memory x86: 0.0044450000',
        'fargate.vcpu arm: 0.0323800000',
        'fargate.memory arm: 0.0035600000',
      ],
    ],
    [
      'lambda-duration',
      [
        'lambda.duration x86: 0.0000166667 0.0000150000 0.0000133334',
        'lambda.duration arm: 0.0000133334 0.0000120001 0.0000106667',
      ],
    ],
    [
      'mwaa-environment',
      [
        'mwaa.environment Small: 0.4900000000',
        'mwaa.environment Medium: 0.7400000000',
        'mwaa.worker Small: 0.0550000000',
      ],
    ],
    [
      'sagemaker-training-plan',
      [
        'sagemaker.training-instance ml.p4d.24xlarge: 25.2510000000',
        'sagemaker.hosting-instance ml.p4d.24xlarge: 25.2510000000',
      ],
    ],
    ['two-pages-1', ['rds.postgres db.t4g.small single-az: 0.0320000000']],
  ])('%s', (name, prices) => {
    expect(found(name)).toEqual({ prices: expect.arrayContaining(prices), faults: [] })
    expect(found(name).prices).toHaveLength(prices.length)
  })
})

describe('no price is recognised where there is none, and the reason is told', () => {
  test('only reserved terms', () => {
    expect(found('no-ondemand-term')).toEqual({ prices: [], faults: ['ec2.instance: no-on-demand-term'] })
  })

  test('two SKUs for one thing: neither is taken', () => {
    expect(found('ambiguous')).toEqual({ prices: [], faults: ['sagemaker.training-instance: ambiguous'] })
  })

  test('one SKU listed twice is one', () => {
    const twice = [...sample('s3-standard'), ...sample('s3-standard')]
    expect(foundIn(twice)).toEqual(found('s3-standard'))
  })

  test('nothing listed, and another region asked for', () => {
    expect(found('not-offered')).toEqual({ prices: [], faults: [] })
    expect(foundIn(sample('ec2-m5-xlarge'), 'eu-west-1')).toEqual({ prices: [], faults: [] })
  })

  test('an entry that is cut off is no product; the one beside it is', () => {
    expect(sampleEntries('malformed-item').map(readPriceListItem)).toEqual([
      expect.objectContaining({ sku: 'JDZQJFUVUR8SUWHS' }),
      { kind: 'malformed-item', detail: 'not JSON' },
    ])
    expect(found('malformed-item').prices).toEqual(['sagemaker.hosting-instance ml.m5.xlarge: 0.2300000000'])
  })

  test('an entry may be an object, a text in an object, or neither', () => {
    const [text = ''] = sampleEntries('s3-standard')
    expect(readPriceListItem(JSON.parse(text))).toEqual(readPriceListItem(text))
    expect(readPriceListItem(Object(text))).toEqual(readPriceListItem(text))
    for (const strange of [null, undefined, 7, [], '[]', '{}', { product: {} }])
      expect(readPriceListItem(strange)).toMatchObject({ kind: 'malformed-item' })
  })
})

describe('a product that is not in order is told apart', () => {
  const spoiled: readonly (readonly [ProductFault, string])[] = [
    ['foreign-unit', 'foreign-unit'],
    ['yuan-only', 'foreign-currency'],
    ['broken-tiers', 'broken-tiers'],
    ['zero', 'zero-priced'],
    ['no-on-demand', 'no-on-demand-term'],
    ['twice', 'ambiguous'],
  ]
  test.each(spoiled)('%s', (product, kind) => {
    const entries = sampleProducts('s3-standard').flatMap((one) => entriesFor(one, [{ product }]))
    expect(foundIn(productsIn(entries))).toEqual({ prices: [], faults: [`s3.standard-storage: ${kind}`] })
  })

  test('a decoy at 0 takes nothing from the price beside it', () => {
    const decoys = sampleProducts('alb').flatMap((one) => {
      const copy = { ...one, product: { ...one.product, sku: `${one.product.sku}0` } }
      return [...entriesFor(copy, [{ product: 'zero' }]), ...entriesFor(one, [])]
    })
    expect(foundIn(productsIn(decoys))).toEqual({
      prices: ['alb.hour: 0.0225000000', 'alb.lcu: 0.0080000000'],
      faults: [],
    })
  })

  test.each(['broken-tiers', 'yuan-only', 'foreign-unit'] as const)(
    'two that could be it, one of them %s: the one that can be read is not taken',
    (product) => {
      const both = sampleProducts('s3-standard').flatMap((one) => {
        const copy = { ...one, product: { ...one.product, sku: `${one.product.sku}0` } }
        return [...entriesFor(copy, [{ product }]), ...entriesFor(one, [])]
      })
      for (const entries of [both, both.toReversed()])
        expect(foundIn(productsIn(entries))).toEqual({ prices: [], faults: ['s3.standard-storage: ambiguous'] })
    },
  )

  test('one SKU that says two prices: neither is taken, whatever the order', () => {
    const products = sample('rds-gp3-storage')
    const dearer = productsIn(
      sampleEntries('rds-gp3-storage').map((one) => one.replaceAll('0.1150000000', '9.9900000000')),
    )
    for (const list of [
      [...products, ...dearer],
      [...dearer, ...products],
    ])
      expect(foundIn(list)).toEqual({
        prices: ['rds.gp3-storage multi-az: 0.2300000000'],
        faults: ['rds.gp3-storage: ambiguous'],
      })
  })
})

describe('tiers that do not fit together', () => {
  test('tiers that overlap, have a hole, or begin above 0', () => {
    const borders = [
      [
        ['0', '10'],
        ['5', 'Inf'],
      ],
      [
        ['0', '10'],
        ['11', 'Inf'],
      ],
      [['1', 'Inf']],
      [['0', '10']],
      [
        ['0', 'ten'],
        ['10', 'Inf'],
      ],
    ]
    for (const ranges of borders) {
      const [product] = sample('s3-standard')
      const [dimension] = product?.onDemand[0]?.dimensions ?? []
      if (!product || !dimension) throw new Error('expected a price in the sample')
      const dimensions = ranges.map(([beginRange = '', endRange = '']) => ({ ...dimension, beginRange, endRange }))
      const broken = { ...product, onDemand: [{ effectiveDate: null, dimensions }] }
      expect(foundIn([broken]).faults).toEqual(['s3.standard-storage: broken-tiers'])
    }
  })
})
