import { fillValues, type GivenValues, type RefusedValue } from '#lib/setup/fill-values.ts'
import { runbookMarkdown } from '#lib/setup/runbook-markdown.ts'
import type { PlanSetup } from '#lib/setup/setup-for-plan.ts'
import { setupRemarks } from '#lib/setup/setup-remarks.ts'

/** The files of a setup by their path in its folder, or the values that may not stand in a command. */
export type SetupFiles =
  | { readonly kind: 'written'; readonly files: Readonly<Record<string, string>> }
  | { readonly kind: 'refused'; readonly refused: readonly RefusedValue[] }

/** The runbook as `README.md`, and beside it every block that a step tells the reader to save. */
export function setupFiles(setup: PlanSetup, given: GivenValues): SetupFiles {
  const { steps, values } = setup
  const runbook = runbookMarkdown({ steps, values, remarks: setupRemarks(setup, given) }, given)
  const filled = fillValues(steps, values, given)
  if (runbook.kind === 'refused') return runbook
  if (filled.kind === 'refused') return filled
  const saved = filled.steps.flatMap(({ blocks }) =>
    blocks.flatMap(({ file, text }) => (file === undefined ? [] : [[file, `${text}\n`] as const])),
  )
  return { kind: 'written', files: { 'README.md': runbook.text, ...Object.fromEntries(saved) } }
}
