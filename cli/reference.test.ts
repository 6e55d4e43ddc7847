import { expect, test } from 'vitest'
import unused from '#lib/catalog/checks/exceptions/facts-unused.json' with { type: 'json' }
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadRuleExamples } from '#lib/catalog/load-rule-examples.ts'
import { conditionOf, questionsOf, rulesOf } from '#lib/decision/rule-list.ts'
import { factUses, isUnused } from '#lib/plan/fact-uses.ts'
import { type ConditionWords, conditionText, conditionWords } from '#lib/report/condition-words.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const { policy } = catalog
const rules = rulesOf(policy)
const book = { questions: policy.questions, amountText: (amount: number, unit: string) => `${amount} ${unit}` }

const questionsIn = (words: ConditionWords): readonly string[] =>
  words.kind === 'test' ? [words.question] : words.parts.flatMap(questionsIn)

test('every condition of the data is said in words: each test once, under the label of its question', () => {
  const conditions = rules.flatMap((one) => conditionOf(one) ?? [])
  expect(conditions.length).toBeGreaterThan(100)
  for (const when of conditions) {
    const words = conditionWords(when, book)
    const labels = policy.questions.filter(({ id }) => questionsIn(words).includes(id)).map(({ label }) => label)
    for (const label of labels) expect(conditionText(words)).toContain(label)
    expect(conditionText(words)).not.toMatch(/undefined|-usd| {2}|“[a-z]+(-[a-z]+)+”/)
  }
})

test('every question a rule reads is asked, and every fact it cites exists', () => {
  const asked = policy.questions.map(({ id }) => id)
  const facts = [...catalog.statements, ...catalog.measures].map(({ id }) => id)
  for (const one of rules) {
    expect(asked).toEqual(expect.arrayContaining([...questionsOf(one)]))
    expect(facts).toEqual(expect.arrayContaining([...one.rule.facts]))
  }
})

test('ids fit in an address as they are', () => {
  const ids = [...rules.map(({ rule }) => rule), ...catalog.statements, ...catalog.measures].map(({ id }) => id)
  expect(ids.filter((id) => encodeURIComponent(id) !== id)).toEqual([])
})

test('every rule that has a condition of its own in data/rules has examples', () => {
  const examples = loadRuleExamples()
  const owed = rules.filter((one) => one.kind !== 'adjustment' && conditionOf(one) !== null)
  expect(owed.filter(({ rule }) => !examples.has(rule.id)).map(({ rule }) => rule.id)).toEqual([])
})

test('a fact without a use is one of those whose exception says why', () => {
  const without = [...catalog.statements, ...catalog.measures].filter(({ id }) => isUnused(factUses(id, catalog)))
  expect(unused.map(({ id }) => id)).toEqual(expect.arrayContaining(without.map(({ id }) => id)))
})
