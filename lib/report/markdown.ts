import type { CostLine } from '#lib/cost/stack-lines.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation, EvaluationExclusion, Reason } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { oldestReading } from '#lib/plan/price-summary.ts'
import { unusedPlanFields } from '#lib/plan/unused-fields.ts'
import { changeText, questionLabel } from '#lib/report/answer-text.ts'
import { componentInText, componentName } from '#lib/report/component-name.ts'
import { explainLine } from '#lib/report/line-explanation.ts'
import { lookedForIn, methodOf, sourceText } from '#lib/report/line-source.ts'
import { nextSection, pathSection, reviewSection, valueSection } from '#lib/report/markdown-decision.ts'
import { financeSection, limitsText } from '#lib/report/markdown-finance.ts'
import { knowingSection } from '#lib/report/markdown-knowing.ts'
import { monthsSection } from '#lib/report/markdown-months.ts'
import { rangesSection } from '#lib/report/markdown-ranges.ts'
import { alternativeCell, list, plainText, table } from '#lib/report/markdown-table.ts'
import { figureText, numberText } from '#lib/report/number-text.ts'
import { paidAlreadyText } from '#lib/report/paid-already.ts'
import type { Reported } from '#lib/report/reported.ts'
import {
  monthlyText,
  noEstimateText,
  readingText,
  robustnessText,
  unpricedText,
  unusedText,
} from '#lib/report/words.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'

type Decided = Omit<Reported, 'depth'>

function headline(evaluation: Evaluation): string {
  const { recommendation } = evaluation
  if (recommendation.kind === 'none-qualifies') return 'No stack qualifies for these answers.'
  const provisional = recommendation.provisional ? ', provisional' : ''
  return `**${platformName(recommendation)}** (${robustnessText(evaluation)}${provisional}).`
}

function stackTable({ plan, evaluation, catalog }: Decided): string {
  const { stack } = evaluation.recommendation
  if (!stack) return ''
  return table(
    ['Component', 'Option'],
    COMPONENTS.map((component) => [
      componentName(component),
      optionTitle({ component, option: stack[component] }, plan, catalog),
    ]),
  )
}

/** The titles of the lines without a price. */
const unpricedTitles = ({ lines }: Alternative): readonly string[] =>
  lines
    .filter(({ status }) => status === 'unpriced')
    .map(({ title, category }) => (category === 'people' ? `${title} (people)` : title))

/** Which amounts are no estimates, and why; nothing where all that runs by the hour has a price. */
function noEstimates(evaluation: Evaluation): readonly string[] {
  const texts = evaluation.alternatives.flatMap((one) => {
    const why = noEstimateText(one)
    return why === null ? [] : [`- ${alternativeCell(one)}: ${why}.`]
  })
  if (texts.length === 0) return []
  return [
    `**No estimates** with the prices of ${evaluation.prices.region}: these amounts lack machines, so they are lower bounds that must not be compared.`,
    texts.join('\n'),
  ]
}

/** How much of each bill is for what runs already, so that nobody takes it for new; nothing where none of it is. */
function runsAlready({ plan, evaluation: { alternatives }, catalog }: Decided): readonly string[] {
  const texts = alternatives.flatMap((one) => {
    const text = paidAlreadyText(one, plan, catalog)
    return text === null ? [] : [`- ${alternativeCell(one)}: ${text}.`]
  })
  return texts.length === 0 ? [] : ['Of these bills, this is paid today:', texts.join('\n')]
}

const totals = ({ evaluation: { alternatives }, catalog }: Decided): string =>
  table(
    ['Alternative', 'Cloud, USD a month', 'People, USD a month', 'Unpriced', 'Oldest price read'],
    alternatives.map((one) => [
      `${alternativeCell(one)}${one.eligible ? '' : ` (excluded: ${one.excludedBy.join(', ')})`}`,
      monthlyText(one, 'cloud'),
      monthlyText(one, 'people'),
      unpricedTitles(one).join('; ') || 'none',
      readingText(oldestReading(one.lines, catalog)),
    ]),
  )

/** Where the price of a line came from, or where it was looked for. */
function originText(line: CostLine): string {
  if (line.status !== 'priced') {
    const source = lookedForIn(line)
    return source ? `looked for in ${sourceText(source)}` : ''
  }
  const { price } = line
  if (price.origin === 'plan') return 'your own term'
  const identity = 'sku' in price ? `${price.sku ?? price.usageType ?? 'no SKU read'}, ` : ''
  return `${identity}read ${price.readOn ?? 'on an unknown day'}: ${price.source}`
}

function lineRow(line: CostLine): readonly string[] {
  const sums = explainLine(line)
  const method = methodOf(line)
  const cost = line.status === 'priced' ? formatUsd(line.cost) : `unpriced: ${unpricedText(line)}`
  const unitPrice = line.unitPrice === null ? '' : `${formatUnitPrice(line.unitPrice)} per ${line.unit}`
  const quantity = line.quantity === null ? '' : `${numberText(line.quantity)} ${line.unit}`
  const formula = sums.quantity === null ? '' : `${sums.formula}: ${sums.quantity}`
  const methodText = method ? sourceText(method) : ''
  return [line.title, plainText(formula), quantity, unitPrice, cost, plainText(originText(line)), plainText(methodText)]
}

