import { evaluationCsv } from '#lib/report/csv.ts'
import { evaluationMarkdown } from '#lib/report/markdown.ts'
import type { ReportFormat } from '#lib/report/report-format.ts'
import type { Reported } from '#lib/report/reported.ts'

type WriteReport = (reported: Reported) => string

/** The whole document as indented JSON text: the same bytes from the page and from the command line. */
export const documentJson = (document: object): string => `${JSON.stringify(document, null, 2)}\n`

/** One writer per format; each gives the whole file as text. */
export const WRITE_REPORT = {
  json: ({ evaluation }) => documentJson(evaluation),
  markdown: evaluationMarkdown,
  csv: evaluationCsv,
} as const satisfies Record<ReportFormat, WriteReport>

/** File ending and media type of each format. */
export const REPORT_FILES = {
  json: { ending: 'json', type: 'application/json' },
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
} as const satisfies Record<ReportFormat, { ending: string; type: string }>
