import type { UnpricedReason } from '#lib/cost/cost-line.ts'
import type { ExpectedPart } from '#lib/pricing/price-expression.ts'
import { countText } from '#lib/report/count-text.ts'
import type { PriceColumn } from '#lib/report/price-table.ts'

/** The heads of the columns of the price table. */
export const COLUMN_NAMES = {
  item: 'Item',
  attributes: 'Attributes',
  price: 'Price, USD',
  unit: 'Per',
  readOn: 'Read on',
  publishedOn: 'Published',
  effectiveDate: 'Effective',
  sku: 'SKU',
  rateCode: 'Rate code',
  usageType: 'Usage type',
  source: 'Source',
  confidence: 'Confidence',
  origin: 'Origin',
} as const satisfies Record<PriceColumn, string>

/** What should have stood at the refused place of a price expression. */
const EXPECTED = {
  comparison: 'a comparison such as >=0.2',
  number: 'a price such as 0.2',
  'join-or-end': '&& or || or the end',
  closing: 'a closing parenthesis',
  'fewer-parentheses': 'fewer parentheses inside each other',
} as const satisfies Record<ExpectedPart, string>

/** A figure whose sign stays on its line. */
const unbroken = (figure: string): string => figure.replaceAll(' ', '\u00a0')

/** The words of the pages of prices. */
export const PRICES = {
  link: 'Prices',
  pages: 'Pages of prices',
  all: 'All prices',
  premium: 'SageMaker over EC2',
  region: 'Region',
  withPrices: 'With prices',
  withoutPrices: 'Nothing read yet',
  heading: (region: string) => `AWS prices in ${region}`,
  intro: 'List prices on demand in US dollars, each with where and when it was read. What was not read is not here.',
  tableName: (region: string) => `Prices in ${region}`,
  search: 'Search',
  searchHint: 'm5 training, a SKU, a source …',
  service: 'Service',
  anyService: 'All services',
  item: 'Item',
  anyItem: 'All items',
  expression: 'Price in USD',
  expressionHint: '>=0.2 && <1',
  expressionFault: (found: string, at: number, expected: ExpectedPart) =>
    `${found === '' ? 'At the end' : `At character ${at + 1}, “${found}”`}: expected ${EXPECTED[expected]}.`,
  clear: 'Clear filters',
  columns: 'Columns',
  copyCsv: 'Copy as CSV',
  copyMarkdown: 'Copy as Markdown',
  copied: (count: number) => `${countText(count, 'price')} copied.`,
  notCopied: 'The browser does not let the page copy.',
  shown: (shown: number, all: number) =>
    shown === all ? countText(all, 'price') : `${shown.toLocaleString('en-US')} of ${countText(all, 'price')}`,
  movedCount: (count: number) =>
    count === 1 ? '1 differs from the snapshot' : `${count.toLocaleString('en-US')} differ from the snapshot`,
  moved: 'moved',
  movedSign: 'Δ',
  noMatch: 'No price fits these filters.',
  noPrices: (region: string) =>
    `Nothing was read in ${region} yet. Its prices are unknown, not zero, and none is borrowed from another region.`,
  skipTable: 'Skip the table',
  tiersFrom: (count: number, price: string) => `${count} tiers from ${price}`,
  old: 'old',
  oldTitle: (days: number) => `Read more than ${days} days before the newest price of this sheet`,
  unknown: 'not known',
  many: (first: string, others: number) => `${first} + ${others}`,
} as const

