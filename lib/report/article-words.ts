import type { ArticleInput, ArticleStack, End, Ends } from '#lib/cost/article.ts'
import type { ArticleCostLine } from '#lib/cost/article-lines.ts'
import {
  type ArticleTable,
  type Difference,
  type DifferenceFigures,
  differenceOf,
  otherStack,
  type RowFigures,
} from '#lib/cost/article-table.ts'
import type { Total } from '#lib/cost/total.ts'
import { numberText } from '#lib/report/number-text.ts'
import { decimalFrom, decimalText, roundDecimal } from '#lib/units/decimal.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'

type Known = Pick<Total, 'known' | 'complete'>

const AT_LEAST = 'at least '
const KNOWN_ONLY = ' (known part only)'

/** `$35.07`, or `at least $9.20` where part of it has no price. */
export const figureWords = ({ known, complete }: Known): string =>
  complete ? formatUsd(known) : `${AT_LEAST}${formatUsd(known)}`

/**
 * Both ends in words; one where they are the same: `$50.00 to $200.00`, `at least $9.20`. What is said of both ends is
 * said once: `−55.0 % to −12.2 % (known part only)`.
 */
export function rangeWords<Value>(ends: Ends<Value>, words: (value: Value) => string): string {
  const [low, high] = [words(ends.low), words(ends.high)]
  if (low === high) return low
  const from = high.endsWith(KNOWN_ONLY) && low.endsWith(KNOWN_ONLY) ? low.slice(0, -KNOWN_ONLY.length) : low
  const to = low.startsWith(AT_LEAST) && high.startsWith(AT_LEAST) ? high.slice(AT_LEAST.length) : high
  return `${from} to ${to}`
}

const signed = (text: string, digits: string): string =>
  text.startsWith('-') ? `−${digits}` : Number(text) === 0 ? digits : `+${digits}`

/** A change with its sign, to the cent. */
export const signedUsd = (usd: string): string => signed(usd, formatUsd(usd).replace('−', ''))

/** `+37.5 %`: a change with its sign, to one place. */
export function signedPercent(percent: number): string {
  const text = decimalText(roundDecimal(decimalFrom(percent), 1))
  const [whole = '0', fraction = '0'] = text.replace('-', '').split('.')
  return signed(text, `${numberText(Number(whole))}.${fraction} %`)
}

const unknown = 'not known'

/** With what a difference leaves out. "At least" would not do: next to a minus it reads as if no more could be saved. */
const told = (text: string, { atLeast }: NonNullable<Difference>): string => (atLeast ? `${text}${KNOWN_ONLY}` : text)

/** A difference in USD; that of the known part where one side is only known in part. */
export const differenceUsd = (difference: Difference): string =>
  difference === null ? unknown : told(signedUsd(difference.usd), difference)

/** A difference in percent of the MLflow column. */
export const differencePercent = (difference: Difference): string =>
  difference === null || difference.percent === null ? unknown : told(signedPercent(difference.percent), difference)

type Words = ReadonlyMap<string, string>

function named<Value>(name: string, ends: Ends<Value>, words: (value: Value) => string): readonly [string, string][] {
  return [
    [name, rangeWords(ends, words)],
    [`${name}.low`, words(ends.low)],
    [`${name}.high`, words(ends.high)],
  ]
}

const usd = (text: string): string => formatUsd(text)

/** Every figure the sentence of a cell may name, in words. */
export function cellWords(row: RowFigures, stack: ArticleStack, inputs: readonly ArticleInput[]): Words {
  const cell = row.cells[stack]
  const other = row.cells[otherStack(stack)]
  const premium = (end: End): Difference => differenceOf(other.own[end], cell.own[end])
  return new Map([
    ...named('published', cell.published, usd),
    ...named('own', cell.own, figureWords),
    ...named('equal', cell.equal, figureWords),
    ...(cell.reproduces ? named('reproduces', cell.reproduces, figureWords) : []),
    ...(cell.aside ? named('aside', cell.aside, figureWords) : []),
    ...named('other.own', other.own, figureWords),
    ...named('premium', { low: premium('low'), high: premium('high') }, differencePercent),
    ...inputs.flatMap((input) => named(`input:${input.id}`, input, numberText)),
  ])
}

/** Every figure the sentence of a printed total may name. */
export function totalWords({ totals }: ArticleTable, stack: ArticleStack): Words {
  const { low, high, rows, own, equal } = totals[stack]
  return new Map([
    ...named('stated', { low, high }, usd),
    ...named('rows', rows, usd),
    ...named('own', own, figureWords),
    ...named('equal', equal, figureWords),
  ])
}

/** Every figure the sentence of a claim may name, as percent or as USD. */
export function differenceWords(figures: DifferenceFigures, words: (value: Difference) => string): Words {
  const { stated, rows, own, equal } = figures
  return new Map([
    ...named('stated', stated, words),
    ...named('rows', rows, words),
    ...named('own', own, words),
    ...named('equal', equal, words),
  ])
}

/** The sentence with its figures put in; throws on a name it does not know (a check finds that first). */
export function filledSentence(sentence: string, words: Words): string {
  return sentence.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const text = words.get(name)
    if (text === undefined) throw new RangeError(`no figure ${name}`)
    return text
  })
}

/** How a line's quantity and cost came about. */
export type LineSums = { readonly formula: string; readonly quantity: string; readonly cost: string | null }

const signs = (expression: string): string => expression.replaceAll('*', '×').replaceAll('/', '÷')

/** A line's formula, the same with numbers in, and the price put to it. */
export function lineSums(line: ArticleCostLine): LineSums {
  const numbers = new Map(line.inputs.map(({ name, value }) => [name, numberText(value)]))
  const filled = line.expression.replace(/[A-Za-z_]\w*/g, (name) => numbers.get(name) ?? name)
  const quantity = `${numberText(line.quantity)} ${line.unit}`
  return {
    formula: signs(line.expression),
    quantity: signs(filled) === numberText(line.quantity) ? quantity : `${signs(filled)} = ${quantity}`,
    cost:
      line.status === 'priced' && line.unitPrice !== null
        ? `${quantity} × ${formatUnitPrice(line.unitPrice)} = ${formatUsd(line.cost)}`
        : null,
  }
}

/** `$1,155`, `$29.20`: an amount as print writes it, cents only where there are any. */
export const plainUsd = (amount: string): string => formatUsd(amount).replace(/\.00$/, '')
