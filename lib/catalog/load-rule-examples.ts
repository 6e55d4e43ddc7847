import { readData } from '#lib/catalog/read-json.ts'
import * as shapes from '#lib/catalog/shapes.ts'
import type { Outcome } from '#lib/decision/condition.ts'
import type { Answers } from '#lib/decision/question.ts'

/** Answers, and what the condition of a rule says to them. */
export type RuleExample = { readonly answers: Answers; readonly outcome: Outcome }

let read: ReadonlyMap<string, readonly RuleExample[]> | undefined

/** The examples that rules carry, by the id of the rule; a rule without any is not there. Read once per process. */
export function loadRuleExamples(): ReadonlyMap<string, readonly RuleExample[]> {
  read ??= new Map(
    [
      ...readData('rules/tree.json', shapes.tree),
      ...readData('rules/constraints.json', shapes.constraints),
      ...readData('rules/keep-rules.json', shapes.keepRules),
      ...readData('rules/component-rules.json', shapes.componentRules),
      ...readData('rules/compatibility.json', shapes.compatibility),
      ...readData('rules/contradictions.json', shapes.contradictions).filter((one) => 'examples' in one),
    ].flatMap(({ id, examples = [] }) => (examples.length > 0 ? [[id, examples] as const] : [])),
  )
  return read
}
