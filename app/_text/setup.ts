import type { SetupBlock } from '#lib/plan/setup-step.ts'

/** The words of the setup guide. */
export const SETUP = {
  heading: 'Set up',
  of: (name: string) => `Set up: ${name}`,
  parts: 'What is set up',
  intro: 'The steps for this stack, in order. Look at the check of a step before you take the next.',
  notRun: 'The commands were checked against the tools they call, not run where you will run them.',
  back: 'Back to the review',
  none: 'No stack qualifies, so there is nothing to set up. The review names the answers to change.',
  noSteps: 'There are no steps for this stack yet.',
  values: 'Your values',
  valuesIntro: 'They go into every command below. What is empty shows the plan’s own value or an example.',
  example: (text: string) => `for example ${text}`,
  refused: (expected: string) => `Expected ${expected}`,
  refusedAll: 'What is refused is left out of the commands: they show the plan’s own value or an example in its place.',
  steps: 'Steps',
  saveAs: (file: string) => `Save as ${file}`,
  copy: 'Copy',
  copied: 'Copied',
  copyOf: (step: string) => `Copy the block of “${step}”`,
  check: 'It worked when',
  undo: 'To take it back',
  sources: 'Sources',
  readOn: (day: string) => `read ${day}`,
  save: 'Save the runbook',
} as const

export const LANGUAGE_NAMES = {
  shell: 'Shell',
  python: 'Python',
  json: 'JSON',
  yaml: 'YAML',
} as const satisfies Record<SetupBlock['language'], string>
