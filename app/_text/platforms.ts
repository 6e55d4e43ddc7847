import type { PlatformEntry } from '#lib/plan/platform.ts'
import { countText } from '#lib/report/count-text.ts'

/** The words of the list of platforms. */
export const PLATFORMS = {
  link: 'Platforms',
  heading: 'Platforms',
  intro: (count: number) =>
    `${countText(count, 'system')}: those the source article names, and what came after them. Each with its status, and the day that was checked.`,
  tableName: 'Platforms by what they fill',
  search: 'Search',
  searchHint: 'mlflow, Apache-2.0, Amazon …',
  component: 'Fills',
  anyComponent: 'Anything or nothing',
  status: 'Status',
  anyStatus: 'Any status',
  clear: 'Clear filters',
  shown: (shown: number, all: number) =>
    shown === all ? countText(all, 'system') : `${shown} of ${countText(all, 'system')}`,
  noMatch: 'No system fits these filters.',
  name: 'System',
  vendor: 'Vendor',
  licence: 'Licence',
  fills: 'Fills',
  checkedOn: 'Checked on',
  nothing: 'No component',
  nothingFilled: 'nothing',
  group: (name: string, count: number) => `${name}: ${countText(count, 'system')}`,
  since: (day: string) => `since ${day}`,
  formerly: (name: string) => `formerly ${name}`,
  overdue: 'review overdue',
  unknown: 'not known',
} as const

/** The words of the page of one platform. */
export const PLATFORM = {
  facts: 'What it is',
  status: 'Status',
  noDay: 'The day is not established.',
  vendor: 'Vendor',
  licence: 'Licence',
  service: 'terms of the service',
  noLicence: 'none, or not checked',
  hosting: 'Run by',
  hostings: { self: 'your team', managed: 'its provider' } as const satisfies Record<
    PlatformEntry['hosting'][number],
    string
  >,
  clouds: 'Runs on',
  cloudNames: { any: 'any cloud', aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' } as const satisfies Record<
    PlatformEntry['clouds'][number],
    string
  >,
  version: 'Version seen',
  versionOn: (version: string, day: string) => `${version} of ${day}`,
  successor: 'In its place',
  noSuccessor: 'nothing is named',
  regions: 'Regions',
  regionsUnknown: 'not listed here',
  fills: 'What it fills',
  fillsNothing: 'It fills no component of a stack.',
  onlyExisting: 'Not for a newcomer:',
  price: 'Price',
  priceUnknown: 'Its price was not looked into: it is unknown, not zero.',
  listName: 'List prices',
  what: 'What',
  amount: 'USD',
  per: 'Per',
  readOn: 'Read on',
  source: 'Source',
  unverified: 'unverified',
  unverifiedNote: 'Unverified: a third party says so, and no word of the maker confirms it.',
  allFrom: (source: string) => `All from: ${source}.`,
  notes: 'Notes',
  sources: 'Sources',
  sourcesName: 'Sources of this page',
  dated: 'Its own date',
  undated: 'undated',
  grade: 'Whose word',
  grades: { primary: 'the maker’s', 'third-party': 'a third party’s' } as const satisfies Record<
    PlatformEntry['sources'][number]['grade'],
    string
  >,
  review: 'Review by',
  overdue: (day: string) => `The review was due by ${day}. Until it is done, what rests on this is provisional.`,
} as const

/** The words of the head to head. */
export const HEAD_TO_HEAD = {
  heading: 'Head to head',
  intro:
    'How well each option does on each criterion that looks at its part, from 0 to 100, before any answer moves it. More is better: 90 for operations effort means that hardly any is needed. Open a level for its sentence and its day, and for its source, or that it is this project’s own judgement.',
  component: (name: string, count: number) => `${name}: ${countText(count, 'option')}`,
  tableName: (name: string) => `${name}, option by option`,
  option: 'Option',
  status: 'Status',
  unknown: 'not judged',
  more: '(varies)',
  beside: (titles: readonly string[], level: number) => `${level} beside ${titles.join(', ')}:`,
  basis: { fact: 'read in the source', secondary: 'read in an account of it', judgement: 'judgement of this project' },
  days: (readOn: string, reviewBy: string) => `${readOn}, review by ${reviewBy}`,
  overdue: 'review overdue',
} as const

/** What stands where a platform was looked for in vain. */
export const NO_SUCH_PLATFORM = {
  heading: 'There is no such platform',
  text: 'The address names a system that the catalogue does not know.',
  back: 'Go to all platforms',
} as const
