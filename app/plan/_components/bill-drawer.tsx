'use client'

import { EVIDENCE } from '#app/_text/evidence.ts'
import { FINANCE } from '#app/_text/finance.ts'
import { RESULT } from '#app/_text/result.ts'
import { SidePanel } from '#app/_ui/side-panel.tsx'
import { type CostLine, isMoneyTerm } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { componentName } from '#lib/report/component-name.ts'
import { totalText } from '#lib/report/words.ts'
import classes from './bill-drawer.module.css'
import { BillLine } from './bill-line.tsx'
import { FinanceSummary } from './finance-summary.tsx'

type Props = { readonly alternative: Alternative | null; readonly onClose: () => void }

type PartProps = { readonly heading: string; readonly note?: string; readonly lines: readonly CostLine[] }

/** Discounts, support and tax stand together, after all that they are shares of. */
const TERMS = 'money-terms'
const groupOf = (line: CostLine): string => (isMoneyTerm(line) ? TERMS : line.component)
const termsLast = (a: CostLine, b: CostLine): number => Number(groupOf(a) === TERMS) - Number(groupOf(b) === TERMS)

function BillPart({ heading, note, lines }: PartProps) {
  if (lines.length === 0) return null
  const total = totalOf(lines)
  const groups = Map.groupBy(lines.toSorted(termsLast), groupOf)
  return (
    <section className={classes.part}>
      <h3>{heading}</h3>
      {note === undefined ? null : <p className={classes.note}>{note}</p>}
      {[...groups].map(([component, some]) => (
        <div key={component} className={classes.group}>
          <h4>{component === TERMS ? FINANCE.heading : componentName(component)}</h4>
          <ul>
            {some.map((line) => (
              <BillLine key={line.id} line={line} />
            ))}
          </ul>
        </div>
      ))}
      <p className={classes.total}>
        <span>{EVIDENCE.total}</span>
        <span>{totalText(total.known, total.complete)}</span>
      </p>
      {total.complete ? null : <p className={classes.note}>{RESULT.unpriced(total.unpriced.length)}</p>}
    </section>
  )
}

/** The bill of an alternative, line by line; each line opens to its sum and its price. */
export function BillDrawer({ alternative, onClose }: Props) {
  const name = alternative ? alternative.title : ''
  const of = (category: CostLine['category']) => alternative?.lines.filter((line) => line.category === category) ?? []
  return (
    <SidePanel opened={alternative !== null} onClose={onClose} title={EVIDENCE.title(name)} close={EVIDENCE.close}>
      <BillPart heading={EVIDENCE.cloud} lines={of('cloud')} />
      {alternative ? <FinanceSummary alternative={alternative} /> : null}
      <BillPart heading={EVIDENCE.people} note={EVIDENCE.peopleNote} lines={of('people')} />
    </SidePanel>
  )
}
