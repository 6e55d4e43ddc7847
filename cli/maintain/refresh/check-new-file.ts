import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attributesKnown } from '#lib/catalog/checks/attributes-known.ts'
import { isoDates } from '#lib/catalog/checks/iso-dates.ts'
import { dataFrom } from '#lib/catalog/checks/kit/data.ts'
import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import { oneRegionPerSheet } from '#lib/catalog/checks/one-region-per-sheet.ts'
import { priceString } from '#lib/catalog/checks/price-string.ts'
import { priceUnit } from '#lib/catalog/checks/price-unit.ts'
import { pricesUnique } from '#lib/catalog/checks/prices-unique.ts'
import { quotedPrice } from '#lib/catalog/checks/quoted-price.ts'
import { shape } from '#lib/catalog/checks/shape.ts'
import { sourceComplete } from '#lib/catalog/checks/source-complete.ts'
import { tiersContiguous } from '#lib/catalog/checks/tiers-contiguous.ts'
import { DATA } from '#lib/catalog/data-folder.ts'

/** What the price checks need beside the new files. */
const NEEDED = ['prices/items.json', 'prices/regions.json']

/** The checks of `check:data` that concern prices: all of them would load every formula too. */
const FILE_CHECKS = [shape, sourceComplete, isoDates, priceString] as const
const PRICE_CHECKS = [
  attributesKnown,
  priceUnit,
  pricesUnique,
  oneRegionPerSheet,
  tiersContiguous,
  quotedPrice,
] as const

/** Rows that are checked at a time: the checks note the place of every value, and a sheet may be long. */
const SLICE = 100

function slicesOf(json: unknown): readonly unknown[] {
  const rows: unknown = Object.entries(json ?? {}).find(([name]) => name === 'rows')?.[1]
  if (!Array.isArray(rows) || rows.length <= SLICE) return [json]
  const starts = Array.from({ length: Math.ceil(rows.length / SLICE) }, (_, at) => at * SLICE)
  return starts.map((at) => ({ ...Object(json), rows: rows.slice(at, at + SLICE) }))
}

function faultsIn(file: DataFile, needed: readonly DataFile[]): readonly string[] {
  const own = FILE_CHECKS.flatMap((check) => check([file])).filter((one) => one.file === file.file)
  const data = own.length > 0 ? undefined : dataFrom([...needed, file])
  const further = data ? PRICE_CHECKS.flatMap((check) => check(data)) : []
  return [...own, ...further.filter((one) => one.file === file.file)].map(
    ({ path, message }) => `${file.file} ${path}: ${message}`,
  )
}

/** What `check:data` would say of a new price file, with its name below `data/`; empty when all is well. */
export function faultsInNewFile({ file, json }: DataFile): readonly string[] {
  const needed = NEEDED.map((name) => ({ file: name, json: JSON.parse(readFileSync(join(DATA, name), 'utf8')) }))
  return slicesOf(json).flatMap((slice) => faultsIn({ file, json: slice }, needed))
}
