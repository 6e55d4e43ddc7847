import type { ReactNode } from 'react'
import { markOf } from '#app/_parts/marks.ts'
import { RESULT } from '#app/_text/result.ts'
import { AmountBar } from '#app/_ui/amount-bar.tsx'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import { oldestReading } from '#lib/plan/price-summary.ts'
import { differsText, excludedText, isComplete, monthlyText, noEstimateText, sameBillText } from '#lib/report/words.ts'
import classes from './totals.module.css'

type Props = {
  readonly evaluation: Pick<Evaluation, 'alternatives' | 'recommendation'>
  /** What says on which day a price counts as old. */
  readonly catalog: Pick<Catalog, 'measures' | 'asOf'>
  /** The team's budget in USD a month, if one was given. */
  readonly budget?: number | undefined
  /** Opens the bill of an alternative; without it the rows are plain text. */
  readonly onOpen?: (alternative: Alternative) => void
  /** More to say of an alternative's bill; null: nothing. */
  readonly note?: (alternative: Alternative) => string | null
  /** What stands below a row, in place of its bar. */
  readonly below?: (alternative: Alternative, at: number) => ReactNode
}

const amounts = ({ monthly }: Alternative) => ({
  cloud: Number(monthly.cloud.point),
  people: Number(monthly.people.point),
})

const isSame = (a: Pick<Alternative, 'platform' | 'variant'>, b: Pick<Alternative, 'platform' | 'variant'>) =>
  a.platform === b.platform && a.variant === b.variant

/** What a total lacks, and how old it is. */
function priceWords(alternative: Alternative, catalog: Props['catalog']): readonly string[] {
  const { monthly, lines } = alternative
  const oldest = oldestReading(lines, catalog)
  const noEstimate = noEstimateText(alternative)
  return [
    ...(noEstimate === null ? [] : [RESULT.noEstimate(noEstimate, monthlyText(alternative, 'cloud'))]),
    ...(monthly.unpriced.length === 0 ? [] : [RESULT.unpriced(monthly.unpriced.length)]),
    ...(oldest?.old ? [RESULT.oldPrice(oldest.readOn)] : []),
  ]
}

function wordsFor(alternative: Alternative, { evaluation, budget, catalog, note }: Props): readonly string[] {
  const { eligible } = alternative
  const { alternatives, recommendation } = evaluation
  const own = alternatives.find((one) => one.eligible && isSame(one, recommendation))
  const apart = sameBillText(alternative, alternatives) ?? (eligible ? differsText(alternative, own) : null)
  const more = note?.(alternative) ?? null
  const over = budget !== undefined && amounts(alternative).cloud > budget
  return [
    ...(eligible && isSame(alternative, recommendation) ? [RESULT.recommended] : []),
    ...(eligible ? [] : [`${RESULT.excluded}: ${excludedText(alternative)}`]),
    ...(apart === null ? [] : [apart]),
    ...(over ? [RESULT.overBudget] : []),
    ...(more === null ? [] : [more]),
    ...priceWords(alternative, catalog),
  ]
}

/** An amount whose words before the figure stand back. */
function Amount({ text }: { readonly text: string }) {
  const at = Math.max(0, text.indexOf('$'))
  return (
    <>
      <span className={classes.least}>{text.slice(0, at)}</span>
      {text.slice(at)}
    </>
  )
}

/** What each alternative costs a month, cloud and people apart, on one axis. */
export function Totals(props: Props) {
  const { evaluation, budget, onOpen, below } = props
  const { alternatives } = evaluation
  const axis = Math.max(1, ...alternatives.map((one) => amounts(one).cloud + amounts(one).people))
  return (
    <ul className={classes.list}>
      {alternatives.map((one, at) => {
        const { cloud, people } = amounts(one)
        const name = one.title
        const body = (
          <>
            <span className={classes.name}>
              <PlatformMark kind={markOf(one.platform)} />
              {name}
            </span>
            <span className={noEstimateText(one) === null ? classes.cloud : classes.floor}>
              <Amount text={noEstimateText(one) === null ? monthlyText(one, 'cloud') : RESULT.noSum} />
            </span>
            <span className={classes.words}>{wordsFor(one, props).join(' · ')}</span>
            <span className={classes.people}>
              + {monthlyText(one, 'people')} {RESULT.people}
            </span>
            {below ? null : (
              <span className={classes.bar}>
                <AmountBar
                  kind={markOf(one.platform)}
                  first={cloud / axis}
                  second={people / axis}
                  open={!isComplete(one, 'cloud')}
                  faint={!one.eligible}
                  limit={budget === undefined ? undefined : budget / axis}
                />
              </span>
            )}
          </>
        )
        return (
          <li key={`${one.platform}-${one.variant}-${one.title}`}>
            {onOpen ? (
              <button type="button" className={classes.row} onClick={() => onOpen(one)}>
                {body}
              </button>
            ) : (
              <div className={classes.row}>{body}</div>
            )}
            {below?.(one, at)}
          </li>
        )
      })}
    </ul>
  )
}
