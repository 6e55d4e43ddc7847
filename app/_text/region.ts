import { countText } from '#lib/report/count-text.ts'

/** A region by its name, with the code that prices and commands have: `Europe (Frankfurt), eu-central-1`. */
export const regionText = (region: string, names: Readonly<Record<string, string>>): string =>
  [names[region], region].filter((one) => one !== undefined).join(', ')

type Entry = { readonly name: string; readonly regionCode: string; readonly prices: number }

/** A region to choose, with how many of its prices were read: `Europe (Frankfurt), eu-central-1: 45 prices`. */
export const regionEntryText = ({ name, regionCode, prices }: Entry): string =>
  `${name}, ${regionCode}: ${prices === 0 ? 'nothing read yet' : countText(prices, 'price')}`
