import exceptions from '#lib/catalog/checks/exceptions/facts-unused.json' with { type: 'json' }
import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'
import { measuresIn } from '#lib/catalog/checks/kit/formulas.ts'
import { rulesIn } from '#lib/catalog/checks/kit/rules.ts'
import { unneeded } from '#lib/catalog/checks/kit/unneeded.ts'

/** Facts that a formula reads, a price, a default or the scale of the cost rests on, or a rule cites. */
function factsUsed(data: Data): ReadonlySet<string> {
  const inputs = [...data.lines, ...data.derived, ...measuresIn(data)].flatMap(({ value }) =>
    Object.values<{ readonly from: string }>(value.inputs),
  )
  const cases = data.lines.flatMap(({ value }) => Object.values(value.instead ?? {}).flat())
  const oneOffs = data.oneOffs.flatMap(({ value: { hours, factor } }) => [
    { from: hours },
    ...(factor ? [factor, ...factor.instead] : []),
  ])
  const prices = data.lines.flatMap(({ value }) => (value.price.kind === 'fact' ? [value.price] : []))
  const grown = data.growth.flatMap(({ value }) => value.grows.map(({ rate }) => ({ from: rate })))
  const keys = [...inputs, ...prices, ...cases, ...oneOffs, ...grown].map(({ from }) => from)
  const defaults = data.questions.flatMap(({ value }) => (value.default?.kind === 'fact' ? [value.default.fact] : []))
  const cited = rulesIn(data).flatMap(({ value }) => value.facts)
  const scale = data.costScale.flatMap(({ value }) => [value.budgetFact, value.peopleFact])
  return new Set([...keys.map((key) => key.replace(/^fact:/, '')), ...defaults, ...scale, ...cited])
}

const formulasUsed = ({ questions }: Data): ReadonlySet<string> =>
  new Set(questions.flatMap(({ value }) => (value.default?.kind === 'formula' ? [value.default.formula] : [])))

/** Each fact and each derived formula is used, or its exception says what it waits for. */
export function noOrphans(data: Data): readonly Fault[] {
  const [facts, formulas] = [factsUsed(data), formulasUsed(data)]
  const unusedFacts = [...data.measures, ...data.statements].filter(({ value }) => !facts.has(value.id))
  const unusedFormulas = data.derived.filter(({ value }) => value.replaces === undefined && !formulas.has(value.id))
  const orphans = [...unusedFacts, ...unusedFormulas]
  return [
    ...orphans
      .filter(({ value }) => !exceptions.some(({ id }) => id === value.id))
      .map((place) => fault(place, 'a rule, formula or question that uses it', place.value.id)),
    ...unneeded('facts-unused.json', exceptions, ({ id }) => orphans.some(({ value }) => value.id === id)),
  ]
}
