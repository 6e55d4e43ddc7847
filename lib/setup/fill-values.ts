import type { SetupStep, SetupValue } from '#lib/plan/setup-step.ts'

/** What the team typed, by name of the value. Empty text counts as not given. */
export type GivenValues = Readonly<Record<string, string>>

/** A value that may not be put into a command, and what was expected in its place. */
export type RefusedValue = { readonly name: string; readonly label: string; readonly expected: string }

export type FilledSteps =
  | { readonly kind: 'filled'; readonly steps: readonly SetupStep[] }
  | { readonly kind: 'refused'; readonly refused: readonly RefusedValue[] }

const MARK = /\{\{(\w+)\}\}/g

/** Characters that mean nothing to a shell, to Python, JSON or YAML, whatever a value's own pattern allows. */
const HARMLESS = /^[A-Za-z0-9][A-Za-z0-9._:/@=+,-]{0,255}$/

const typed = (name: string, given: GivenValues): string | undefined =>
  Object.hasOwn(given, name) ? given[name]?.trim() || undefined : undefined

/** Whether the text may stand for the value: it matches its pattern and is harmless in a command. */
export const isAllowed = ({ pattern }: SetupValue, text: string): boolean =>
  HARMLESS.test(text) && new RegExp(`^(?:${pattern})$`).test(text)

/** The texts of a step in which values have their place. */
const textsOf = ({ blocks, check, undo, title, why }: SetupStep): readonly string[] => [
  ...blocks.flatMap(({ file = '', text }) => [file, text]),
  check,
  undo,
  title,
  why,
]

const REGION = 'region'

/** The region the steps speak of: the one given, where it may stand in a command, else the example. */
export function regionIn(values: readonly SetupValue[], given: GivenValues): string {
  const region = values.find(({ name }) => name === REGION)
  const own = typed(REGION, given)
  return region ? (own && isAllowed(region, own) ? own : region.example) : ''
}

/** What stands for a value that nobody types, because it follows from the region. */
const derivedText = ({ byRegion = {}, example }: SetupValue, region: string): string =>
  (Object.hasOwn(byRegion, region) ? byRegion[region] : undefined) ?? example

/** The example of a value, which may speak of the region and account given; what may not stand in a command does not. */
function exampleOf({ example }: SetupValue, values: readonly SetupValue[], given: GivenValues): string {
  return example.replace(MARK, (mark, name: string) => {
    const part = values.find((value) => value.name === name)
    const own = typed(name, given)
    if (part?.byRegion) return derivedText(part, regionIn(values, given))
    return part ? (own && isAllowed(part, own) ? own : part.example) : mark
  })
}

/** The values that some steps ask of a reader, in the order they are declared, each with the example to show. */
export function valuesIn(
  steps: readonly SetupStep[],
  values: readonly SetupValue[],
  given: GivenValues,
): readonly SetupValue[] {
  const names = new Set(steps.flatMap(textsOf).flatMap((text) => [...text.matchAll(MARK)].map(([, name]) => name)))
  const asked = values.filter(({ name, byRegion }) => names.has(name) && byRegion === undefined)
  return asked.map((value) => ({ ...value, example: exampleOf(value, values, given) }))
}

function filledStep(step: SetupStep, fill: (text: string) => string): SetupStep {
  const blocks = step.blocks.map((block) => ({ ...block, text: fill(block.text) }))
  return {
    ...step,
    title: fill(step.title),
    why: fill(step.why),
    check: fill(step.check),
    undo: fill(step.undo),
    blocks,
  }
}

/**
 * The steps with every `{{name}}` replaced by what was given, or by its example. One value that is not allowed refuses
 * the whole, so no command is ever half filled.
 */
export function fillValues(
  steps: readonly SetupStep[],
  values: readonly SetupValue[],
  given: GivenValues,
): FilledSteps {
  const asked = valuesIn(steps, values, given)
  const region = regionIn(values, given)
  const texts = new Map([
    ...values.filter(({ byRegion }) => byRegion).map((value) => [value.name, derivedText(value, region)] as const),
    ...asked.map((value) => [value.name, typed(value.name, given) ?? value.example] as const),
  ])
  const refused = asked
    .filter((value) => !isAllowed(value, texts.get(value.name) ?? ''))
    .map(({ name, label, expected }) => ({ name, label, expected }))
  if (refused.length > 0) return { kind: 'refused', refused }
  const fill = (text: string) => text.replace(MARK, (mark, name: string) => texts.get(name) ?? mark)
  return { kind: 'filled', steps: steps.map((step) => filledStep(step, fill)) }
}
