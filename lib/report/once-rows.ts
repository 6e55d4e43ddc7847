import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { OneOffCost } from '#lib/plan/one-offs.ts'
import type { Projection } from '#lib/plan/projection.ts'

/** A piece of work that is done once, and the alternatives that ask for it: `all`, or their names. */
export type OnceRow = { readonly work: OneOffCost; readonly of: string }

/** Each piece of work once, however many alternatives ask for it. */
export function onceRows(
  { alternatives }: Pick<Evaluation, 'alternatives'>,
  projection: Pick<Projection, 'alternatives'>,
  nameOf: (alternative: Alternative) => string = ({ title }) => title,
): readonly OnceRow[] {
  const all = projection.alternatives.flatMap(({ oneOffs }, place) => oneOffs.map((work) => ({ work, place })))
  return [...Map.groupBy(all, ({ work }) => work.id).values()].flatMap((some) => {
    const [first] = some
    const names = some.flatMap(({ place }) => alternatives[place] ?? []).map(nameOf)
    return first ? [{ work: first.work, of: names.length === alternatives.length ? 'all' : names.join('; ') }] : []
  })
}
