import { describe, expect, test } from 'vitest'
import { loadStories } from '#lib/catalog/load-stories.ts'
import type { Story } from '#lib/catalog/story-shapes.ts'
import { realDecision } from '#lib/catalog/testing/real-decision.ts'

/** The statements of the source article and the conflicts between them, against the authored rules. */
const stories = loadStories()

type Example = Story['examples'][number]

const listOf = <Value>(one: Value | readonly Value[]): readonly Value[] => (Array.isArray(one) ? one : [one as Value])

/** What the decision says otherwise than the example expects. */
function faultsOf({ answers, expect: { stack = {}, excluded = [], ...wanted } }: Example): readonly string[] {
  const { leaf, chosen, shut } = realDecision(answers)
  const found = { leaf: leaf.id, platform: chosen?.platform ?? null, variant: chosen?.variant ?? null }
  const fields = (['leaf', 'platform', 'variant'] as const).flatMap((field) => {
    const allowed = wanted[field]
    const holds = allowed === undefined || listOf(allowed).includes(found[field])
    return holds ? [] : [`${field} is ${found[field]}, expected ${allowed}`]
  })
  const filled: Readonly<Record<string, string>> = chosen?.stack ?? {}
  const parts = Object.entries(stack)
    .filter(([component, option]) => !listOf(option).includes(filled[component] ?? ''))
    .map(([component, option]) => `${component} is ${filled[component]}, expected ${option}`)
  return [...fields, ...parts, ...excluded.filter((one) => !shut.includes(one)).map((one) => `${one} is not shut out`)]
}

describe('what the source article says', () => {
  test.each(stories.map((one) => [one.id, one] as const))('%s', (_, { examples }) => {
    for (const example of examples) expect(faultsOf(example), JSON.stringify(example.answers)).toEqual([])
  })
})

test('every verdict, bullet and line of the article is there, and each of the twenty conflicts', () => {
  const run = (section: number, length: number) => Array.from({ length }, (_, at) => `A-${section}.${at + 1}`)
  const conflicts = Array.from({ length: 20 }, (_, at) => `C${at + 1}`)
  const wanted = [...run(5, 6), ...run(6, 6), ...run(7, 5), ...run(8, 5), ...run(10, 7), ...conflicts]
  expect(stories.map(({ id }) => id)).toEqual(wanted)
})
