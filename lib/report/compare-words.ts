import type { Question } from '#lib/decision/question.ts'
import { COMPONENTS, type Component } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { questionsOfScenario } from '#lib/plan/scenarios.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'
import { answerText, givenText } from '#lib/report/answer-text.ts'
import type { ComparedCell, ComparedSum } from '#lib/report/compare-lines.ts'
import { areOfOnePlan, type Compared, type ComparedColumn, type Comparison } from '#lib/report/compare-plans.ts'
import { COMPONENT_NAMES } from '#lib/report/component-name.ts'
import { countText } from '#lib/report/count-text.ts'
import { numberText } from '#lib/report/number-text.ts'
import { ROBUSTNESS, totalText } from '#lib/report/words.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import { compareUsd, NO_USD, usdFrom } from '#lib/units/usd.ts'

/** A difference of costs with its sign: `+$212.00`, `−$3.10`, `same`, and `not known` where one side is not. */
export function deltaText(delta: string | null): string {
  if (delta === null) return 'not known'
  const sign = compareUsd(usdFrom(delta), NO_USD)
  if (sign === 0) return 'same'
  return sign > 0 ? `+${formatUsd(delta)}` : formatUsd(delta)
}

/** The difference of sums: while a line is without a price, that of the others, and how many lines are not known. */
export function sumDeltaText(sum: ComparedSum): string {
  if (sum === null || sum.knownDelta === null || sum.delta !== null) return deltaText(sum?.delta ?? null)
  const unknown = `${countText(sum.unknownDeltas, 'line')} not known`
  return sum.knownDelta === '0' ? unknown : `${deltaText(sum.knownDelta)} where both are known, ${unknown}`
}

/** What a column pays for a line, in words where it is no amount. */
export function costText(cell: ComparedCell): string {
  switch (cell.kind) {
    case 'priced':
      return totalText(cell.cost, cell.partial !== true)
    case 'unpriced':
      return 'unpriced'
    case 'no-line':
      return 'no line'
    case 'no-bill':
      return 'no bill'
    default:
      return cell satisfies never
  }
}

/** A sum of a column: `at least` while a line of it is unpriced. */
export const sumText = (sum: ComparedSum): string => (sum === null ? 'no bill' : totalText(sum.known, sum.complete))

/** Something the columns say, in words, by column. */
export type FactRow = { readonly id: string; readonly label: string; readonly texts: readonly string[] }

/** What a plan says to a question; where it says nothing, what is assumed. */
function saidText(question: Question, plan: Plan, catalog: Catalog): string {
  const given = givenText(question, plan)
  if (given !== null) return given
  const assumed = figureValues(plan, catalog).get(`answer:${question.id}`)
  return assumed === undefined ? 'don’t know' : `don’t know (${answerText(question, assumed)} assumed)`
}

/** The questions that some scenario speaks of, with what holds in each column. */
export function answerRows(compared: readonly Compared[], plan: Plan, catalog: Catalog): readonly FactRow[] {
  const ids = new Set((plan.scenarios ?? []).flatMap((scenario) => [...questionsOfScenario(scenario)]))
  return catalog.policy.questions
    .filter(({ id }) => ids.has(id))
    .map((question) => ({
      id: question.id,
      label: question.label,
      texts: compared.map((one) => saidText(question, one.plan, catalog)),
    }))
}

/** How sure a column's headline is: `leaning, provisional`. */
function sureText({ recommendation: { kind, robustness, provisional } }: ComparedColumn): string {
  if (kind === 'none-qualifies') return '–'
  return `${ROBUSTNESS[robustness].word.toLowerCase()}${provisional ? ', provisional' : ''}`
}

const recommendedText = ({ recommendation }: ComparedColumn): string =>
  recommendation.kind === 'none-qualifies' ? 'no stack qualifies' : platformName(recommendation)

const TENTHS = 10

/** Points to one decimal, `62.0` too. */
function pointsText(value: number | null | undefined): string {
  if (value == null) return 'not known'
  const text = numberText(Math.round(value * TENTHS) / TENTHS)
  return text.includes('.') ? text : `${text}.0`
}

/** What fills a part of a column's stack, and since when nobody new gets it. */
function partText(part: { component: Component; option: string }, plan: Plan, catalog: Catalog): string {
  const title = optionTitle(part, plan, catalog)
  const found = catalog.policy.options.find((one) => one.component === part.component && one.id === part.option)
  const isClosed = found?.status.kind === 'closed-to-new-customers'
  return isClosed ? `${title} (closed to new customers since ${found.status.since})` : title
}

/** Why no stack qualifies: what shut them out, after the branch they come from. A column that has one needs no reason. */
function whyNoneText({ recommendation: { kind, reasons } }: Evaluation): string {
  if (kind !== 'none-qualifies') return '–'
  const [branch, ...shutting] = reasons.map(({ text }) => text)
  return shutting.join(' ') || (branch ?? 'not known')
}

function shownText({ shown }: ComparedColumn): string {
  if (shown === null) return 'none'
  return shown.eligible ? shown.title : `${shown.title} (excluded)`
}

/** What the columns decide: platform, how sure, the parts of the stack shown, its value, the best on the frontier. */
export function decisionRows(
  { columns, same }: Comparison,
  compared: readonly Compared[],
  catalog: Catalog,
): readonly FactRow[] {
  const row = (id: string, label: string, text: (column: ComparedColumn, at: number) => string): FactRow => ({
    id,
    label,
    texts: columns.map(text),
  })
  const parts = COMPONENTS.map((component) =>
    row(component, COMPONENT_NAMES[component], ({ shown }, at) => {
      const plan = compared[at]?.plan
      return shown && plan ? partText({ component, option: shown.stack[component] }, plan, catalog) : '–'
    }),
  )
  const isNone = columns.some(({ recommendation }) => recommendation.kind === 'none-qualifies')
  const whyNone = compared.map(({ evaluation }) => whyNoneText(evaluation))
  const value = row('value', 'Value (0 to 100)', ({ shown }) => (shown ? pointsText(shown.value) : '–'))
  if (areOfOnePlan(compared)) return [...parts, value]
  return [
    row('recommended', 'Recommended', recommendedText),
    ...(isNone ? [row('none', 'Why none', (_, at) => whyNone[at] ?? '–')] : []),
    row('robustness', 'How sure', sureText),
    ...(same ? [row('shown', 'Compared here', shownText)] : []),
    ...parts,
    value,
  ]
}

/** Whether every column says the same. */
export const isEqualRow = ({ texts }: Pick<FactRow, 'texts'>): boolean => new Set(texts).size <= 1
