import type { IsoDate } from '#lib/units/iso-date.ts'

/** Where a figure or statement was read, and when. `url` is null where the source has no public address. */
export type Source = { readonly title: string; readonly url: string | null; readonly readOn: IsoDate }
