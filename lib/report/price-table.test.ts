import { describe, expect, test } from 'vitest'
import { rowOf, tiersFrom } from '#lib/pricing/testing/small-sheet.ts'
import { PRICE_COLUMNS, pricesCsv, pricesMarkdown } from '#lib/report/price-table.ts'

const DATABASE = rowOf('database', 'Hrs', { attributes: { size: 'small', deployment: 'multi-az' }, usd: '0.0640' })
const STORAGE = rowOf('storage', 'GB-Mo', {
  tiers: tiersFrom([
    ['51200', '0.023'],
    ['Inf', '0.022'],
  ]),
})
const [tier] = DATABASE.tiers
const SHADY = {
  ...DATABASE,
  tiers: [{ ...tier, sku: null, source: '=HYPERLINK("http://x"),|<b>`', confidence: '+1' }],
} as const

describe('as CSV', () => {
  test('one line per tier, exact amounts, the wanted columns in table order', () => {
    expect(pricesCsv([DATABASE, STORAGE], ['unit', 'price', 'item', 'attributes']).split('\r\n')).toEqual([
      'region,item,attributes,from quantity,to quantity,price USD,unit',
      'us-east-1,database,deployment=multi-az; size=small,0,Inf,0.0640,Hrs',
      'us-east-1,storage,,0,51200,0.023,GB-Mo',
      'us-east-1,storage,,51200,Inf,0.022,GB-Mo',
      '',
    ])
  })

  test('what is not known is empty, and no source becomes a formula', () => {
    const [, line] = pricesCsv([SHADY], ['sku', 'source', 'confidence']).split('\r\n')
    expect(line).toBe(`us-east-1,,"'=HYPERLINK(""http://x""),|<b>\`",'+1`)
  })

  test('every column has a head and a cell', () => {
    const [head = '', line = ''] = pricesCsv([DATABASE], PRICE_COLUMNS).split('\r\n')
    expect(line.split(',')).toHaveLength(head.split(',').length)
  })
})

test('as Markdown: a table whose cells stay cells, with – for what is not known', () => {
  expect(pricesMarkdown([SHADY], ['price', 'sku', 'source'])).toBe(
    [
      '| region | from quantity | to quantity | price USD | SKU | source |',
      '| --- | --- | --- | --- | --- | --- |',
      '| us-east-1 | 0 | Inf | 0.0640 | – | =HYPERLINK\\("http://x"\\),\\|\\<b\\>\\` |',
      '',
    ].join('\n'),
  )
})
