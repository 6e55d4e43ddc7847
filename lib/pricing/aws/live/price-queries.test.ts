import { expect, test } from 'vitest'
import { type ListQuery, priceQueries } from '#lib/pricing/aws/live/price-queries.ts'
import { wantedPrices } from '#lib/pricing/aws/live/wanted-prices.ts'
import { shippedGuide, shippedItems, shippedLimits, shippedSheet } from '#lib/pricing/aws/testing/shipped-data.ts'
import { priceKey } from '#lib/pricing/price-item.ts'

const queriesFor = (regionCode: string) => {
  const wanted = wantedPrices(shippedItems, [shippedSheet(regionCode), shippedSheet('us-east-1')])
  return { wanted, queries: priceQueries(shippedGuide, wanted, { regionCode, ...shippedLimits }) }
}
const filtersOf = ({ input }: ListQuery) => (input.Filters ?? []).map(({ Type, Field, Value }) => [Type, Field, Value])
const queryOf = (queries: readonly ListQuery[], item: string) =>
  queries.find(({ rules }) => rules.some((rule) => rule.item === item))

test('a question filters on the region code, and on what the guide says', () => {
  const query = queryOf(queriesFor('eu-west-1').queries, 'alb.lcu')
  expect(query?.input).toEqual({
    ServiceCode: 'AWSELB',
    FormatVersion: 'aws_v1',
    MaxResults: 100,
    Filters: [
      { Type: 'TERM_MATCH', Field: 'regionCode', Value: 'eu-west-1' },
      { Type: 'TERM_MATCH', Field: 'productFamily', Value: 'Load Balancer-Application' },
      { Type: 'TERM_MATCH', Field: 'operation', Value: 'LoadBalancing:Application' },
    ],
  })
  expect(query?.wanted.map(({ item }) => item)).toEqual(['alb.hour', 'alb.lcu'])
})

test('data transfer has its own field for the region, and location is never asked', () => {
  const { queries } = queriesFor('eu-west-1')
  const transfer = queryOf(queries, 'transfer.internet-out')
  expect(transfer && filtersOf(transfer)[0]).toEqual(['TERM_MATCH', 'fromRegionCode', 'eu-west-1'])
  expect(queries.flatMap(filtersOf).map(([, field]) => field)).not.toContain('location')
})

test.each(['us-east-1', 'ap-south-1', 'eu-west-3', 'us-gov-west-1'])(
  '%s: every price once, no list too long',
  (region) => {
    const { wanted, queries } = queriesFor(region)
    const values = queries.flatMap(filtersOf).map(([, , value]) => value?.length ?? 0)
    expect(Math.max(...values)).toBeLessThanOrEqual(shippedLimits.longestValue)
    const asked = queries.flatMap((query) => query.wanted).map((one) => priceKey(one.item, one.attributes))
    const ruled = wanted.filter(({ item }) => shippedGuide.rules.some((rule) => rule.item === item))
    expect(asked.toSorted()).toEqual(ruled.map((one) => priceKey(one.item, one.attributes)).toSorted())
    expect(queries.length).toBeLessThanOrEqual(45)
  },
)

test('a list that is too long is asked in parts, each with its own prices', () => {
  const wanted = ['a.large', 'b.large', 'c.large'].map((instanceType) => ({
    item: 'ec2.instance',
    attributes: { instanceType },
  }))
  const queries = priceQueries(shippedGuide, wanted, { regionCode: 'eu-west-1', pageSize: 100, longestValue: 16 })
  expect(queries.map((query) => filtersOf(query).at(-1))).toEqual([
    ['ANY_OF', 'instanceType', 'a.large,b.large'],
    ['ANY_OF', 'instanceType', 'c.large'],
  ])
  expect(queries.map((query) => query.wanted.length)).toEqual([2, 1])
})

test('what nobody wants is not asked for', () => {
  expect(priceQueries(shippedGuide, [], { regionCode: 'eu-west-1', ...shippedLimits })).toEqual([])
})
