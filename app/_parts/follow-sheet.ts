import type { DatedSheet } from '#lib/pricing/sheet-status.ts'

/** How often to look again while the server asks AWS, how often at most, and how many failures in a row end it. */
const LOOK_AGAIN_MS = 2000
const MOST_LOOKS = 90
const MOST_FAILURES = 4

/** How following ended: the server has heard from AWS, it could not be reached or took too long, or nobody looks any more. */
export type FollowEnd = 'settled' | 'lost' | 'stopped'

type Follower = {
  readonly stopped: AbortSignal
  readonly show: (sheet: DatedSheet) => void
  /** Nothing is shown yet: the first failure is told at once. */
  readonly hurried?: boolean
}

type Ports = {
  readonly look: (region: string) => Promise<DatedSheet>
  readonly pause: (ms: number) => Promise<unknown>
}

const BROWSER: Ports = {
  look: async (region) => {
    const response = await fetch(`/api/v1/prices?region=${encodeURIComponent(region)}`)
    if (!response.ok) throw new Error(`prices: ${response.status}`)
    return response.json()
  },
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/** The sheet as one that nobody waits for any more. */
export const noLongerAwaited = <Sheet extends Pick<DatedSheet, 'status'>>(sheet: Sheet): Sheet => {
  return { ...sheet, status: { ...sheet.status, refreshing: false } }
}

/** Looks, and looks again after a failure a few times; null when that is given up or nobody waits any more. */
async function lookPatiently(
  region: string,
  { stopped, most }: { readonly stopped: AbortSignal; readonly most: number },
  { look, pause }: Ports,
): Promise<DatedSheet | null> {
  for (let failures = 0; failures < most && !stopped.aborted; failures += 1) {
    if (failures > 0) await pause(LOOK_AGAIN_MS)
    const sheet = await look(region).catch(() => null)
    if (sheet) return sheet
  }
  return null
}

const mostFailures = (hurried: boolean, last: DatedSheet | null): number => (hurried && !last ? 1 : MOST_FAILURES)

/**
 * Shows the sheet the server has, and looks again until it has heard from AWS. When that is given up, the last sheet is
 * shown as no longer awaited.
 */
export async function followSheet(
  region: string,
  { stopped, show, hurried = false }: Follower,
  ports: Ports = BROWSER,
): Promise<FollowEnd> {
  let last: DatedSheet | null = null
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    if (looks > 0) await ports.pause(LOOK_AGAIN_MS)
    const sheet = await lookPatiently(region, { stopped, most: mostFailures(hurried, last) }, ports)
    if (stopped.aborted) return 'stopped'
    if (!sheet) break
    show(sheet)
    if (!sheet.status.refreshing) return 'settled'
    last = sheet
  }
  if (last) show(noLongerAwaited(last))
  return 'lost'
}
