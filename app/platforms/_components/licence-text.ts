import { PLATFORM } from '#app/_text/platforms.ts'

/** A licence in words: the terms of a service, or none that is known. */
export function licenceText(licence: string | null): string {
  if (licence === null) return PLATFORM.noLicence
  return licence === 'service' ? PLATFORM.service : licence
}
