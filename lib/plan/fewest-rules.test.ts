import { expect, test } from 'vitest'
import type { Exclusion } from '#lib/decision/exclusions.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Component } from '#lib/decision/stack.ts'
import { ruleText, SMALL_POLICY } from '#lib/decision/testing/small-policy.ts'
import { fewestRules } from '#lib/plan/fewest-rules.ts'

const named = (id: string) => ({ ...ruleText(id), when: { all: [] }, drops: [] })
const policy: Policy = { ...SMALL_POLICY, constraints: ['place', 'people', 'law', 'live'].map(named) }
const CAP = policy.budget.id

type Shut = readonly [component: Component, option: string, ...rules: readonly string[]]

/** A stack of whose parts these options are excluded, each by any of these rules. */
const shut = (...options: readonly Shut[]) => ({
  overCap: null,
  exclusions: options.flatMap(([component, option, ...rules]) =>
    rules.map(
      (id): Exclusion => ({
        rule: id === CAP ? policy.budget : ruleText(id),
        component,
        option,
        answers: [],
      }),
    ),
  ),
})
const overCap = { overCap: { answers: [] }, exclusions: [] }

test('no stack needs no rule', () => {
  expect(fewestRules([], policy)).toEqual([])
})

test('one rule that shuts all goes before several that do', () => {
  const both = shut(['tracking', 'a', 'place'], ['serving', 'b', 'people'])
  expect(fewestRules([both, shut(['serving', 'b', 'people'])], policy)).toEqual(['people'])
})

test('a part is shut when each of its options is', () => {
  const stack = shut(['tracking', 'a', 'people', 'law'], ['tracking', 'b', 'place'])
  expect(fewestRules([stack], policy)).toEqual(['place', 'people'])
})

test('of sets of the same size it is the one whose rules come first in the policy, whatever the order of the stacks', () => {
  const stacks = [shut(['tracking', 'a', 'live', 'people']), shut(['serving', 'b', 'law', 'place'])]
  expect(fewestRules(stacks, policy)).toEqual(['place', 'people'])
  expect(fewestRules(stacks.toReversed(), policy)).toEqual(['place', 'people'])
})

test('a stack whose whole cost is above the cap is shut by the cap alone, which comes last', () => {
  expect(fewestRules([overCap], policy)).toEqual([CAP])
  expect(fewestRules([shut(['training', 'a', CAP, 'live'])], policy)).toEqual(['live'])
  expect(fewestRules([shut(['training', 'a', CAP, 'live']), overCap], policy)).toEqual([CAP])
})
