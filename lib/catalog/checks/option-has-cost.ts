import exceptions from '#lib/catalog/checks/exceptions/options-unpriced.json' with { type: 'json' }
import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'
import { unneeded } from '#lib/catalog/checks/kit/unneeded.ts'
import type { Host } from '#lib/decision/policy.ts'

/** Options of these hosts run on AWS or on the team's own machines: their cost is this project's to know. */
const HOSTS: readonly Host[] = ['aws', 'self', 'aws-or-self']

const unpriced = ({ options, lines }: Data) =>
  options
    .filter(({ value }) => HOSTS.includes(value.host))
    .filter(({ value: { component, id } }) => {
      const bills = lines.filter(({ value }) => value.category === 'cloud').flatMap(({ value }) => value.uses)
      return !bills.some((use) => use.component === component && use.option === id)
    })

/** Each option that AWS or the team hosts has a cloud cost line (a sourced fee of zero counts), or its exception says why not. */
export function optionHasCost(data: Data): readonly Fault[] {
  const without = unpriced(data)
  const excused = ({ component, id }: { component: string; id: string }) =>
    exceptions.some((one) => one.component === component && one.id === id)
  return [
    ...without
      .filter(({ value }) => !excused(value))
      .map((place) => fault(place, `a cost line for ${place.value.component} option ${place.value.id}`, undefined)),
    ...unneeded('options-unpriced.json', exceptions, ({ component, id }) =>
      without.some(({ value }) => value.component === component && value.id === id),
    ),
  ]
}
