import { relative, resolve, sep } from 'node:path'
import { DATA } from '#lib/catalog/data-folder.ts'
import { type PriceFile, priceFileText } from '#lib/catalog/price-files.ts'
import { faultsInNewFile } from './check-new-file.ts'
import { diffTable } from './diff-table.ts'
import { passGates } from './gates.ts'
import type { Merged } from './merge-prices.ts'
import { pricePath, readPriceFile, servicesIn } from './price-folder.ts'
import { RefreshFault } from './refresh-fault.ts'
import type { RefreshOptions } from './refresh-options.ts'
import { readService, type Tools } from './refresh-region.ts'
import { readPlan } from './refresh-savings-plan.ts'
import { type Disk, type NewFile, removeUnfinished, replaceFiles } from './write-files.ts'

/** What one region comes to: files to write, how many stay, what to say, and the downloads that are no longer needed. */
type Region = {
  readonly files: readonly NewFile[]
  readonly stays: number
  readonly refused: readonly string[]
  readonly done: readonly (() => Promise<void>)[]
}

type Say = (line: string) => void

async function mergedServices(regionCode: string, options: RefreshOptions, { tools, say }: { tools: Tools; say: Say }) {
  const merged: Merged[] = []
  const done: (() => Promise<void>)[] = []
  let stays = 0
  for (const serviceCode of options.services) {
    const read = await readService({ serviceCode, regionCode, format: options.format, dir: options.dir }, tools)
    if (read.kind === 'stays') {
      say(read.why)
      stays += 1
    } else {
      merged.push(read.merged)
      done.push(read.done)
    }
  }
  return { merged, done, stays }
}

async function plansOf(
  regionCode: string,
  sheet: readonly PriceFile[],
  { options, tools, say }: { options: RefreshOptions; tools: Tools; say: Say },
) {
  const files: NewFile[] = []
  const done: (() => Promise<void>)[] = []
  let stays = 0
  for (const plan of options.savingsPlans ? tools.offers.savingsPlans : []) {
    const read = await readPlan({ plan, regionCode, format: options.format, dir: options.dir, sheet }, tools)
    say(read.kind === 'read' ? read.words : read.why)
    if (read.kind === 'stays') {
      stays += 1
      continue
    }
    files.push(read.file)
    done.push(read.done)
  }
  return { files, done, stays }
}

async function refreshedRegion(
  regionCode: string,
  options: RefreshOptions,
  { tools, say }: { tools: Tools; say: Say },
): Promise<Region> {
  const { merged, done, stays } = await mergedServices(regionCode, options, { tools, say })
  const fresh = new Set(merged.map(({ file }) => file.serviceCode))
  const others = servicesIn(options.dir)
    .filter((service) => !fresh.has(service))
    .flatMap((service) => readPriceFile(options.dir, service, regionCode) ?? [])
  const { refused, listed } = passGates(merged, others, {
    gates: tools.gates,
    rules: tools.guide.rules,
    mayBeCut: options.format === 'csv' && !options.acceptLosses,
  })
  for (const one of merged) for (const line of diffTable(one, tools.gates.listMovesAbove)) say(line)
  for (const line of listed) say(`look at: ${line}`)
  const plans = await plansOf(regionCode, [...others, ...merged.map(({ file }) => file)], { options, tools, say })
  const files = merged.map(({ file }) => ({
    path: pricePath(options.dir, file.serviceCode, regionCode),
    text: priceFileText(file),
  }))
  return {
    files: [...files, ...plans.files],
    stays: stays + plans.stays,
    refused,
    done: [...done, ...plans.done],
  }
}

/** What is left for a person to do after prices of the project itself were replaced. */
export const nextSteps = (dir: string): readonly string[] =>
  resolve(dir) === resolve(DATA)
    ? [
        'next: draw docs/price-coverage.md anew with `npm run docs:coverage`, and look at `git diff data/prices`',
        'next: restart a running server; it goes on with the prices it has read',
      ]
    : []

/** The name of a new file below `data/`, wherever the folder of data lies. */
const dataName = (dir: string, { path }: NewFile): string => relative(dir, path).split(sep).join('/')

/**
 * Refreshes the snapshot: fetches and reads every file first, holds the result against the gates, and only then
 * replaces files. Throws a `RefreshFault` when anything speaks against it: then nothing was changed.
 */
export async function refreshPrices(
  options: RefreshOptions,
  tools: Tools,
  { say, disk }: { readonly say: Say; readonly disk: Disk },
): Promise<void> {
  const regions: Region[] = []
  for (const regionCode of options.regions) regions.push(await refreshedRegion(regionCode, options, { tools, say }))
  const files = regions.flatMap((one) => one.files)
  const stays = regions.reduce((sum, one) => sum + one.stays, 0)
  if (files.length === 0)
    throw new RefreshFault(`none of the ${stays} files is there; nothing was changed. Is ${tools.host.base} right?`)
  const broken = files.flatMap((one) =>
    faultsInNewFile({ file: dataName(options.dir, one), json: JSON.parse(one.text) }),
  )
  const refused = [...regions.flatMap((one) => one.refused), ...broken]
  for (const line of refused) say(`REFUSED: ${line}`)
  if (refused.length > 0) throw new RefreshFault('the new prices were refused; nothing was changed')
  if (options.dryRun) return say(`dry run: ${files.length} files would be replaced`)
  await removeUnfinished(
    files.map(({ path }) => path.slice(0, path.lastIndexOf(sep))),
    disk,
  )
  say(`replacing ${files.length} files`)
  await replaceFiles(files, disk)
  for (const done of regions.flatMap((one) => one.done)) await done()
  say(`done: ${files.length} files replaced${stays > 0 ? `; ${stays} are not there, see above` : ''}`)
  for (const line of nextSteps(options.dir)) say(line)
}
