import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'
import type { Host } from '#lib/decision/policy.ts'

/** Options of these hosts run on AWS or on the team's own machines: their cost is this project's to know. */
const HOSTS: readonly Host[] = ['aws', 'self', 'aws-or-self']

/** Each option that AWS or the team hosts has a cloud cost line with a price; a sourced fee of zero counts, what is taken off does not. */
export function optionHasCost({ options, lines }: Data): readonly Fault[] {
  const priced = lines.filter(
    ({ value }) => value.category === 'cloud' && value.price.kind !== 'unpriced' && value.takesOff === undefined,
  )
  const uses = priced.flatMap(({ value }) => value.uses)
  return options
    .filter(({ value }) => HOSTS.includes(value.host))
    .filter(({ value }) => !uses.some((use) => use.component === value.component && use.option === value.id))
    .map((place) => fault(place, `a cost line for ${place.value.component} option ${place.value.id}`, undefined))
}
