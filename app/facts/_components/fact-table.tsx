import Link from 'next/link'
import type { AnyFact } from '#app/_server/fact-book.ts'
import { FACTS, measureText, spreadText } from '#app/_text/facts.ts'
import { type Column, PlainTable } from '#app/_ui/plain-table.tsx'
import { Status } from '#app/_ui/status.tsx'
import { isStale, measureOn } from '#lib/plan/catalog-type.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import classes from './fact-table.module.css'

type Props = { readonly name: string; readonly facts: readonly AnyFact[]; readonly asOf: IsoDate }

const SENTENCES: readonly Column[] = [
  { head: FACTS.title, look: 'text' },
  { head: FACTS.says, look: 'text' },
]
const FIGURES: readonly Column[] = [
  { head: FACTS.title, look: 'text' },
  { head: FACTS.value, look: 'amount' },
  { head: FACTS.spread, look: 'amount' },
]
const DAYS: readonly Column[] = [{ head: FACTS.kind }, { head: FACTS.readOn }, { head: FACTS.reviewBy }]

/** The value in force, and how far it may be off. */
function valueCells(fact: AnyFact, asOf: IsoDate): readonly string[] {
  if ('statement' in fact) return [fact.statement]
  const row = measureOn(fact, asOf)
  return row ? [measureText(row.value, fact.unit), spreadText(row) ?? FACTS.noSpread] : ['', '']
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

/** Facts of one group: what each says, whose word it is, and when it has to be read again. */
export function FactTable({ name, facts, asOf }: Props) {
  const says = facts.some((one) => 'statement' in one) ? SENTENCES : FIGURES
  return (
    <PlainTable
      name={name}
      columns={[...says, ...DAYS]}
      rows={facts.map((fact) => ({
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
