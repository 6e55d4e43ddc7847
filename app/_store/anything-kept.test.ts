import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { isAnythingKept, MARK_KEPT } from '#app/_store/anything-kept.ts'
import { PLANS_KEY } from '#app/_store/saved-plan.ts'

/** What the script before the first paint finds. */
function isMarked(browser: object): boolean {
  const dataset: { kept?: string } = {}
  runInNewContext(MARK_KEPT, { ...browser, document: { documentElement: { dataset } } })
  return dataset.kept !== undefined
}

const nothing = { getItem: () => null }
const kept = { getItem: (key: string) => (key === PLANS_KEY ? '{}' : null) }
const blocked = {
  getItem: () => {
    throw new DOMException('no access', 'SecurityError')
  },
}

test.each([
  ['nothing', { localStorage: nothing, hash: '' }, false],
  ['a place of the page', { localStorage: nothing, hash: '#result' }, false],
  ['a plan of this browser', { localStorage: kept, hash: '' }, true],
  ['a link', { localStorage: nothing, hash: '#plan=eyJ' }, true],
  ['a link where nothing can be kept', { localStorage: blocked, hash: '#plan=eyJ' }, true],
  ['nothing that can be read', { localStorage: blocked, hash: '' }, false],
])('%s: the page and the script before it agree', (_, { localStorage, hash }, expected) => {
  const browser = { localStorage, location: { hash } }
  for (const [name, value] of Object.entries(browser)) vi.stubGlobal(name, value)
  expect([isAnythingKept(), isMarked(browser)]).toEqual([expected, expected])
})
