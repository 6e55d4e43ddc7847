import { expect, test } from 'vitest'
import type { Catalog, OneOffWork } from '#lib/plan/catalog-type.ts'
import { factUses, groupOfFigure, isUnused } from '#lib/plan/fact-uses.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

test('rules that cite it', () => {
  expect(factUses('fact-of-away', SMALL_CATALOG).rules.map(({ kind, rule }) => [kind, rule.id])).toEqual([
    ['constraint', 'away'],
  ])
})

test('lines that read it, and the options whose bill they are in', () => {
  const { lines, options } = factUses('hours', SMALL_CATALOG)
  const reading = SMALL_CATALOG.formulas.filter(({ inputs }) =>
    Object.values(inputs).some(({ from }) => from === 'fact:hours'),
  )
  expect(lines.length).toBeGreaterThan(0)
  expect(idsOf(lines)).toEqual(idsOf(reading))
  expect(options.length).toBeGreaterThan(0)
  expect(
    options.every(({ component, id }) =>
      reading.some(({ uses }) => uses.some((use) => use.component === component && use.option === id)),
    ),
  ).toBe(true)
})

test('a fact in place of an open answer counts where that answer is read', () => {
  const { standsFor, lines } = factUses('rate', SMALL_CATALOG)
  expect(idsOf(standsFor)).toEqual(['hourlyUsd'])
  const priced = SMALL_CATALOG.formulas.filter(
    ({ price }) => price.kind === 'fact' && price.from === 'answer:hourlyUsd',
  )
  expect(idsOf(lines)).toEqual(expect.arrayContaining(idsOf(priced)))
})

const work: OneOffWork = {
  id: 'set-up',
  title: 'Set-up',
  kind: 'set-up',
  uses: [{ component: 'tracking', option: 'mlflow-self-hosted' }],
  hours: 'fact:minutes',
  factor: { from: 'fact:per-hour', instead: [{ when: { question: 'style', atLeast: 3 }, from: 'fact:no-fee' }] },
  tier: null,
  source: { title: 'Invented', url: null, readOn: '2026-11-23' as IsoDate },
}
const WITH_WORK: Catalog = { ...SMALL_CATALOG, formulas: [], oneOffs: [work] }

test('work done once: by its hours, by its factor, and by what the factor is read from in certain cases', () => {
  for (const id of ['minutes', 'per-hour', 'no-fee']) {
    expect(idsOf(factUses(id, WITH_WORK).oneOffs)).toEqual(['set-up'])
    expect(groupOfFigure(factUses(id, WITH_WORK))).toBe('tracking')
  }
})

test('growth, the scale of the cost, and the age of prices', () => {
  expect(idsOf(factUses('growth', SMALL_CATALOG).growth)).toEqual(['endpoints'])
  expect(factUses('budget', SMALL_CATALOG).costScale).toBe(true)
  expect(factUses('people', SMALL_CATALOG).costScale).toBe(true)
  expect(factUses('price-reading-days', SMALL_CATALOG).priceAge).toBe(true)
  expect(isUnused(factUses('price-reading-days', SMALL_CATALOG))).toBe(false)
})

test('what nothing reads is unused and stands with none', () => {
  const uses = factUses('growth', { ...SMALL_CATALOG, growth: { ...SMALL_CATALOG.growth, grows: [] } })
  expect(isUnused(uses)).toBe(true)
  expect(groupOfFigure(uses)).toBe('other')
})

test('a figure of several components stands with none of them', () => {
  const both = [...work.uses, { component: 'serving', option: 'sagemaker-real-time' }]
  expect(groupOfFigure(factUses('minutes', { ...WITH_WORK, oneOffs: [{ ...work, uses: both }] }))).toBe('several')
})
