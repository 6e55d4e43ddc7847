import { parseArgs } from 'node:util'
import { freshness } from '#lib/catalog/checks/freshness.ts'
import { type DataFile, readDataFiles } from '#lib/catalog/checks/kit/data-files.ts'
import { type Loaders, loadersAccept } from '#lib/catalog/checks/loaders-accept.ts'
import { type Finding, runChecks } from '#lib/catalog/checks/run-checks.ts'
import { loadArticleTable } from '#lib/catalog/load-article-table.ts'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPlatforms } from '#lib/catalog/load-platforms.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { loadWorkedExamples } from '#lib/catalog/load-worked-examples.ts'
import { type IsoDate, isIsoDate } from '#lib/units/iso-date.ts'

type Request = {
  readonly files: readonly DataFile[]
  readonly loaders: Loaders
  /** The day review dates are held against. */
  readonly day: IsoDate
  /** Whether a fact past its review day is a failure: only in the weekly job. */
  readonly stale: 'listed' | 'fails'
}

const fileOf = ({ file }: Finding): string => (file.startsWith('lib/') ? file : `data/${file}`)

const lineOf = (one: Finding): string => `${fileOf(one)} ${one.path || '(document)'}: ${one.message} [${one.check}]`

/** Checks all of `data/`: the lines to print, and the exit code (1 when there are faults). */
export function checkData({ files, loaders, day, stale }: Request): { lines: readonly string[]; exitCode: 0 | 1 } {
  const { findings, ran, notRun, data } = runChecks(files)
  const refused = loadersAccept(loaders).map((one) => ({ ...one, check: 'loaders-accept' }))
  const overdue = data ? freshness(data, day).map((one) => ({ ...one, check: 'freshness' })) : []
  const faults = [...findings, ...refused]
  const count = ran.length + 1 + (data ? 1 : 0)
  const failed = faults.length > 0 || (stale === 'fails' && overdue.length > 0)
  const lines = [
    ...[...faults, ...overdue].map(lineOf),
    ...(notRun.length > 0 ? [`not run until every shape holds: ${[...notRun, 'freshness'].join(', ')}`] : []),
    `check:data: ${count} checks over ${files.length} files, ${faults.length} faults; on ${day}, ${overdue.length} facts past their review day`,
  ]
  return { lines, exitCode: failed ? 1 : 0 }
}

/** Everything the app itself reads `data/` with. */
export function loadersFor(day: IsoDate): Loaders {
  return {
    catalog: () => loadCatalog(day),
    platforms: loadPlatforms,
    'article table': loadArticleTable,
    scenarios: loadScenarios,
    'worked examples': loadWorkedExamples,
    'price sheets': () => loadCatalog(day).regions.map(loadPriceSheet),
  }
}

/** The clock is read here and nowhere else: the day travels on as an argument. */
function dayFrom(text: string = new Date().toISOString().slice(0, 10)): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`--as-of: expected a day such as 2026-11-24, found ${text}`)
  return text
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { 'as-of': { type: 'string' }, 'fail-on-stale': { type: 'boolean' } } })
  const day = dayFrom(values['as-of'])
  const stale = values['fail-on-stale'] ? 'fails' : 'listed'
  const { lines, exitCode } = checkData({ files: readDataFiles(), loaders: loadersFor(day), day, stale })
  process.stdout.write(`${lines.join('\n')}\n`)
  process.exitCode = exitCode
}
