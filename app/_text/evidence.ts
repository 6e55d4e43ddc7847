import type { UnpricedReason } from '#lib/cost/cost-line.ts'

/** Why a line has no price, in a sentence. */
export const UNPRICED_SENTENCES = {
  'not-in-price-sheet': 'No price was read for this, so it is not in the total. It is not free and not zero.',
  'not-offered-in-region': 'AWS does not offer this in the region. Nothing is borrowed from another one.',
  ambiguous: 'Several prices match. None of them is picked by chance.',
} as const satisfies Record<UnpricedReason, string>

/** The words of the bill and its lines. */
export const EVIDENCE = {
  movedFrom: (before: string, after: string) => `Snapshot ${before} → now ${after}.`,
  movedNew: 'The snapshot has no price for it.',
  moved: 'price moved',
  title: (name: string) => `${name}: the monthly bill`,
  close: 'Close the bill',
  cloud: 'Cloud',
  people: 'People',
  peopleNote: 'Engineers’ hours, always apart from the cloud bill.',
  total: 'Total a month',
  unpriced: 'unpriced',
  at: (quantity: string, price: string) => `${quantity} at ${price}`,
  quantity: 'Quantity',
  cost: 'Cost',
  inputs: 'Where the numbers come from',
  price: 'Price',
  method: 'Where the method comes from',
  lookedFor: 'Where a price was looked for',
  yourAnswer: 'your answer',
  assumption: 'assumption',
  yourFigure: 'your figure',
  fact: 'fact',
  judgement: 'judgement',
  reviewBy: (day: string) => `to be reviewed by ${day}`,
  readOn: (day: string) => `read ${day}`,
  publishedOn: (day: string) => `published ${day}`,
  sku: 'SKU',
  rateCode: 'rate code',
  usageType: 'usage type',
  noSku: 'no SKU was read',
  snapshot: 'bundled snapshot',
  live: 'live',
  override: 'your own price',
  confidence: (word: string) => `${word} confidence`,
  tier: 'Tier',
  tierRange: (begin: string, end: string) => (end === 'Inf' ? `from ${begin}` : `${begin} to ${end}`),
  takenOff: 'Spot discount: this part of the hours at the price on demand is not paid, so its cost is taken off.',
  noFormula: 'There is no formula for this option yet.',
} as const
