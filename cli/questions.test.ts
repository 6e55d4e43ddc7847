import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { questionsWithUse } from '#lib/decision/rules-reading.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** The authored questions against what the rules do with their answers. */
const { policy } = loadCatalog('2026-11-24' as IsoDate)
const questions = questionsWithUse(policy)
const leaves = new Set(policy.tree.map(({ id }) => id))

/** The questions that give a first, provisional answer. */
const ASKED_FIRST = [
  'cloud',
  'currentPlatform',
  'regimes',
  'approval',
  'workKinds',
  'genaiShare',
  'consumption',
  'operators',
  'monthlyBudgetUsd',
]

test('whatever the tree reads can decide the platform, and so can the questions asked first: they are gates', () => {
  const read = questions.filter(({ usedBy }) => usedBy.some((rule) => leaves.has(rule))).map(({ id }) => id)
  const gates = questions.filter(({ use }) => use === 'gate').map(({ id }) => id)
  expect(gates.toSorted()).toEqual([...new Set([...read, ...ASKED_FIRST])].toSorted())
})

test('every question says what it is asked for, and a figure has a unit and a plausible range inside of what may be said', () => {
  for (const { id, wording, answer } of questions) {
    expect(
      Object.values(wording ?? {}).filter((text) => text.length > 5),
      id,
    ).toHaveLength(3)
    if (answer.kind !== 'integer' && answer.kind !== 'number') continue
    const [low, high] = answer.plausible
    expect(answer.min <= low && low < high && high <= answer.max && answer.unit.length > 0, id).toBe(true)
  }
})
