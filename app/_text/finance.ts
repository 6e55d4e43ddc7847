/** The words of the money terms. */
export const FINANCE = {
  heading: 'Money terms',
  intro:
    'What is agreed with AWS and with the tax office. Each adds a line of its own to the bills; with none, bills are at list price.',
  discount: 'Enterprise discount',
  discountHelp:
    'Off AWS’s list prices, as agreed with AWS. Your own prices, other vendors and people stay as they are.',
  commitmentHelp: (covers: number) =>
    `How much of what always runs is covered, one year, nothing upfront. ${
      covers === 0
        ? 'No rate was read yet, so it lowers nothing.'
        : 'Only where a rate was read; the bill names what is not covered.'
    }`,
  support: 'AWS support plan',
  supportHelp: 'Counted on the AWS part of each bill alone, before discounts. A larger account pays less per dollar.',
  supportNone: 'None (Basic)',
  supportUntil: (title: string, day: string) => `${title}, sold until ${day}`,
  supportEnded: (title: string) => `${title}, not sold any more`,
  supportCosts: (minimum: string, bands: string) => `At least ${minimum} a month: ${bands}.`,
  supportBand: (rate: string, from: string | null) => (from === null ? `${rate} %` : `${rate} % above ${from}`),
  tax: 'Tax',
  taxHelp: 'On every bill, support too. Leave it empty where tax is reclaimed or not compared.',
  currency: 'Second currency',
  currencyHelp: 'Shown in brackets beside dollars. Nothing is computed in it.',
  code: 'Code',
  rate: 'For one USD',
  day: 'Day of the rate',
  codeExpected: 'Three letters such as EUR',
  rateExpected: 'A number above 0 such as 0.92',
  dayExpected: 'A day such as 2026-11-23',
  percentExpected: 'Not taken over: a number from 0 to 100 is expected.',
  offList: '% off list',
  ofAlwaysOn: '% of always-on',
  ofBill: '% of the bill',
  usual: (low: string, high: string) => `Usual: ${low} to ${high} %.`,
  unusual: (low: string, high: string) => `Outside what is usual (${low} to ${high} %). Taken as you typed it.`,
  yours: 'yours',
  reset: (title: string) => `None: ${title}`,
  resetShort: 'None',
  layers: 'Cloud bill at three prices',
  list: 'At list price',
  contracted: 'As contracted',
  effective: 'In effect',
  shown: 'With support and tax',
  listedLess: (count: number) =>
    `AWS’s list has no price for ${count === 1 ? 'one line' : `${count} lines`} that you priced yourself: at list ${count === 1 ? 'it is' : 'they are'} left out.`,
  compared: 'Alternatives are compared by their cost in effect, without support and tax.',
  notCovered: (commitment: string) => `Not covered by the ${commitment}`,
  partial: 'A share of what is known: parts of this bill have no price, so it is at least this much.',
  partialShort: 'of what is known',
  ended: 'This plan is not sold any more, so its price is not known. It is not free and not zero.',
  yourTerm: 'your money terms',
  included:
    'Not included: free tier, and what the money terms leave out. A planning aid, not an offer and not legal advice.',
  totals: 'US dollars, with your money terms. Open a row for its lines.',
  origin: 'Where it comes from',
} as const
