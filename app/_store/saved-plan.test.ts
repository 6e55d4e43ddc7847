import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  begunName,
  keepUnreadable,
  loadSavedPlans,
  PLANS_KEY,
  readSavedPlans,
  savePlans,
  unreadableTexts,
} from '#app/_store/saved-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const plan = (name: string): Plan => ({ ...emptyPlan(name), answers: { place: 'home' } })
const [OWN, OTHER] = [plan('own'), plan('other')]
const READ = { plan: OWN, putAside: [], elsewhere: null, halfTyped: {}, unreadable: [] }

beforeEach(() => {
  const texts = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
  })
})

describe('what this browser keeps', () => {
  test('comes back as it was, with the plan of another tab while nobody has chosen', async () => {
    savePlans({ plan: OWN, putAside: [OTHER], elsewhere: { plan: plan('there'), putAside: [] }, halfTyped: {} })
    expect(await loadSavedPlans(SMALL_CATALOG)).toEqual({ ...READ, putAside: [OTHER], elsewhere: plan('there') })
  })

  test('is the same text for the same plans, so that two tabs do not answer each other for ever', () => {
    const text = (one: Plan) => {
      savePlans({ plan: one, putAside: [], elsewhere: null, halfTyped: {} })
      return localStorage.getItem(PLANS_KEY)
    }
    const { name, answers, schema } = OWN
    expect(text({ answers, schema, name })).toBe(text(OWN))
  })

  test('is a plan to go on with by its name, once it says anything', () => {
    expect(begunName()).toBe(null)
    savePlans({ plan: emptyPlan('empty'), putAside: [OTHER], elsewhere: null, halfTyped: {} })
    expect(begunName()).toBe(null)
    savePlans({ plan: OWN, putAside: [], elsewhere: null, halfTyped: {} })
    expect(begunName()).toBe('own')
    localStorage.setItem(PLANS_KEY, '{"plan":{"name":"broken","answers":null}}')
    expect(begunName()).toBe(null)
  })

  test('holds what was half typed, without what is none of ours', async () => {
    const draft = { low: '2', likely: '', high: '9' }
    savePlans({ plan: OWN, putAside: [], elsewhere: null, halfTyped: { size: draft } })
    expect(await loadSavedPlans(SMALL_CATALOG)).toEqual({ ...READ, halfTyped: { size: draft } })
    const text = JSON.stringify({ plan: OWN, putAside: [], halfTyped: { size: draft, other: { low: 2 }, third: null } })
    expect((await readSavedPlans(text, SMALL_CATALOG)).halfTyped).toEqual({ size: draft })
    expect((await readSavedPlans('{"halfTyped":"no"}', SMALL_CATALOG)).halfTyped).toEqual({})
  })

  test('is nothing at first', async () => {
    expect(await loadSavedPlans(SMALL_CATALOG)).toBe(null)
  })

  test.each([
    ['one plan', OTHER, [OTHER]],
    ['none', null, []],
  ])('opens as the first version saved it, with %s put aside', async (_, putAside, read) => {
    const text = JSON.stringify({ plan: OWN, putAside })
    expect(await readSavedPlans(text, SMALL_CATALOG)).toEqual({ ...READ, putAside: read })
  })
})

describe('what cannot be read', () => {
  test('among those put aside is handed back as text; the rest is read', async () => {
    const broken = { ...OTHER, answers: { place: 'moon' } }
    const read = await readSavedPlans(JSON.stringify({ plan: OWN, putAside: [broken, OTHER] }), SMALL_CATALOG)
    expect(read).toMatchObject({ plan: OWN, putAside: [OTHER] })
    expect(read.unreadable).toMatchObject([{ what: 'put-aside', path: 'answers.place' }])
    expect(JSON.parse(read.unreadable[0]?.text ?? '')).toEqual(broken)
  })

  test.each(['{"half', '{"plan":{"schema":"plan@9"}}', '7'])('as a whole is handed back whole: %s', async (text) => {
    const read = await readSavedPlans(text, SMALL_CATALOG)
    expect(read).toMatchObject({ plan: null, unreadable: [{ what: 'plan', text }] })
  })

  test('is kept until it is discarded', () => {
    const text = { what: 'put-aside', path: 'schema', expected: '"plan@1"', text: '{}' } as const
    keepUnreadable([text])
    expect(unreadableTexts()).toEqual([text])
    keepUnreadable([])
    expect(unreadableTexts()).toEqual([])
  })

  test('and was kept by the first version is offered as well', () => {
    localStorage.setItem(`${PLANS_KEY}-unreadable`, '{"plan":1}')
    expect(unreadableTexts()).toEqual([{ what: 'plan', path: '', expected: '', text: '{"plan":1}' }])
  })
})

test.each([
  ['full', new DOMException('no room', 'QuotaExceededError')],
  ['blocked', new DOMException('no access', 'SecurityError')],
])('a browser that keeps nothing says so: %s', (why, error) => {
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw error
    },
  })
  expect(savePlans({ plan: OWN, putAside: [], elsewhere: null, halfTyped: {} })).toBe(why)
})
