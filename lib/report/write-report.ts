import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { evaluationCsv } from '#lib/report/csv.ts'
import { evaluationMarkdown } from '#lib/report/markdown.ts'
import type { ReportFormat } from '#lib/report/report-format.ts'

/** What a report is made of. */
export type Reported = { readonly plan: Plan; readonly evaluation: Evaluation; readonly catalog: Catalog }

type WriteReport = (reported: Reported) => string

/** The whole document as indented JSON text: the same bytes from the page and from the command line. */
export const documentJson = (document: object): string => `${JSON.stringify(document, null, 2)}\n`

/** One writer per format; each gives the whole file as text. */
export const WRITE_REPORT = {
  json: ({ evaluation }) => documentJson(evaluation),
  markdown: evaluationMarkdown,
  csv: ({ evaluation, catalog }) => evaluationCsv(evaluation, catalog),
} as const satisfies Record<ReportFormat, WriteReport>

/** File ending and media type of each format. */
export const REPORT_FILES = {
  json: { ending: 'json', type: 'application/json' },
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
} as const satisfies Record<ReportFormat, { ending: string; type: string }>
