import classes from '#app/_parts/line-behind.module.css'
import { LineSums } from '#app/_parts/line-sums.tsx'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { EVIDENCE } from '#app/_text/evidence.ts'
import { FINANCE } from '#app/_text/finance.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { explainLine } from '#lib/report/line-explanation.ts'

type Props = { readonly line: CostLine }

/** Where a discount, a fee or a tax comes from: the plan, or the source of its rate. */
function Origin({ line }: Props) {
  const catalog = useCatalog()
  if (line.status !== 'priced') return <p>{FINANCE.ended}</p>
  const { price } = line
  if (!('url' in price) || price.origin === 'plan') return <p>{FINANCE.yourTerm}</p>
  const note = catalog.money.supportPlans.find(({ id }) => line.from.includes(`support-plan:${id}`))?.note
  const dates = price.readOn === null ? [] : [EVIDENCE.readOn(price.readOn)]
  return (
    <p>
      {price.url === null ? price.source : <a href={price.url}>{price.source}</a>}
      <span className={classes.source}>{[...dates, EVIDENCE.confidence(price.confidence)].join(', ')}</span>
      {note ? <span className={classes.source}>{note}</span> : null}
    </p>
  )
}

/** Everything behind a percentage line: its formula, the same with numbers in, and where its rate is from. */
export function FinanceLineDetail({ line }: Props) {
  const sums = explainLine(line)
  return (
    <div className={classes.detail}>
      {sums.quantity === null ? null : <LineSums {...sums} />}
      {line.partial ? <p>{FINANCE.partial}</p> : null}
      <h5>{FINANCE.origin}</h5>
      <Origin line={line} />
    </div>
  )
}
