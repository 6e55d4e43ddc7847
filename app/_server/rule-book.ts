import 'server-only'
import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import { loadRuleExamples, type RuleExample } from '#lib/catalog/load-rule-examples.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { type KindedRule, rulesOf } from '#lib/decision/rule-list.ts'
import { type ReadFact, readFacts } from '#lib/report/fact-list.ts'

/** Everything the page of one rule shows. */
export type RulePage = {
  readonly one: KindedRule
  readonly policy: Policy
  /** Its place among the rules of its kind, from 1, and how many there are. */
  readonly place: number
  readonly ofKind: number
  readonly facts: readonly ReadFact[]
  readonly examples: readonly RuleExample[]
  /** The other rules of the same code. */
  readonly same: readonly KindedRule[]
}

/** Every rule, kind by kind. */
export async function ruleList(): Promise<{ readonly policy: Policy; readonly rules: readonly KindedRule[] }> {
  const { policy } = await catalogOfToday()
  return { policy, rules: rulesOf(policy) }
}

/** The page of a rule; null for an id that names none. */
export async function rulePage(id: string): Promise<RulePage | null> {
  const catalog = await catalogOfToday()
  const rules = rulesOf(catalog.policy)
  const one = rules.find(({ rule }) => rule.id === id)
  if (!one) return null
  const ofKind = rules.filter(({ kind }) => kind === one.kind)
  return {
    one,
    policy: catalog.policy,
    place: ofKind.indexOf(one) + 1,
    ofKind: ofKind.length,
    facts: readFacts(one.rule.facts, catalog),
    examples: loadRuleExamples().get(id) ?? [],
    same: rules.filter((other) => other !== one && other.rule.rule === one.rule.rule),
  }
}
