import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { OneOffCost, OneOffs, UnknownWork } from '#lib/plan/one-offs.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Projection } from '#lib/plan/projection.ts'
import { AHEAD } from '#lib/report/month-words.ts'
import { type NameOf, titleOf } from '#lib/report/name-of.ts'

/** A piece of work that is done once; null where nothing says how much it is. */
export type OncePiece = Pick<OneOffCost, 'id' | 'title' | 'month'> & {
  readonly hours: number | null
  readonly usd: number | null
}

/** The same with the alternatives that ask for it: `all`, or their names. */
export type OnceRow = OncePiece & { readonly of: string }

type Named = { readonly plan: Plan; readonly catalog: Catalog }

function unknownPiece({ component, option, kind, month }: UnknownWork, { plan, catalog }: Named): OncePiece {
  const title = AHEAD.work(AHEAD.kinds[kind], optionTitle({ component, option }, plan, catalog))
  return { id: `${kind}/${component}/${option}`, title, month, hours: null, usd: null }
}

/** Every piece of work that is done once for an alternative: what is known of it, then what is not. */
export const oncePieces = ({ known, unknown }: OneOffs, named: Named): readonly OncePiece[] => [
  ...known,
  ...unknown.map((work) => unknownPiece(work, named)),
]

type Scope = Named & { readonly evaluation: Evaluation; readonly projection: Pick<Projection, 'alternatives'> }

/** Each piece of work once, however many alternatives ask for it. */
export function onceRows(scope: Scope, nameOf: NameOf = titleOf): readonly OnceRow[] {
  const { alternatives } = scope.evaluation
  const all = scope.projection.alternatives.flatMap(({ oneOffs }, place) =>
    oncePieces(oneOffs, scope).map((piece) => ({ piece, place })),
  )
  return [...Map.groupBy(all, ({ piece }) => piece.id).values()].flatMap((some) => {
    const [first] = some
    const names = some.flatMap(({ place }) => alternatives[place] ?? []).map(nameOf)
    return first ? [{ ...first.piece, of: names.length === alternatives.length ? 'all' : names.join('; ') }] : []
  })
}

type Sum = { readonly hours: number; readonly usd: number }

/** What work done once comes to where it is meant: `none`, `unknown`, or an amount, `at least` where some is unknown. */
export function onceSumText(
  { known, unknown }: OneOffs,
  isMeant: (work: Pick<OneOffCost, 'kind' | 'month'>) => boolean,
  textOf: (sum: Sum) => string,
): string {
  const work = known.filter(isMeant)
  const isOpen = unknown.some(isMeant)
  if (work.length === 0) return isOpen ? AHEAD.unknownOnce : AHEAD.nothingOnce
  const add = (of: keyof Sum): number => work.reduce((sum, one) => sum + one[of], 0)
  const text = textOf({ hours: add('hours'), usd: add('usd') })
  return isOpen ? AHEAD.atLeast(text) : text
}
