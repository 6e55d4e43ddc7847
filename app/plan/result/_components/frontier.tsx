'use client'

import { Button } from '@mantine/core'
import { markOf } from '#app/_parts/marks.ts'
import { pinnedAs } from '#app/_store/pins.ts'
import { pointsText } from '#app/_text/decision.ts'
import { FRONTIER, PLOT } from '#app/_text/frontier.ts'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import { isSameStack } from '#lib/decision/stack.ts'
import type { Evaluation, FrontierPoint } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { totalText } from '#lib/report/words.ts'
import classes from './frontier.module.css'
import { StackParts } from './frontier-parts.tsx'
import { FrontierPins } from './frontier-pins.tsx'
import { FrontierPlot, keyOf } from './frontier-plot.tsx'
import { NotOnFrontier } from './not-on-frontier.tsx'
import { type Pins, usePins } from './use-pins.ts'
import words from './words.module.css'

const costText = (amount: string, { complete }: FrontierPoint): string => totalText(amount, complete)

/** What the frontier says, in sentences. */
function summaryOf({ frontier, stacks }: Evaluation, { answers }: Plan): readonly string[] {
  if (stacks === 0) return [FRONTIER.none]
  const known = frontier.filter(({ complete }) => complete)
  const [first, last] = [known[0], known.at(-1)]
  const point = (one: FrontierPoint) => FRONTIER.point(costText(one.cloud, one), pointsText(one.value))
  const ends = first && last && first !== last ? [FRONTIER.ends({ cheapest: point(first), dearest: point(last) })] : []
  return [
    FRONTIER.possible(stacks),
    FRONTIER.known(known.length),
    ...ends,
    FRONTIER.open(frontier.length - known.length),
    answers.countPeople === true ? FRONTIER.counted : FRONTIER.cloudOnly,
  ].filter((one) => one !== '')
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

function PinCell({ point, pins }: { readonly point: FrontierPoint; readonly pins: Pins }) {
  if (pinnedAs(pins.pinned, point.stack)) return PLOT.isPinned
  const name = PLOT.point(platformName(point), costText(point.cloud, point), pointsText(point.value))
  return (
    <Button size="compact-sm" variant="default" aria-label={PLOT.pinOf(name)} onClick={() => pins.pin(point)}>
      {PLOT.pin}
    </Button>
  )
}

/** The plot's twin: the same stacks as rows. */
function FrontierTable({ evaluation, pins }: Pick<Props, 'evaluation'> & { readonly pins: Pins }) {
  const { frontier, recommendation } = evaluation
  const { heads } = FRONTIER
  return (
    <PlainTable
      name={FRONTIER.table}
      columns={[
        { head: heads.platform },
        { head: heads.value, look: 'amount' },
        { head: heads.cloud, look: 'amount' },
        { head: heads.people, look: 'amount' },
        { head: heads.stack, look: 'text' },
        { head: heads.pin },
      ]}
      rows={frontier.map((one) => ({
        key: keyOf(one),
        cells: [
          <span key="name" className={classes.name}>
            <PlatformMark kind={markOf(one.platform)} size={12} />
            {platformName(one)}
            {isSameStack(one.stack, recommendation.stack) ? ` · ${FRONTIER.chosen}` : ''}
          </span>,
          pointsText(one.value),
          costText(one.cloud, one),
          costText(one.people, one),
          <StackParts key="parts" stack={one.stack} />,
          <PinCell key="pin" point={one} pins={pins} />,
        ],
      }))}
    />
  )
}

/** The stacks that no other beats on both cost and value: as a plot, and as a table with the cheapest first. */
export function Frontier({ plan, evaluation }: Props) {
  const pins = usePins()
  return (
    <>
      <p className={words.text}>{summaryOf(evaluation, plan).join(' ')}</p>
      <NotOnFrontier plan={plan} evaluation={evaluation} />
      {evaluation.frontier.length === 0 ? null : (
        <>
          <p className={words.text}>{PLOT.keys}</p>
          <FrontierPlot plan={plan} evaluation={evaluation} pins={pins} />
          <FrontierPins {...pins} />
          <FrontierTable evaluation={evaluation} pins={pins} />
        </>
      )}
    </>
  )
}
