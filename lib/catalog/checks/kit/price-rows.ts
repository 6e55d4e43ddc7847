import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Placed } from '#lib/catalog/checks/kit/fault.ts'

type PriceFile = Data['prices'][number]['value']
type Row = PriceFile['rows'][number]

/** Every row of every price file that holds today, with its region. */
export const priceRowsIn = ({ prices }: Data): readonly Placed<Row & { readonly regionCode: string }>[] =>
  prices.flatMap((place) =>
    place.value.rows.map((row, at) => ({
      ...below(place, `.rows[${at}]`),
      value: { ...row, regionCode: place.value.regionCode },
    })),
  )

/** Every row that another has replaced, with its region. */
const replacedRowsIn = ({ prices }: Data): readonly Placed<Row & { readonly regionCode: string }>[] =>
  prices.flatMap((place) =>
    place.value.replaced.map((row, at) => ({
      ...below(place, `.replaced[${at}]`),
      value: { ...row, regionCode: place.value.regionCode },
    })),
  )

/** Every row of every price file, those that were replaced too, with its region. */
export const allPriceRowsIn = (data: Data): readonly Placed<Row & { readonly regionCode: string }>[] => [
  ...priceRowsIn(data),
  ...replacedRowsIn(data),
]

/** Every tier of every price row, those of replaced rows too. */
export const tiersIn = (data: Data): readonly Placed<Row['tiers'][number]>[] =>
  allPriceRowsIn(data).flatMap((place) =>
    place.value.tiers.map((tier, at) => ({ ...below(place, `.tiers[${at}]`), value: tier })),
  )
