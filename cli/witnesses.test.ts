import { describe, expect, test } from 'vitest'
import { loadWitnesses } from '#lib/catalog/load-stories.ts'
import type { Witness } from '#lib/catalog/story-shapes.ts'
import { realDecision, realPolicy } from '#lib/catalog/testing/real-decision.ts'

/** Each option of the catalog can be recommended, or its own words say that it is only ever kept. */
const witnesses = loadWitnesses()

const holds = ({ component, option }: Witness, answers: Witness['answers']): boolean => {
  const { leaf, chosen } = realDecision(answers)
  return leaf.when !== null && chosen?.stack[component] === option
}

/** Answers without which the option is recommended all the same. */
const spareIn = (witness: Witness): readonly string[] =>
  Object.keys(witness.answers).filter((id) =>
    holds(witness, Object.fromEntries(Object.entries(witness.answers).filter(([other]) => other !== id))),
  )

describe('an option is recommended', () => {
  test.each(witnesses.map((one) => [`${one.component}: ${one.option}`, one] as const))('%s', (_, witness) => {
    expect(realDecision(witness.answers).chosen?.stack[witness.component]).toBe(witness.option)
    expect(holds(witness, witness.answers)).toBe(true)
    expect(spareIn(witness)).toEqual([])
  })
})

test('every option has such answers, unless it is only an existing choice', () => {
  const shown = new Set(witnesses.map(({ component, option }) => `${component}/${option}`))
  const owed = realPolicy.options.filter(({ onlyExisting }) => onlyExisting === undefined)
  expect(owed.map(({ component, id }) => `${component}/${id}`).filter((one) => !shown.has(one))).toEqual([])
})
