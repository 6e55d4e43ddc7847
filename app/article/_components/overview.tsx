import { niceScale } from '#app/_charts/nice-scale.ts'
import { ScaleLine } from '#app/_charts/scale-line.tsx'
import { ARTICLE, OVERVIEW } from '#app/_text/article.ts'
import { Bar } from '#app/_ui/bar.tsx'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import { ARTICLE_STACKS, type ArticleStack, type Ends } from '#lib/cost/article.ts'
import type { ArticleTable } from '#lib/cost/article-table.ts'
import type { Total } from '#lib/cost/total.ts'
import { differencePercent, differenceUsd, figureWords, rangeWords } from '#lib/report/article-words.ts'
import { aboutUsd } from '#lib/report/usd-amount.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import classes from './overview.module.css'
import { unbroken } from './unbroken.ts'

type Known = Pick<Total, 'known' | 'complete'>
type Basis = keyof ArticleTable['difference']

const whole = (known: string): Known => ({ known, complete: true })

function totalOf({ totals }: ArticleTable, stack: ArticleStack, basis: Basis): Ends<Known> {
  const { low, high, rows, own, equal } = totals[stack]
  if (basis === 'stated') return { low: whole(low), high: whole(high) }
  return basis === 'rows' ? { low: whole(rows.low), high: whole(rows.high) } : basis === 'own' ? own : equal
}

const BASES = [
  ['stated', OVERVIEW.printed, OVERVIEW.printedNote],
  ['rows', OVERVIEW.rows, OVERVIEW.rowsNote],
  ['own', OVERVIEW.own, OVERVIEW.ownNote],
  ['equal', OVERVIEW.equal, OVERVIEW.equalNote],
] as const satisfies readonly (readonly [Basis, string, string])[]

const TICKS = 5

const percent = (share: number): string => `${share * 100}%`

function Range({
  stack,
  total,
  top,
}: {
  readonly stack: ArticleStack
  readonly total: Ends<Known>
  readonly top: number
}) {
  const [from, to] = [Number(total.low.known) / top, Number(total.high.known) / top]
  return (
    <div className={classes.stack}>
      <span className={classes.name}>
        <PlatformMark kind={stack} size={12} />
        {ARTICLE.stacks[stack]}
      </span>
      <Bar kind={stack}>
        <span
          className={`${classes.range} ${total.high.complete ? '' : classes.open}`}
          style={{ left: percent(from), width: percent(to - from) }}
        />
      </Bar>
      <span className={classes.amount}>{rangeWords(total, figureWords)}</span>
    </div>
  )
}

/** What an unpriced part would have to cost to turn the sign; null where that is no question. */
function breakEven({ difference }: ArticleTable): string | null {
  const { low, high } = difference.equal
  if (!(low?.atLeast && high?.atLeast && low.usd.startsWith('-') && high.usd.startsWith('-'))) return null
  const [one, other] = [low.usd, high.usd].map((usd) => usd.slice(1)).sort((a, b) => Number(a) - Number(b))
  return OVERVIEW.breakEven(formatUsd(one ?? ''), formatUsd(other ?? ''))
}

/** The totals of both columns four ways on one axis, and what SageMaker costs more. */
export function Overview({ table }: { readonly table: ArticleTable }) {
  const tops = BASES.flatMap(([basis]) =>
    ARTICLE_STACKS.map((stack) => Number(totalOf(table, stack, basis).high.known)),
  )
  const scale = niceScale(0, Math.max(...tops, 1), TICKS)
  const top = scale.at(-1) ?? 1
  const { low, high } = table.totals.sagemaker.equal
  const unpriced = new Set([...low.unpriced, ...high.unpriced]).size
  const turns = breakEven(table)
  return (
    <section className={classes.overview} aria-labelledby="overview">
      <h2 id="overview">{OVERVIEW.name}</h2>
      <ul>
        {BASES.map(([basis, title, note]) => (
          <li key={basis}>
            <div className={classes.basis}>
              <h3>{title}</h3>
              <p>{note}</p>
            </div>
            <div className={classes.bars}>
              {ARTICLE_STACKS.map((stack) => (
                <Range key={stack} stack={stack} total={totalOf(table, stack, basis)} top={top} />
              ))}
            </div>
            <p className={classes.difference}>
              <span>{ARTICLE.difference}</span>
              <strong>{unbroken(rangeWords(table.difference[basis], differencePercent))}</strong>
              <span>{unbroken(rangeWords(table.difference[basis], differenceUsd))}</span>
            </p>
          </li>
        ))}
      </ul>
      <div className={classes.axis}>
        <div className={classes.scale}>
          <ScaleLine
            name={OVERVIEW.axis}
            ticks={scale.map((usd) => aboutUsd(usd))}
            places={scale.map((usd) => usd / top)}
          />
        </div>
      </div>
      {unpriced === 0 ? null : (
        <p className={classes.foot}>
          {OVERVIEW.unpricedNote(unpriced)} {turns}
        </p>
      )}
    </section>
  )
}
