import { RefreshFault } from './refresh-fault.ts'

/** The operator's variable for another base address, a mirror; nothing else reaches a host name. */
export const BASE_VARIABLE = 'PLANNER_PRICE_LIST_URL'

const PATH = /^(?:\/[\w.-]+)+$/

/** Where AWS's files are fetched: a host, and perhaps a path on it. */
export type PriceListHost = { readonly base: string }

/** What is wrong with an address, if anything. Its text is not repeated: a password may be in it. */
function faultOf(url: URL | undefined): string | undefined {
  if (!url) return 'a text that is none'
  if (!['http:', 'https:'].includes(url.protocol)) return 'an address of another kind'
  if (url.username !== '' || url.password !== '') return 'one with credentials'
  return url.search === '' && url.hash === '' ? undefined : 'one with a query or a fragment'
}

/** The host of the data, or the one the operator's environment names. */
export function priceListHost(usual: string, environment: Readonly<Record<string, string | undefined>>): PriceListHost {
  const given = environment[BASE_VARIABLE] || usual
  const url = URL.canParse(given) ? new URL(given) : undefined
  const fault = faultOf(url)
  if (!url || fault) throw new RefreshFault(`${BASE_VARIABLE}: expected a plain http or https address, found ${fault}`)
  return { base: `${url.origin}${url.pathname.replace(/\/+$/, '')}` }
}

/** The address of a path on the host. A path from AWS's index is followed only as a path: never to another host. */
export function addressOf({ base }: PriceListHost, path: string): string {
  const steps = path.split('/')
  if (!PATH.test(path) || steps.includes('..') || steps.includes('.'))
    throw new RefreshFault(`expected a path on ${base}, found ${path.slice(0, 200)}`)
  return `${base}${path}`
}
