import { SUMS } from '#app/_text/article.ts'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import { ENDS, type End } from '#lib/cost/article.ts'
import type { ArticleTable, RowFigures, SumFigures } from '#lib/cost/article-table.ts'
import { plainUsd, signedUsd } from '#lib/report/article-words.ts'
import { decimalFrom, decimalText, subtractDecimal } from '#lib/units/decimal.ts'
import classes from './printed-sums.module.css'

/** What of a row is counted towards a printed total. */
function termText({ id, cells }: RowFigures, { terms, stack, end }: SumFigures): string {
  const term = terms.find((one) => one.row === id)
  const printed = cells[stack].published[end]
  if (!term) return printed === '0' ? plainUsd(printed) : SUMS.leftOut
  const usd = plainUsd(term.usd)
  if (term.stack !== stack) return `${usd} (${SUMS.fromOther})`
  if (term.times === 1) return usd
  return SUMS.times(term.times, plainUsd(cells[term.stack].published[term.end]))
}

const less = (printed: string, sum: string): string =>
  signedUsd(decimalText(subtractDecimal(decimalFrom(printed), decimalFrom(sum)))).replace(/\.00$/, '')

/** The arithmetic of the printed totals of the SageMaker column beside the sums of its rows. */
export function PrintedSums({ table }: { readonly table: ArticleTable }) {
  const sums = ENDS.flatMap((end) => table.sums.find((one) => one.end === end) ?? [])
  const all = (row: RowFigures, { stack, end }: SumFigures) => plainUsd(row.cells[stack].published[end])
  const sumOfRows = ({ stack, end }: SumFigures) => table.totals[stack].rows[end]
  const pairs = (near: (one: SumFigures) => string, every: (one: SumFigures) => string) =>
    sums.flatMap((one) => [near(one), every(one)])
  return (
    <HeadedSection title={SUMS.heading}>
      <p className={classes.text}>{SUMS.intro}</p>
      <div className={classes.paper}>
        <PlainTable
          name={SUMS.name}
          columns={[
            { head: SUMS.row },
            ...sums.flatMap(({ end }: { readonly end: End }) => [
              { head: SUMS.near[end], look: 'amount' as const },
              { head: SUMS.all[end], look: 'amount' as const },
            ]),
          ]}
          rows={[
            ...table.rows.map((row) => ({
              key: row.id,
              cells: [
                row.title,
                ...pairs(
                  (one) => termText(row, one),
                  (one) => all(row, one),
                ),
              ],
            })),
            {
              key: 'sum',
              cells: [
                SUMS.sum,
                ...pairs(
                  ({ sum }) => plainUsd(sum),
                  (one) => plainUsd(sumOfRows(one)),
                ),
              ],
            },
            {
              key: 'printed',
              cells: [
                SUMS.printed,
                ...pairs(
                  ({ printed }) => plainUsd(printed),
                  ({ printed }) => plainUsd(printed),
                ),
              ],
            },
          ]}
          foot={{
            key: 'off',
            cells: [
              SUMS.off,
              ...pairs(
                ({ printed, sum }) => less(printed, sum),
                (one) => less(one.printed, sumOfRows(one)),
              ),
            ],
          }}
        />
      </div>
      <ul className={classes.notes}>
        {sums.map(({ end, why }) => (
          <li key={end}>
            {SUMS.near[end]}: {why}
          </li>
        ))}
      </ul>
    </HeadedSection>
  )
}
