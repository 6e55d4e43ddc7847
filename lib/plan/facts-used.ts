import type { Stack } from '#lib/decision/stack.ts'
import { type Catalog, isStale } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation, Reason } from '#lib/plan/evaluation.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

type Reviewed = { readonly id: string; readonly title: string; readonly reviewBy: IsoDate }

/** What an evaluation, or a part of it, rests on. */
export type Rest = {
  /** Ids of facts that reasons and exclusions cite. */
  readonly cited: readonly string[]
  /** Keys of the figures behind its bills. */
  readonly keys: ReadonlySet<string>
  /** The stacks it speaks of. */
  readonly stacks: readonly Stack[]
}

/** The ids of facts these sentences cite. */
export const citedIn = (reasons: readonly Pick<Reason, 'facts'>[]): readonly string[] =>
  reasons.flatMap(({ facts }) => facts)

/** The stack of an alternative as a list: none where there is no alternative. */
export const stackOf = (one: Pick<Alternative, 'stack'> | undefined): readonly Stack[] => (one ? [one.stack] : [])

/** The catalogue entries of the platforms that the options of these stacks belong to. */
function platformsBehind(stacks: readonly Stack[], { policy, platforms }: Catalog): readonly Reviewed[] {
  const used = policy.options.filter(({ component, id }) => stacks.some((stack) => stack[component] === id))
  const ids = new Set(used.map(({ platform }) => platform))
  return platforms
    .filter(({ id }) => ids.has(id))
    .map(({ id, name, reviewBy }) => ({ id: `platform:${id}`, title: name, reviewBy }))
}

/** Judged levels of the stacks' options that are past their review; the others are many, and named by the catalogue. */
function lateLevels(stacks: readonly Stack[], { policy, asOf }: Catalog): readonly Reviewed[] {
  const titleOf = (id: string) => policy.criteria.find((one) => one.id === id)?.title ?? id
  return policy.capabilities
    .filter((one) => isStale(one, asOf) && stacks.some((stack) => stack[one.component] === one.option))
    .map(({ component, option, criterion, reviewBy }) => {
      const title = policy.options.find((one) => one.component === component && one.id === option)?.title ?? option
      return { id: `level:${component}/${option}/${criterion}`, title: `${title}: ${titleOf(criterion)}`, reviewBy }
    })
}

/** The support plans that a bill counts with. */
const supportPlansBehind = (keys: ReadonlySet<string>, { money }: Catalog): readonly Reviewed[] =>
  money.supportPlans
    .map(({ id, title, reviewBy }) => ({ id: `support-plan:${id}`, title, reviewBy }))
    .filter(({ id }) => keys.has(id))

/** Every fact behind, with its title and the day it has to be reviewed by. */
export function factsBehind({ cited, keys, stacks }: Rest, catalog: Catalog): readonly Reviewed[] {
  const { statements, measures } = catalog
  const named = [...statements, ...measures].filter(({ id }) => cited.includes(id) || keys.has(`fact:${id}`))
  return [
    ...named,
    ...supportPlansBehind(keys, catalog),
    ...platformsBehind(stacks, catalog),
    ...lateLevels(stacks, catalog),
  ]
}

/** The facts behind an evaluation as the document lists them. */
export const factsUsed = (rest: Rest, catalog: Catalog): Evaluation['facts'] =>
  factsBehind(rest, catalog).map((fact) => ({
    id: fact.id,
    title: fact.title,
    reviewBy: fact.reviewBy,
    stale: isStale(fact, catalog.asOf),
  }))

/** Whether any of it is past its review. */
export const restsOnStale = (rest: Rest, catalog: Catalog): boolean =>
  factsBehind(rest, catalog).some((fact) => isStale(fact, catalog.asOf))
