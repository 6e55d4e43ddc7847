import 'server-only'
import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { isStale, type MeasureFact, type StatementFact } from '#lib/plan/catalog-type.ts'
import { FACT_GROUPS, type FactGroup, type FactUses, factUses, groupOfFigure } from '#lib/plan/fact-uses.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** A fact: a sentence, or a figure with the values it had. */
export type AnyFact = StatementFact | MeasureFact

/** Everything the page of one fact shows. */
export type FactPage = {
  readonly fact: AnyFact
  readonly uses: FactUses
  readonly policy: Policy
  readonly overdue: boolean
  readonly asOf: IsoDate
}

/** A part of the list of facts. */
export type GroupOfFacts = { readonly group: FactGroup; readonly facts: readonly AnyFact[] }

/** Every fact by what it is used for, and the day of today; a group without any is not there. */
export async function factList(): Promise<{ readonly groups: readonly GroupOfFacts[]; readonly asOf: IsoDate }> {
  const catalog = await catalogOfToday()
  const { statements, measures, asOf } = catalog
  const grouped = Map.groupBy(measures, ({ id }) => groupOfFigure(factUses(id, catalog)))
  const factsOf = (group: FactGroup) => (group === 'statements' ? statements : (grouped.get(group) ?? []))
  const groups = FACT_GROUPS.map((group) => ({ group, facts: factsOf(group) }))
  return { groups: groups.filter(({ facts }) => facts.length > 0), asOf }
}

/** The page of a fact; null for an id that names none. */
export async function factPage(id: string): Promise<FactPage | null> {
  const catalog = await catalogOfToday()
  const { statements, measures, asOf, policy } = catalog
  const fact = [...statements, ...measures].find((one) => one.id === id)
  if (!fact) return null
  return { fact, uses: factUses(id, catalog), policy, overdue: isStale(fact, asOf), asOf }
}
