/** Formats an evaluation can be exported as. */
export const REPORT_FORMATS = ['json', 'markdown', 'csv'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
