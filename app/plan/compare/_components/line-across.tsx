'use client'

import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { SidePanel } from '#app/_ui/side-panel.tsx'
import { type ComparedRow, linesByKey, type NamedAlternative, shownAlternative } from '#lib/report/compare-lines.ts'
import type { Compared } from '#lib/report/compare-plans.ts'
import { costText } from '#lib/report/compare-words.ts'
import { LineDetail } from '../../_components/line-detail.tsx'
import classes from './line-across.module.css'

type Props = {
  readonly row: ComparedRow | null
  readonly compared: readonly Compared[]
  readonly same: NamedAlternative | null
  readonly onClose: () => void
}

type OneProps = { readonly one: Compared; readonly same: NamedAlternative | null; readonly rowKey: string }

function LineOf({ one, same, rowKey }: OneProps) {
  const alternative = shownAlternative(one, same)
  const line = alternative && linesByKey(alternative).get(rowKey)
  if (!alternative) return <p className={classes.none}>{same ? COMPARE_TABLE.noAlternative : COMPARE_TABLE.noBill}</p>
  if (!line) return <p className={classes.none}>{COMPARE_TABLE.noLine}</p>
  return (
    <>
      <h4>{line.title}</h4>
      <LineDetail line={line} plan={one.plan} />
    </>
  )
}

/** One line in every column: its formula, the numbers in it, and its price. */
export function LineAcross({ row, compared, same, onClose }: Props) {
  return (
    <SidePanel
      opened={row !== null}
      onClose={onClose}
      title={COMPARE_TABLE.lineTitle(row?.title ?? '')}
      close={COMPARE_TABLE.closeLine}
    >
      {row === null
        ? null
        : compared.map((one, at) => {
            const cell = row.cells[at]
            return (
              <section key={one.name} className={classes.column}>
                <h3>
                  <span>{one.name}</span>
                  <span>{cell ? costText(cell) : ''}</span>
                </h3>
                <LineOf one={one} same={same} rowKey={row.key} />
              </section>
            )
          })}
    </SidePanel>
  )
}
