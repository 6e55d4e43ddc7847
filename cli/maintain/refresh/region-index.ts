import { fetchJson, type Patience } from './http-answer.ts'
import { addressOf, type PriceListHost } from './price-list-address.ts'
import { NotPublished, RefreshFault } from './refresh-fault.ts'

/** Where the file of a region lies, or in words why there is none. */
export type Listed =
  | { readonly kind: 'listed'; readonly path: string }
  | { readonly kind: 'none'; readonly why: string }

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])

/** Offers index their regions by name, Savings Plans as a list. */
function pathIn(index: unknown, regionCode: string): unknown {
  const regions = fieldsOf(index).get('regions')
  const one = Array.isArray(regions)
    ? regions.map(fieldsOf).find((each) => each.get('regionCode') === regionCode)
    : fieldsOf(fieldsOf(regions).get(regionCode))
  return one?.get('currentVersionUrl') ?? one?.get('versionUrl')
}

/** Looks up the current file of a region in an index of AWS; each index is fetched once. */
export function regionIndexes(host: PriceListHost, patience: Patience) {
  const fetched = new Map<string, Promise<unknown>>()
  return async (indexPath: string, regionCode: string): Promise<Listed> => {
    const address = addressOf(host, indexPath)
    const index = fetched.get(address) ?? fetchJson(address, patience)
    fetched.set(address, index)
    try {
      const body = await index
      if (!fieldsOf(body).has('regions')) throw new RefreshFault(`${address}: expected an index of regions`)
      const path = pathIn(body, regionCode)
      return typeof path === 'string'
        ? { kind: 'listed', path }
        : { kind: 'none', why: `AWS lists no file for ${regionCode}` }
    } catch (failure) {
      if (failure instanceof NotPublished) return { kind: 'none', why: `no index (${failure.message})` }
      throw failure
    }
  }
}
