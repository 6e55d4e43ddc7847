import { expect, test } from 'vitest'
import { priceListHost } from './price-list-address.ts'

const hostFrom = (PLANNER_PRICE_LIST_URL: string) => priceListHost('https://usual.example', { PLANNER_PRICE_LIST_URL })

test('another base address may have a path', () => {
  expect(hostFrom('http://localhost:4010/mirror/')).toEqual({ base: 'http://localhost:4010/mirror' })
  expect(hostFrom('')).toEqual({ base: 'https://usual.example' })
})

test.each([
  ['http://u:geheim@localhost/', 'one with credentials'],
  ['https://geheim@localhost', 'one with credentials'],
  ['http://localhost/?token=geheim', 'one with a query or a fragment'],
  ['http://localhost/#geheim', 'one with a query or a fragment'],
  ['geheim:x@localhost', 'an address of another kind'],
  ['http://u:geheim@', 'a text that is none'],
])('%s is refused, and not repeated', (address, found) => {
  const message = `PLANNER_PRICE_LIST_URL: expected a plain http or https address, found ${found}`
  expect(() => hostFrom(address)).toThrow(new Error(message))
})
