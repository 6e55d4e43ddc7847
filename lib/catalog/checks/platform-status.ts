import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless, type Placed, shown } from '#lib/catalog/checks/kit/fault.ts'
import { isGone } from '#lib/decision/lifecycle.ts'
import type { PlatformEntry } from '#lib/plan/platform.ts'

function platformFaults(place: Placed<PlatformEntry>): readonly Fault[] {
  const { status, statusSince, statusNote, successor, formerly } = place.value
  const isDated = status === 'active' || statusSince !== null || statusNote !== undefined
  return [
    ...faultUnless(isDated, below(place, '.statusSince'), [`a day since when ${status}, or a statusNote`, statusSince]),
    ...faultUnless(!isGone(status) || successor !== undefined, below(place, '.successor'), [
      'what takes its place, or null',
      successor,
    ]),
    ...faultUnless(status !== 'renamed' || formerly !== undefined, below(place, '.formerly'), [
      'its former name',
      formerly,
    ]),
  ]
}

/** A platform's status is dated or says why not, and each of its options has the same one. */
export function platformStatus({ platforms, options }: Data): readonly Fault[] {
  const byId = new Map(platforms.map(({ value }) => [value.id, value]))
  return [
    ...platforms.flatMap(platformFaults),
    ...options.flatMap((place) => {
      const { status, platform } = place.value
      const owner = byId.get(platform ?? '')
      if (!owner) return []
      const wanted = { kind: owner.status, since: owner.statusSince }
      const isSame = status.kind === wanted.kind && status.since === wanted.since
      return faultUnless(isSame, below(place, '.status'), [`${shown(wanted)} as ${owner.id} says`, status])
    }),
  ]
}
