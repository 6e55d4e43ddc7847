import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadSetup } from '#lib/catalog/load-setup.ts'
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
import { setupFiles } from '#lib/setup/setup-files.ts'
import { setupStepsFor } from '#lib/setup/setup-steps.ts'
import { valuesFromPlan } from '#lib/setup/values-from-plan.ts'
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

/** The catalog on the asked day; refuses a day before the first value of some fact. */
function catalogOn({ asOf }: Options): Catalog {
  const catalog = loadCatalog(asOf)
  const firstDays = catalog.measures.flatMap(({ history }) => history.at(-1)?.from ?? []).sort()
  const first = firstDays.at(-1)
  if (first !== undefined && asOf < first) throw new BadInput(`--as-of: expected a day from ${first} on, found ${asOf}`)
  return catalog
}

function evaluate(options: Options): string {
  const catalog = catalogOn(options)
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

function facts(options: Options): string {
  const { measures, statements } = loadCatalog(options.asOf)
  return documentJson({ measures, statements })
}

/** The runbook on standard output; with `-o` a folder with it and every file it speaks of. */
function setup(options: Options): Output {
  const catalog = catalogOn(options)
  const { plan, evaluation } = evaluated(documentFrom(options, catalog, decodePlan), catalog)
  const { stack } = evaluation.recommendation
  if (!stack)
    throw new BadInput(`${options.file}: expected answers under which a stack qualifies; evaluate says which to change`)
  const book = loadSetup()
  const steps = setupStepsFor(stack, { setup: book, notOnAws: catalog.notOnAws }, plan.answers.cloud)
  const written = setupFiles(steps, book.values, valuesFromPlan(book.values, plan, catalog))
  if (written.kind === 'refused')
    throw new BadInput(written.refused.map(({ label, expected }) => `${label}: expected ${expected}`).join('; '))
  return options.out === undefined ? (written.files['README.md'] ?? '') : written.files
}

/** What a command gives: the whole text it prints, or files by their path below the folder of `-o`. */
export type Output = string | Readonly<Record<string, string>>

/** Every command of the planner. */
export const COMMANDS: Readonly<Record<string, (options: Options) => Output>> = {
  evaluate,
  estimate,
  setup,
  link,
  questions,
  facts,
  prices,
}
