import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Placed } from '#lib/catalog/checks/kit/fault.ts'

type PriceFile = Data['prices'][number]['value']
type Row = PriceFile['rows'][number]

/** Every row of every price file, with its region. */
export const priceRowsIn = ({ prices }: Data): readonly Placed<Row & { readonly regionCode: string }>[] =>
  prices.flatMap((place) =>
    place.value.rows.map((row, at) => ({
      ...below(place, `.rows[${at}]`),
      value: { ...row, regionCode: place.value.regionCode },
    })),
  )

/** Every tier of every price row. */
export const tiersIn = (data: Data): readonly Placed<Row['tiers'][number]>[] =>
  priceRowsIn(data).flatMap((place) =>
    place.value.tiers.map((tier, at) => ({ ...below(place, `.tiers[${at}]`), value: tier })),
  )
