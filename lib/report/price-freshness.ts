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
  'not-served': 'AWS publishes no price list for this region there',
  'cannot-keep': 'the answer of AWS could not be kept',
} as const satisfies Record<LiveProblem, string>

function snapshotText({ readOn, problem }: SheetStatus): string {
  const day = readOn === null ? 'No snapshot' : `Snapshot of ${readOn}`
  return `${day}; ${problem === null ? 'AWS has not been asked' : PROBLEMS[problem]}`
}

function liveText({ fellBack, problem }: SheetStatus, asked: number | null): string {
  const age = asked === null ? 'Live' : `Live, ${ageText(asked)}`
  const rest = fellBack === 0 ? '' : `; ${countText(fellBack, 'price')} still from the snapshot`
  return `${age}${rest}${problem === null ? '' : `; since then ${PROBLEMS[problem]}`}`
}

/** How fresh a sheet is, in words; `asked` is how many milliseconds ago AWS was, null when it was not. */
export function freshnessText(status: SheetStatus, asked: number | null): string {
  const text = status.kind === 'live' ? liveText(status, asked) : snapshotText(status)
  return `${text}${status.refreshing ? '; asking AWS now' : ''}`
}
