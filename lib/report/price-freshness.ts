import type { LiveProblem, SheetStatus } from '#lib/pricing/sheet-status.ts'
import { ageText } from '#lib/report/age-text.ts'
import { countText } from '#lib/report/count-text.ts'

/** Why nothing newer than the snapshot is there. */
const PROBLEMS = {
  'switched-off': 'asking AWS is switched off',
  'no-credentials': 'there are no AWS credentials',
  'expired-credentials': 'the AWS credentials have expired',
  'access-denied': 'the AWS credentials may not read the price list',
  'clock-skew': 'the clock of this server is off',
  throttled: 'AWS answers too many questions already',
  'timed-out': 'AWS did not answer in time',
  unreachable: 'AWS could not be reached',
  'bad-answer': 'the answer of AWS could not be read',
  'bad-setting': 'a setting of this server is wrong',
  'not-served': 'AWS publishes no price list for this region there',
  'cannot-keep': 'the answer of AWS could not be kept',
} as const satisfies Record<LiveProblem, string>

/** The days between which the prices of a snapshot were read: the newest alone would make the others look new. */
function daysText({ readOn, oldestReadOn }: SheetStatus): string {
  if (readOn === null) return 'No snapshot'
  if (oldestReadOn === null || oldestReadOn === readOn) return `Snapshot of ${readOn}`
  return `Snapshot: prices read ${oldestReadOn} to ${readOn}`
}

function snapshotText(status: SheetStatus): string {
  const { problem, refreshing } = status
  const day = daysText(status)
  if (refreshing) return `${day}; asking AWS now`
  return `${day}; ${problem === null ? 'AWS has not been asked' : PROBLEMS[problem]}`
}

/** What is not as it should be with a live sheet: prices that stayed older, and why; or a later try that failed. */
function gapText({ fellBack, problem }: SheetStatus): string {
  const unkept = problem === 'cannot-keep'
  const why = problem === null || unkept ? null : PROBLEMS[problem]
  const older = fellBack === 0 ? '' : `; ${countText(fellBack, 'price')} older${why === null ? '' : ` (${why})`}`
  const again = fellBack === 0 && why !== null ? `; asked again, but ${why}` : ''
  return `${older}${again}${unkept ? '; it could not be kept' : ''}`
}

function liveText(status: SheetStatus, asked: number | null): string {
  const age = asked === null ? 'Live' : `Live, ${ageText(asked)}`
  return `${age}${gapText(status)}${status.refreshing ? '; asking AWS now' : ''}`
}

/** How fresh a sheet is, in words; `asked` is how many milliseconds ago AWS was, null when it was not. */
export function freshnessText(status: SheetStatus, asked: number | null): string {
  return status.kind === 'live' ? liveText(status, asked) : snapshotText(status)
}
