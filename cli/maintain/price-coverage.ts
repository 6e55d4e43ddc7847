// `npm run docs:coverage`: writes docs/price-coverage.md, which prices of which region were read. A test holds the page
// against the data, so that it cannot grow old.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import type { PriceItem } from '#lib/pricing/price-item.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { lastReadOn } from '#lib/pricing/sheet-status.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const PAGE = join(import.meta.dirname, '../../docs/price-coverage.md')
const NONE = '–'

function cellOf({ item, attributes }: PriceItem, sheet: PriceSheet): string {
  const count = sheet.rows.filter((row) => row.item === item).length
  if (count === 0) return NONE
  return Object.keys(attributes).length === 0 ? 'yes' : String(count)
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The page: item × region, with what was read last. `sheets` are the regions that have any price. */
export function coveragePage(items: readonly PriceItem[], sheets: readonly PriceSheet[]): string {
  const lines = [
    '# Price coverage',
    '',
    'What the bundled snapshot holds, by price item and region. A number counts the prices of an item that has attributes',
    `(instance types, sizes, classes); "yes" is the one price of an item without; ${NONE} is nothing read. What was not read is`,
    'unpriced: never zero, never the price of another region. Regions without a column have no price at all.',
    '',
    'Written by `npm run docs:coverage`; a test fails when it is not what the data say.',
    '',
    tableRow(['item', ...sheets.map(({ regionCode }) => regionCode)]),
    tableRow(['---', ...sheets.map(() => '---:')]),
    ...items.map((item) => tableRow([`\`${item.item}\``, ...sheets.map((sheet) => cellOf(item, sheet))])),
    tableRow(['**prices**', ...sheets.map(({ rows }) => String(rows.length))]),
    tableRow(['**last read**', ...sheets.map((sheet) => lastReadOn(sheet) ?? NONE)]),
  ]
  return `${lines.join('\n')}\n`
}

/** The page as the project's own data have it. */
export function currentCoverage(): string {
  const { items, regions } = loadCatalog('2026-11-25' as IsoDate)
  return coveragePage(
    items,
    regions.map(loadPriceSheet).filter(({ rows }) => rows.length > 0),
  )
}

if (import.meta.main) writeFileSync(PAGE, currentCoverage())
