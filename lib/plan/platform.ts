import type { Lifecycle } from '#lib/decision/lifecycle.ts'
import type { Component } from '#lib/decision/stack.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import type { Source } from '#lib/units/source.ts'

/** Where a platform can run: the team runs it, or its maker or a provider does. */
export const HOSTINGS = ['self', 'managed'] as const
export const CLOUDS = ['any', 'aws', 'azure', 'gcp'] as const

/** Parts of a stack that a platform can fill; `governance` comes through a registry and is no component of its own. */
export type Filled = Component | 'governance'

/** Where something about a platform was read. */
export type PlatformSource = Source & {
  /** The file in the repository, where the address leads no further than to the repository. */
  readonly repoPath?: string
  /** The document's own day; null when it has none. */
  readonly date: IsoDate | null
  /** `primary` is the maker's own word; a third party's stays unverified. */
  readonly grade: 'primary' | 'third-party'
}

/** A price as its maker lists it, or as a third party says it does. */
export type ListPrice = {
  readonly what: string
  readonly usd: string
  readonly unit: string
  readonly readOn: IsoDate
  readonly source: string
}

/** A system that the source article names, or one that came after it: what it is today, and how that is known. */
export type PlatformEntry = {
  readonly id: string
  readonly name: string
  /** Its former name, while it is still known by it. */
  readonly formerly?: string
  readonly vendor: string
  readonly summary: string
  readonly status: Lifecycle
  /** Since when it has this status; null when the day is not established. */
  readonly statusSince: IsoDate | null
  /** Why there is no day, where a status other than `active` has none. */
  readonly statusNote?: string
  /** What takes its place here; null when nothing does. Absent while it is open. */
  readonly successor?: string | null
  /** `service` means the terms of a service; null, none or not checked. */
  readonly licence: string | null
  readonly hosting: readonly (typeof HOSTINGS)[number][]
  readonly clouds: readonly (typeof CLOUDS)[number][]
  /** The component options it fills. */
  readonly fills: Readonly<Partial<Record<Filled, string>>>
  readonly versionSeen: string | null
  readonly versionDate: IsoDate | null
  /** Null when its price was not looked into. */
  readonly price: { readonly model: string; readonly list: readonly ListPrice[] } | null
  /** Null when they are not listed here. */
  readonly regions: readonly string[] | null
  readonly notes: readonly string[]
  readonly sources: readonly PlatformSource[]
  readonly reviewBy: IsoDate
}

/** The newest day anything about the platform was read. */
export const checkedOn = ({ sources }: Pick<PlatformEntry, 'sources'>): IsoDate | undefined =>
  sources
    .map(({ readOn }) => readOn)
    .toSorted()
    .at(-1)

/** A platform as evaluations name it: what it is called, how it stands, and by when that has to be looked at again. */
export type PlatformMark = Pick<PlatformEntry, 'id' | 'name' | 'status' | 'statusSince' | 'reviewBy'>