/** The words of the page of one price. */
export const PRICE = {
  title: (item: string, values: string, region: string) => [item, values, `in ${region}`].filter(Boolean).join(' '),
  unpriced: 'Unpriced here',
  reasons: {
    'not-in-price-sheet':
      'No price of this was read in the region. It is unknown: not free, not zero, and not borrowed.',
    'not-offered-in-region': 'AWS does not sell this in the region. Nothing is borrowed from another one.',
    ambiguous: 'Several prices match, and none of them is picked by chance.',
  } as const satisfies Record<UnpricedReason, string>,
  perUnit: (unit: string) => `per ${unit}`,
  tiers: 'Tiers',
  tiersNote: 'Each unit costs what the tier it falls in says; all tiers crossed are summed.',
  from: 'From',
  to: 'To',
  above: 'and above',
  price: 'Price, USD',
  identity: 'What identifies it',
  reading: 'Where and when it was read',
  itemId: 'Price item',
  attributes: 'Attributes',
  noAttributes: 'none',
  regionCode: 'Region',
  serviceCode: 'Service code',
  unit: 'Pricing unit',
  note: 'Note',
  history: 'History',
  historyNote: 'This is the only reading there is. When a newer one replaces it, it stays here.',
  noHistory: 'It was never read.',
  inForce: 'in force',
  inForceSince: (day: string) => `in force, first seen ${day}`,
  inSnapshot: 'in the snapshot',
  seen: (from: string, to: string) => (from === to ? `seen at AWS ${from}` : `seen at AWS ${from} to ${to}`),
  replacedOn: (day: string) => `until ${day}`,
  held: 'Held',
  change: 'Change',
  elsewhere: 'The same in other regions',
  against: 'Against this',
  noneElsewhere: 'Nothing was read in any other region.',
  nothingRead: 'Nothing read in',
  confidenceWord: (word: string) => `${word} confidence`,
  uses: 'Where the model uses it',
  noUses: 'No cost line of the model uses this price.',
  usesNote: 'These lines of a bill multiply a quantity with this price.',
  always: 'whenever the option is part of the stack',
  when: (label: string, value: string, assumed: boolean) =>
    `when “${label}” is ${value}${assumed ? ' (assumed unless you say otherwise)' : ''}`,
  toReview: 'Open the review',
  overTwin: 'Over EC2',
  overTwinText: (percent: string, twin: string, price: string) => `${unbroken(percent)} over ${twin} at ${price}`,
  confidence: {
    high: 'AWS’s own data, or a dated text that quotes it',
    medium: 'derived, old or undated',
    low: 'a third party’s figure',
  } as Readonly<Record<string, string>>,
  origins: { snapshot: 'bundled snapshot', live: 'live from AWS', override: 'your own price' },
} as const

/** The words of the page that compares SageMaker with EC2. */
export const PREMIUM = {
  heading: (region: string) => `SageMaker over EC2 in ${region}`,
  intro:
    'Every SageMaker instance type beside the EC2 instance of the same size: how much more an hour costs, by component. Both prices come from the same sheet.',
  tableName: (region: string) => `SageMaker instance hours over EC2 in ${region}`,
  type: 'Instance type',
  ec2: 'EC2',
  component: (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  find: 'Find a type',
  findHint: 'g5 xlarge',
  noTwin: 'no twin',
  noTwinTitle: (twin: string) => `No EC2 price of ${twin} was read in this region`,
  noPrice: 'no price',
  severalPrices: 'several prices',
  apart: (days: number) => `The two prices were read ${countText(days, 'day')} apart`,
  summary: (pairs: number, lowest: string, highest: string) =>
    `${countText(pairs, 'pair')} of prices: from ${unbroken(lowest)} to ${unbroken(highest)}.`,
  noPairs: 'There is no pair of prices to compare in this region, so there is no premium to speak of.',
  alone: (count: number) => `${countText(count, 'SageMaker price')} without a twin.`,
  farApart: (count: number, days: number) =>
    `▲ marks ${countText(count, 'pair')} whose prices were read more than ${days} days apart.`,
  moved: 'Δ marks a price that differs from the snapshot.',
  types: (shown: number, all: number) =>
    shown === all ? countText(all, 'type') : `${shown} of ${countText(all, 'type')}`,
  noMatch: 'No instance type fits.',
  none: 'No SageMaker instance price was read in this region yet.',
} as const

/** What stands where a price was looked for in vain. */
export const NO_SUCH_PRICE = {
  heading: 'There is no such price',
  text: 'The address names a region, a price item or an attribute that the price book does not know.',
  back: 'Go to all prices',
} as const
