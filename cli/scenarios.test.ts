import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadScenarios, type Scenario } from '#lib/catalog/load-scenarios.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { evaluated } from './commands.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const scenarios = loadScenarios()

/** Scenarios the engine cannot decide yet, with the reason. One that passes does not belong here. */
const WAITING: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('./scenarios-waiting.json', import.meta.url), 'utf8'),
)

const listOf = <Value>(one: Value | readonly Value[]): readonly Value[] => (Array.isArray(one) ? one : [one as Value])

function evaluate({ plan }: Scenario): Evaluation {
  const read = planFrom(plan, catalog)
  if (read.kind === 'invalid') throw new Error(`${read.path}: ${read.expected}`)
  return evaluated(read.document, catalog).evaluation
}

type Wanted = NonNullable<Scenario['expect']['stack']>[string]

const holds = (option: string | undefined, wanted: Wanted): boolean =>
  typeof wanted === 'object' && 'not' in wanted
    ? option === undefined || !wanted.not.includes(option)
    : listOf(wanted).includes(option ?? '')

function stackFaults(
  { recommendation }: Evaluation,
  stack: NonNullable<Scenario['expect']['stack']>,
): readonly string[] {
  const found: Readonly<Record<string, string>> = recommendation.stack ?? {}
  return Object.entries(stack)
    .filter(([component, wanted]) => !holds(found[component], wanted))
    .map(([component, wanted]) => `${component} is ${found[component]}, expected ${JSON.stringify(wanted)}`)
}

function exclusionFaults(
  evaluation: Evaluation,
  excluded: NonNullable<Scenario['expect']['excluded']>,
): readonly string[] {
  return excluded.flatMap(({ option, platform, becauseOf }) => {
    const uses = evaluation.alternatives
      .filter((one) => one.eligible)
      .filter((one) => one.platform === platform || (option && Object.values(one.stack).includes(option)))
    const cited = evaluation.exclusions
      .filter((one) => (option ? one.option === option : one.platform === platform))
      .flatMap((one) => one.answers)
    const missing = cited.some((question) => becauseOf.includes(question))
      ? []
      : [`${option ?? platform} is not excluded because of ${becauseOf.join(' or ')}`]
    return [...missing, ...uses.map((one) => `${option ?? platform} is still eligible in ${one.title}`)]
  })
}

/** Everything the evaluation says otherwise than the scenario expects; what is not expected is open. */
function faultsOf({ expect: wanted }: Scenario, evaluation: Evaluation): readonly string[] {
  const { recommendation } = evaluation
  const fields = (['platform', 'variant', 'kind', 'robustness'] as const).flatMap((field) => {
    const allowed = wanted[field]
    return allowed === undefined || listOf(allowed).includes(recommendation[field])
      ? []
      : [`${field} is ${recommendation[field]}, expected ${JSON.stringify(allowed)}`]
  })
  const settled =
    wanted.settled === undefined || wanted.settled === evaluation.settled ? [] : [`settled is ${evaluation.settled}`]
  const next = wanted.nextQuestion && evaluation.nextQuestion === null ? ['no next question'] : []
  return [
    ...fields,
    ...settled,
    ...next,
    ...stackFaults(evaluation, wanted.stack ?? {}),
    ...exclusionFaults(evaluation, wanted.excluded ?? []),
  ]
}

describe('scenarios', () => {
  const decided = scenarios.filter(({ id }) => !Object.hasOwn(WAITING, id))
  const waiting = scenarios.filter(({ id }) => Object.hasOwn(WAITING, id))

  test.each(decided.map((one) => [one.id, one] as const))('%s', (_, scenario) => {
    expect(faultsOf(scenario, evaluate(scenario))).toEqual([])
  })

  test.each(waiting.map((one) => [one.id, one] as const))('%s is still waiting', (_, scenario) => {
    expect(faultsOf(scenario, evaluate(scenario)), 'it passes: take it off the waiting list').not.toEqual([])
  })

  test('says how many wait', () => {
    process.stdout.write(`scenarios: ${decided.length} of ${scenarios.length} decided, ${waiting.length} waiting\n`)
    expect(Object.keys(WAITING).filter((id) => !scenarios.some((one) => one.id === id))).toEqual([])
  })
})
