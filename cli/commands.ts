import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { estimateUsage } from '#lib/cost/estimate.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Decoded } from '#lib/plan/codec/decoded.ts'
import { encodeLink } from '#lib/plan/codec/link-codec.ts'
import { decodePlan } from '#lib/plan/codec/plan-codec.ts'
import { decodeUsage } from '#lib/plan/codec/usage-codec.ts'
import { evaluatePlan, priceBookFor } from '#lib/plan/evaluate-plan.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { documentJson, WRITE_REPORT } from '#lib/report/write-report.ts'
import { BadInput, faultLine, readDocument } from './io.ts'
import type { Options } from './options.ts'

type Decode<Document> = (text: string, catalog: Catalog) => Decoded<Document>

function documentFrom<Document>(options: Options, catalog: Catalog, decode: Decode<Document>): Document {
  const { command, file } = options
  if (file === undefined) throw new BadInput(`${command}: expected a file, or - for standard input`)
  const read = decode(readDocument(file), catalog)
  if (read.kind === 'invalid') throw new BadInput(faultLine(file, read))
  return read.document
}

/** A plan evaluated on the bundled prices of its region. */
export function evaluated(plan: Plan, catalog: Catalog) {
  return { plan, catalog, evaluation: evaluatePlan(plan, catalog, loadPriceSheet(regionOf(plan, catalog))) }
}

function evaluate(options: Options): string {
  const catalog = loadCatalog(options.asOf)
  return WRITE_REPORT[options.format](evaluated(documentFrom(options, catalog, decodePlan), catalog))
}

function estimate(options: Options): string {
  const catalog = loadCatalog(options.asOf)
  const { region, lines, priceOverrides } = documentFrom(options, catalog, decodeUsage)
  const book = priceBookFor(priceOverrides, catalog, loadPriceSheet(region))
  return documentJson(estimateUsage(lines, book))
}

function link(options: Options): string {
  return `${encodeLink(documentFrom(options, loadCatalog(options.asOf), decodePlan))}\n`
}

function questions(options: Options): string {
  return documentJson(loadCatalog(options.asOf).policy.questions)
}

function prices(options: Options): string {
  const region = options.region ?? 'us-east-1'
  if (!loadCatalog(options.asOf).regions.includes(region))
    throw new BadInput(`--region: expected an AWS region code such as us-east-1, found ${region}`)
  return documentJson(loadPriceSheet(region))
}

/** Every command of the planner: each gives the whole of what it prints. */
export const COMMANDS: Readonly<Record<string, (options: Options) => string>> = {
  evaluate,
  estimate,
  link,
  questions,
  prices,
}
