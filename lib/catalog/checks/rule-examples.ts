import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault, questionIds } from '#lib/catalog/checks/kit/references.ts'
import { type Condition, judge, type Measures, type Outcome } from '#lib/decision/condition.ts'
import type { Answers } from '#lib/decision/question.ts'

type Example = { readonly answers: Answers; readonly outcome: Outcome }
type Rule = { readonly when: Condition | null; readonly examples: readonly Example[] }

/** What every rule has to show at least; whether it can stay open is up to its condition. */
const OWED: readonly Outcome[] = ['yes', 'no']

/** An example speaks of a budget below or above a figure: each figure of the cost side counts as one dollar here. */
const MEASURES: Measures = { named: () => 1, optionUsd: () => undefined, certain: true }

const outcomeOf = (when: Condition, answers: Answers): Outcome =>
  judge(when, { answers, notApplicable: new Set(), measures: MEASURES }).outcome

/** An answer an example could do without is noise to its reader. */
function spareIn(when: Condition, { answers, outcome }: Example): string | undefined {
  return Object.keys(answers).find((id) => {
    const rest = Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id))
    return outcome !== 'open' && outcomeOf(when, rest) === outcome
  })
}

function exampleFaults(place: Placed<Example>, when: Condition, known: readonly string[]): readonly Fault[] {
  const { answers, outcome } = place.value
  const found = outcomeOf(when, answers)
  const spare = spareIn(when, place.value)
  return [
    ...Object.keys(answers).flatMap((id) => nameFault(below(place, `.answers.${id}`), id, known)),
    ...faultUnless(found === outcome, below(place, '.outcome'), [`what the condition says (${found})`, outcome]),
    ...(spare === undefined ? [] : [fault(below(place, `.answers.${spare}`), 'no answer it can do without', spare)]),
  ]
}

function ruleFaults(place: Placed<Rule>, known: readonly string[]): readonly Fault[] {
  const { when, examples } = place.value
  const at = below(place, '.examples')
  if (when === null) return faultUnless(examples.length === 0, at, ['none where nothing is asked', examples])
  const shown = examples.map(({ outcome }) => outcome)
  const owed = outcomeOf(when, {}) === 'open' ? [...OWED, 'open' as const] : OWED
  return [
    ...owed.flatMap((one) => faultUnless(shown.includes(one), at, [`an example of ${one}`, shown])),
    ...examples.flatMap((value, index) => exampleFaults({ ...below(at, `[${index}]`), value }, when, known)),
  ]
}

/**
 * Constraints, component rules, leaves, contradictions and pairs that need an answer show when they hold, when not and when they wait; keep
 * rules, when nothing is kept. Each example says so rightly.
 */
export function ruleExamples(data: Data): readonly Fault[] {
  const keepRules = data.keepRules.map((place) => ({
    ...place,
    value: { when: place.value.unless ?? null, examples: place.value.examples },
  }))
  const compatibility = data.compatibility.map((place) => ({
    ...place,
    value: { when: place.value.when ?? null, examples: place.value.examples ?? [] },
  }))
  const contradictions = data.contradictions.flatMap(({ value, ...place }): readonly Placed<Rule>[] =>
    'when' in value ? [{ ...place, value }] : [],
  )
  const { constraints, componentRules, tree } = data
  const rules: readonly Placed<Rule>[] = [
    ...constraints,
    ...componentRules,
    ...keepRules,
    ...tree,
    ...compatibility,
    ...contradictions,
  ]
  return rules.flatMap((place) => ruleFaults(place, questionIds(data)))
}
