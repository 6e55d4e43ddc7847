import { type Basis, type Catalog, isStale, measureOn } from '#lib/plan/catalog-type.ts'
import { numberText } from '#lib/report/number-text.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import type { Source } from '#lib/units/source.ts'

/** A fact as a reader needs it: what it says, who says so, when it was read and when it has to be read again. */
export type ReadFact = {
  readonly id: string
  readonly title: string
  readonly statement: string
  readonly basis: Basis
  readonly source: Source
  readonly reviewBy: IsoDate
  readonly stale: boolean
}

/** The facts with these ids, in this order; a figure is said with its unit, as in force on the day. */
export function readFacts(ids: readonly string[], { statements, measures, asOf }: Catalog): readonly ReadFact[] {
  const asMeasure = (id: string) => {
    const measure = measures.find((one) => one.id === id)
    const row = measure && measureOn(measure, asOf)
    return measure && row ? { ...measure, statement: `${numberText(row.value)} ${measure.unit}` } : undefined
  }
  return ids.flatMap((id): ReadFact[] => {
    const fact = statements.find((one) => one.id === id) ?? asMeasure(id)
    if (!fact) return []
    const { title, statement, basis, source, reviewBy } = fact
    return [{ id, title, statement, basis, source, reviewBy, stale: isStale(fact, asOf) }]
  })
}
