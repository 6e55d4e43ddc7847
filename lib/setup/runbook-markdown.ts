import type { SetupBlock, SetupStep, SetupValue } from '#lib/plan/setup-step.ts'
import { fillValues, type GivenValues, type RefusedValue, valuesIn } from '#lib/setup/fill-values.ts'

export type RunbookMarkdown =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'refused'; readonly refused: readonly RefusedValue[] }

const FENCE_WORDS = { shell: 'bash', python: 'python', json: 'json', yaml: 'yaml' } as const satisfies Record<
  SetupBlock['language'],
  string
>

/** A fence longer than any run of backticks inside, so the text cannot end it. */
function fenced({ language, file, text }: SetupBlock): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const block = `${fence}${FENCE_WORDS[language]}\n${text}\n${fence}`
  return file === undefined ? block : `Save as \`${file}\`:\n\n${block}`
}

const sourceText = ({ title, url, readOn }: SetupStep['sources'][number]): string =>
  `${url === null ? title : `[${title}](${url})`} (read ${readOn})`

const stepText = (step: SetupStep, at: number): string =>
  [
    `## ${at + 1}. ${step.title}`,
    step.why,
    ...step.blocks.map(fenced),
    `**It worked when:** ${step.check}`,
    `**To take it back:** ${step.undo}`,
    `Sources: ${step.sources.map(sourceText).join('; ')}`,
  ].join('\n\n')

function valueLine({ name, label, example }: SetupValue, given: GivenValues): string {
  const own = Object.hasOwn(given, name) ? given[name]?.trim() : undefined
  return own ? `- ${label}: \`${own}\`` : `- ${label}: \`${example}\`, **an example: replace it by your own**`
}

type Told = {
  readonly steps: readonly SetupStep[]
  readonly values: readonly SetupValue[]
  /** What to know before the first step. */
  readonly remarks?: readonly string[]
}

/** The whole runbook as Markdown, remarks first and commands filled in; or the values that may not stand in a command. */
export function runbookMarkdown({ steps, values, remarks = [] }: Told, given: GivenValues): RunbookMarkdown {
  const filled = fillValues(steps, values, given)
  if (filled.kind === 'refused') return filled
  const asked = valuesIn(steps, values, given)
  const intro = [
    '# Setup runbook',
    'Take the steps in this order, and look at the check of each before the next. Commands were checked against the tools named under Sources, not run where you will run them.',
    ...(remarks.length > 0 ? [remarks.map((remark) => `- ${remark}`).join('\n')] : []),
    ...(asked.length > 0 ? ['Values used:', asked.map((value) => valueLine(value, given)).join('\n')] : []),
  ]
  return { kind: 'written', text: `${[...intro, ...filled.steps.map(stepText)].join('\n\n')}\n` }
}
