import Link from 'next/link'
import { FACTS, measureText, spreadText } from '#app/_text/facts.ts'
import { type Column, PlainTable } from '#app/_ui/plain-table.tsx'
import { Status } from '#app/_ui/status.tsx'
import { isStale, type MeasureFact, measureOn } from '#lib/plan/catalog-type.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import classes from './figure-table.module.css'

type Props = { readonly name: string; readonly figures: readonly MeasureFact[]; readonly asOf: IsoDate }

const COLUMNS: readonly Column[] = [
  { head: FACTS.title, look: 'text' },
  { head: FACTS.value, look: 'amount' },
  { head: FACTS.spread, look: 'amount' },
  { head: FACTS.kind },
  { head: FACTS.readOn },
  { head: FACTS.reviewBy },
]

/** The value in force, and how far it may be off. */
function valueCells(fact: MeasureFact, asOf: IsoDate): readonly [string, string] {
  const row = measureOn(fact, asOf)
  return row ? [measureText(row.value, fact.unit), spreadText(row) ?? FACTS.noSpread] : [FACTS.notYet, FACTS.noSpread]
}

function Review({ reviewBy, late }: { readonly reviewBy: string; readonly late: boolean }) {
  return (
    <>
      {reviewBy}
      {late ? (
        <span className={classes.late}>
          <Status kind="open" word={FACTS.pastReview} />
        </span>
      ) : null}
    </>
  )
}

/** Figures of one group: the value of each, whose word it is, and when it has to be read again. */
export function FigureTable({ name, figures, asOf }: Props) {
  return (
    <PlainTable
      name={name}
      columns={COLUMNS}
      rows={figures.map((fact) => ({
        key: fact.id,
        cells: [
          <Link key="title" href={`/facts/${fact.id}`} prefetch={false}>
            {fact.title}
          </Link>,
          ...valueCells(fact, asOf),
          FACTS.kinds[fact.basis],
          fact.source.readOn,
          <Review key="review" reviewBy={fact.reviewBy} late={isStale(fact, asOf)} />,
        ],
      }))}
    />
  )
}
