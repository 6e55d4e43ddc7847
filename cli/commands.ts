import { loadArticleTable } from '#lib/catalog/load-article-table.ts'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPlatforms } from '#lib/catalog/load-platforms.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadSetup } from '#lib/catalog/load-setup.ts'
import { estimateUsage } from '#lib/cost/estimate.ts'
import { questionsWithUse } from '#lib/decision/rules-reading.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Decoded } from '#lib/plan/codec/decoded.ts'
import { encodeLink } from '#lib/plan/codec/link-codec.ts'
import { decodePlan } from '#lib/plan/codec/plan-codec.ts'
import { decodeUsage } from '#lib/plan/codec/usage-codec.ts'
import { evaluatePlan, priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { inDepth, wholeEvaluation } from '#lib/plan/in-depth.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { unusedPlanFields } from '#lib/plan/unused-fields.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { articleMarkdown } from '#lib/report/article-markdown.ts'
import { articleOf } from '#lib/report/article-of.ts'
import { platformsTable } from '#lib/report/platform-table.ts'
import { REPORT_FORMATS, type ReportFormat } from '#lib/report/report-format.ts'
import { unusedText } from '#lib/report/words.ts'
import { documentJson, WRITE_REPORT } from '#lib/report/write-report.ts'
import { setupFiles } from '#lib/setup/setup-files.ts'
import { setupForPlan } from '#lib/setup/setup-for-plan.ts'
import { comparisonText } from './compare.ts'
import { BadInput, faultLine, note, readDocument } from './io.ts'
import type { Options } from './options.ts'
import { pricesOf } from './prices-of.ts'

type Decode<Document> = (text: string, catalog: Catalog) => Decoded<Document>

function documentFrom<Document>(options: Options, catalog: Catalog, decode: Decode<Document>): Document {
  const { command, file } = options
  if (file === undefined) throw new BadInput(`${command}: expected a file, or - for standard input`)
  const read = decode(readDocument(file), catalog)
  if (read.kind === 'invalid') throw new BadInput(faultLine(file, read))
  return read.document
}

/** A plan evaluated on the prices of its region; on the bundled ones unless others are given. */
export function evaluated(plan: Plan, catalog: Catalog, sheet: PriceSheet = loadPriceSheet(regionOf(plan, catalog))) {
  return { plan, catalog, evaluation: evaluatePlan(plan, catalog, sheet) }
}

/** What the reports of a plan are made of, on the prices of its region. */
export function reported(plan: Plan, catalog: Catalog, sheet: PriceSheet = loadPriceSheet(regionOf(plan, catalog))) {
  const depth = inDepth(plan, catalog, sheet)
  return { plan, catalog, evaluation: depth.evaluation, depth }
}

/** The report of a plan on the prices that were asked for; JSON is the whole document, so no month is worked out for it. */
async function reportAsAsked(plan: Plan, catalog: Catalog, { prices, format = 'json' }: Options): Promise<string> {
  const sheet = await pricesOf(regionOf(plan, catalog), { catalog, prices })
  return format === 'json'
    ? documentJson(wholeEvaluation(plan, catalog, sheet))
    : WRITE_REPORT[format](reported(plan, catalog, sheet))
}

/** A plan evaluated on the prices that were asked for. */
async function evaluatedAsAsked(plan: Plan, catalog: Catalog, { prices }: Options) {
  return evaluated(plan, catalog, await pricesOf(regionOf(plan, catalog), { catalog, prices }))
}

/** The catalog on the asked day; refuses a day before the first value of some fact. */
function catalogOn({ asOf }: Options): Catalog {
  const catalog = loadCatalog(asOf)
  const firstDays = catalog.measures.flatMap(({ history }) => history.at(-1)?.from ?? []).sort()
  const first = firstDays.at(-1)
  if (first !== undefined && asOf < first) throw new BadInput(`--as-of: expected a day from ${first} on, found ${asOf}`)
  return catalog
}

async function evaluate(options: Options): Promise<string> {
  const catalog = catalogOn(options)
  const plan = documentFrom(options, catalog, decodePlan)
  const unused = unusedPlanFields(plan, catalog)
  if (unused.length > 0) note(unusedText(unused))
  return reportAsAsked(plan, catalog, options)
}

/** The plan beside each of its scenarios. */
async function compare(options: Options): Promise<string> {
  const catalog = catalogOn(options)
  const plan = documentFrom(options, catalog, decodePlan)
  if ((plan.scenarios ?? []).length === 0)
    throw new BadInput(`${options.file}: scenarios: expected at least one scenario to compare the plan with`)
  const unused = unusedPlanFields(plan, catalog)
  if (unused.length > 0) note(unusedText(unused))
  const format = options.format === 'markdown' ? 'markdown' : 'json'
  return comparisonText(
    { plan, catalog, format },
    async (one) => (await evaluatedAsAsked(one, catalog, options)).evaluation,
  )
}

async function estimate(options: Options): Promise<string> {
  const catalog = loadCatalog(options.asOf)
  const { region, lines, priceOverrides } = documentFrom(options, catalog, decodeUsage)
  const book = priceBookFor(priceOverrides, catalog, await pricesOf(region, { catalog, prices: options.prices }))
  return documentJson(estimateUsage(lines, book))
}

function link(options: Options): string {
  return `${encodeLink(documentFrom(options, loadCatalog(options.asOf), decodePlan))}\n`
}

function questions(options: Options): string {
  return documentJson(questionsWithUse(loadCatalog(options.asOf).policy))
}

async function prices(options: Options): Promise<string> {
  const catalog = loadCatalog(options.asOf)
  const usual = regionOf(emptyPlan(''), catalog)
  const region = options.region ?? usual
  if (!catalog.regions.includes(region))
    throw new BadInput(`--region: expected an AWS region code such as ${usual}, found ${region}`)
  return documentJson(await pricesOf(region, { catalog, prices: options.prices }))
}

function facts(options: Options): string {
  const { measures, statements } = loadCatalog(options.asOf)
  return documentJson({ measures, statements })
}

/** Every system of the catalogue: a table to read, or all that is known of each as JSON. */
function platforms({ json, format, asOf }: Options): string {
  const entries = loadPlatforms()
  return json || format === 'json' ? documentJson(entries) : platformsTable(entries, asOf)
}

/** The source article's cost table with every figure worked out: to read, or as JSON. */
async function article(options: Options): Promise<string> {
  const catalog = catalogOn(options)
  const authored = loadArticleTable()
  const sheet = await pricesOf(authored.region, { catalog, prices: options.prices })
  const table = articleOf(authored, catalog, sheet)
  return options.json || options.format === 'json' ? documentJson(table) : articleMarkdown(table)
}

/** The runbook on standard output; with `-o` a folder with it and every file it speaks of. */
async function setup(options: Options): Promise<Output> {
  const catalog = catalogOn(options)
  const { plan, evaluation } = await evaluatedAsAsked(documentFrom(options, catalog, decodePlan), catalog, options)
  const { stack } = evaluation.recommendation
  if (!stack)
    throw new BadInput(`${options.file}: expected answers under which a stack qualifies; evaluate says which to change`)
  const guide = setupForPlan(stack, { book: loadSetup(), plan, catalog })
  const written = setupFiles(guide, guide.known)
  if (written.kind === 'refused')
    throw new BadInput(written.refused.map(({ label, expected }) => `${label}: expected ${expected}`).join('; '))
  return options.out === undefined ? (written.files['README.md'] ?? '') : written.files
}

const JSON_ONLY = ['json'] as const

/** The formats each command can write; the runbook and the link have one of their own. */
const FORMATS: Readonly<Record<string, readonly ReportFormat[]>> = {
  evaluate: REPORT_FORMATS,
  compare: ['json', 'markdown'],
  estimate: JSON_ONLY,
  questions: JSON_ONLY,
  facts: JSON_ONLY,
  prices: JSON_ONLY,
  platforms: JSON_ONLY,
  article: ['json', 'markdown'],
}

/** Refuses a format the command does not write, rather than writing another one. */
export function requireFormat({ command, format }: Options): void {
  const formats = FORMATS[command] ?? []
  if (format === undefined || formats.includes(format)) return
  const expected = formats.length === 0 ? `no format for ${command}` : `${formats.join(', ')} for ${command}`
  throw new BadInput(`--format: expected ${expected}, found ${format}`)
}

/** What a command gives: the whole text it prints, or files by their path below the folder of `-o`. */
export type Output = string | Readonly<Record<string, string>>

/** Every command of the planner. */
export const COMMANDS: Readonly<Record<string, (options: Options) => Output | Promise<Output>>> = {
  evaluate,
  compare,
  estimate,
  setup,
  link,
  questions,
  facts,
  prices,
  platforms,
  article,
}