const bill = (alternative: Alternative): string =>
  [
    `### ${alternativeCell(alternative)}`,
    table(
      ['Line', 'Formula, and with numbers in', 'Quantity', 'Unit price', 'Cost a month', 'Price', 'Method read in'],
      alternative.lines.map(lineRow),
    ),
  ].join('\n\n')

/** A reason with its rule and answers. What the ranking says may hold the name of a pinned stack, which is the user's. */
function reasonText({ text, rule, answers }: Reason, { policy }: Catalog): string {
  const said = rule === policy.robustness.rule ? plainText(text) : text
  const labels = answers.map((id) => questionLabel(policy.questions, id))
  return labels.length === 0 ? `${said} (${rule})` : `${said} (${rule}; answers: ${labels.join(', ')})`
}

function exclusionLines({ plan, evaluation, catalog }: Decided): readonly string[] {
  const outName = ({ component, option, platform }: EvaluationExclusion): string =>
    component === null || option === null
      ? platformName({ platform, variant: null })
      : `${optionTitle({ component, option }, plan, catalog)} (${componentInText(component)})`
  const byText = Map.groupBy(evaluation.exclusions, (one) => `${one.text} (${one.rule})`)
  return [...byText].map(([text, some]) => `${text} Out: ${[...new Set(some.map(outName))].join(', ')}.`)
}

/** A figure, with the ends of the range where the plan gives one. */
const ownText = ({ value, low, high, basis }: Evaluation['assumptions'][number]): string =>
  basis === 'plan' && low !== undefined && high !== undefined
    ? `${figureText(value)} (${figureText(low)} to ${figureText(high)})`
    : figureText(value)

const assumptionRows = ({ assumptions }: Evaluation) =>
  assumptions.map((one) => [
    one.title,
    [ownText(one), ...(one.unit === '1' ? [] : [one.unit])].join(' '),
    one.basis,
    plainText(one.source),
  ])

/** The smallest sets of answers whose change lets a stack qualify, when none does. */
const relaxLines = ({ recommendation: { relax } }: Evaluation, { policy }: Catalog): readonly string[] =>
  relax.map((set) => set.map((change) => changeText(policy.questions, change)).join(' and '))

const flipLines = ({ flips }: Evaluation, { policy }: Catalog): readonly string[] =>
  flips.map((flip) => {
    const changes = flip.changes.map((change) => changeText(policy.questions, change))
    return `${changes.join(' and ')}: ${platformName(flip)}`
  })

/** What people noted at the questions, in the order of these. */
function notesSection({ notes = {} }: Plan, { policy }: Catalog): readonly string[] {
  const noted = policy.questions.flatMap(({ id, label }) =>
    notes[id] === undefined ? [] : [`${label}: ${plainText(notes[id])}`],
  )
  return noted.length === 0 ? [] : ['## Notes', list(noted)]
}

/** The evaluation as a Markdown report; text from the plan is escaped. */
export function evaluationMarkdown({ plan, evaluation, catalog, depth }: Reported): string {
  const { recommendation, prices, asOf, hash, alternatives } = evaluation
  const { ranges, projection } = depth
  const countPeople = plan.answers.countPeople === true
  const unused = unusedPlanFields(plan, catalog)
  const parts = [
    `# ${plainText(plan.name)}`,
    headline(evaluation),
    list(recommendation.reasons.map((one) => reasonText(one, catalog))),
    ...(recommendation.kind === 'none-qualifies'
      ? ['## What lets a stack qualify', list(relaxLines(evaluation, catalog))]
      : []),
    ...(recommendation.stack ? ['## Stack', stackTable({ plan, evaluation, catalog })] : []),
    '## Monthly cost',
    totals({ plan, evaluation, catalog }),
    ...noEstimates(evaluation),
    ...runsAlready({ plan, evaluation, catalog }),
    ...financeSection(plan, evaluation, catalog),
    ...rangesSection({ plan, evaluation, catalog, ranges, countPeople }),
    ...knowingSection({ plan, evaluation, catalog, ranges }),
    ...monthsSection({ plan, evaluation, catalog, projection, countPeople }),
    '## What is excluded, and why',
    list(exclusionLines({ plan, evaluation, catalog })),
    '## What would change it',
    list(flipLines(evaluation, catalog)),
    ...nextSection(evaluation, catalog),
    ...valueSection(evaluation),
    ...pathSection(evaluation, catalog),
    '## Cost lines',
    ...alternatives.map(bill),
    ...notesSection(plan, catalog),
    '## Assumptions',
    table(['Assumption', 'Value', 'Basis', 'Source'], assumptionRows(evaluation)),
    ...reviewSection(evaluation),
    '## What these numbers are not',
    limitsText(plan, catalog),
    ...(unused.length === 0 ? [] : [plainText(unusedText(unused))]),
    `Prices: ${prices.region}, ${prices.origin}, read from ${prices.oldest ?? 'no day'} to ${prices.newest ?? 'no day'}. As of ${asOf}. Evaluation ${hash}.`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
