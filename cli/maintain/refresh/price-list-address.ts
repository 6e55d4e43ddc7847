import { RefreshFault } from './refresh-fault.ts'

/** The operator's variable for another base address, a mirror; nothing else reaches a host name. */
export const BASE_VARIABLE = 'PLANNER_PRICE_LIST_URL'

const PATH = /^(?:\/[\w.-]+)+$/

/** Where AWS's files are fetched: a host, and perhaps a path on it. */
export type PriceListHost = { readonly base: string }

/** The host of the data, or the one the operator's environment names. */
export function priceListHost(usual: string, environment: Readonly<Record<string, string | undefined>>): PriceListHost {
  const given = environment[BASE_VARIABLE] || usual
  const url = URL.canParse(given) ? new URL(given) : undefined
  const plain = url && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  if (!plain || !['http:', 'https:'].includes(url.protocol))
    throw new RefreshFault(`${BASE_VARIABLE}: expected an http or https address without credentials, found ${given}`)
  return { base: `${url.origin}${url.pathname.replace(/\/+$/, '')}` }
}

/** The address of a path on the host. A path from AWS's index is followed only as a path: never to another host. */
export function addressOf({ base }: PriceListHost, path: string): string {
  const steps = path.split('/')
  if (!PATH.test(path) || steps.includes('..') || steps.includes('.'))
    throw new RefreshFault(`expected a path on ${base}, found ${path.slice(0, 200)}`)
  return `${base}${path}`
}
