import 'server-only'
import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import { loadPlatforms } from '#lib/catalog/load-platforms.ts'
import { type Catalog, isStale } from '#lib/plan/catalog-type.ts'
import { checkedOn, type Filled, type PlatformEntry } from '#lib/plan/platform.ts'
import { filledBy } from '#lib/report/platform-words.ts'

/** A component option that a platform fills, as the pages name it. */
export type FilledOption = {
  readonly part: Filled
  readonly id: string
  readonly title: string
  readonly onlyExisting: string | null
}

/** A platform as the list shows it; plain data that travels to the browser. */
export type PlatformRow = Pick<
  PlatformEntry,
  'id' | 'name' | 'formerly' | 'vendor' | 'licence' | 'status' | 'statusSince'
> & {
  readonly fills: readonly Filled[]
  readonly checked: string | null
  readonly overdue: boolean
  /** Everything a search looks through, in small letters. */
  readonly text: string
}

/** Everything the page of one platform shows. */
export type PlatformPage = {
  readonly platform: PlatformEntry
  readonly options: readonly FilledOption[]
  readonly successor: Pick<PlatformEntry, 'id' | 'name'> | null
  readonly checked: string | null
  readonly overdue: boolean
}

function optionsOf(platform: PlatformEntry, { policy }: Catalog): readonly FilledOption[] {
  return filledBy(platform).map((part) => {
    const id = platform.fills[part] ?? ''
    const component = part === 'governance' ? 'registry' : part
    const option = policy.options.find((one) => one.component === component && one.id === id)
    return { part, id, title: option?.title ?? id, onlyExisting: option?.onlyExisting ?? null }
  })
}

function rowOf(platform: PlatformEntry, catalog: Catalog): PlatformRow {
  const { id, name, formerly, vendor, licence, status, statusSince, summary } = platform
  const options = optionsOf(platform, catalog)
  const words = [id, name, formerly, vendor, licence, summary, ...options.flatMap((one) => [one.id, one.title])]
  return {
    ...{ id, name, vendor, licence, status, statusSince },
    ...(formerly === undefined ? {} : { formerly }),
    fills: options.map(({ part }) => part),
    checked: checkedOn(platform) ?? null,
    overdue: isStale(platform, catalog.asOf),
    text: words.join(' ').toLowerCase(),
  }
}

const nameOf = ({ name }: PlatformRow): string => name.toLowerCase()

/** Every platform, by name. */
export async function platformRows(): Promise<readonly PlatformRow[]> {
  const catalog = await catalogOfToday()
  const rows = loadPlatforms().map((one) => rowOf(one, catalog))
  return rows.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}

/** The page of a platform; null for an id that names none. */
export async function platformPage(id: string): Promise<PlatformPage | null> {
  const catalog = await catalogOfToday()
  const platforms = loadPlatforms()
  const platform = platforms.find((one) => one.id === id)
  if (!platform) return null
  const successor = platforms.find((one) => one.id === platform.successor)
  return {
    platform,
    options: optionsOf(platform, catalog),
    successor: successor ? { id: successor.id, name: successor.name } : null,
    checked: checkedOn(platform) ?? null,
    overdue: isStale(platform, catalog.asOf),
  }
}
