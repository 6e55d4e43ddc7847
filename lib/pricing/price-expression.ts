import { compareDecimal, type Decimal, decimalFrom } from '#lib/units/decimal.ts'

const SIGNS = ['>=', '<=', '==', '!=', '>', '<', '='] as const
type Sign = (typeof SIGNS)[number]

/** A condition on a price in USD per unit, read from text such as `>=0.2 && <1`. */
export type PriceExpression =
  | { readonly kind: 'compare'; readonly sign: Sign; readonly usd: Decimal }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly PriceExpression[] }

/** What should have stood at a place of an expression. */
export type ExpectedPart = 'comparison' | 'number' | 'join-or-end' | 'closing' | 'fewer-parentheses'

/** The expression, or the place (counted from 0) where it stops making sense, with what stands there. */
export type ReadExpression =
  | { readonly kind: 'ok'; readonly expression: PriceExpression }
  | { readonly kind: 'refused'; readonly at: number; readonly found: string; readonly expected: ExpectedPart }

type Refused = Extract<ReadExpression, { kind: 'refused' }>
type Part = PriceExpression | Refused
type Token = { readonly text: string; readonly at: number }
/** The tokens of a text, the place after the last one, and which token is next. */
type Cursor = { readonly tokens: readonly Token[]; readonly end: Token; next: number }

const TOKEN = /\s*(>=|<=|==|!=|&&|\|\||[><=()]|\$?(?:\d+(?:\.\d+)?|\.\d+)|\S)/gy
const PRICE = /^\$?(\d*(?:\.\d+)?)$/
const DEEPEST = 50

function cursorOver(text: string): Cursor {
  const ended = text.trimEnd()
  const tokens = [...ended.matchAll(TOKEN)].map(({ 0: whole, 1: part = '', index }) => {
    return { text: part, at: index + whole.length - part.length }
  })
  return { tokens, end: { text: '', at: ended.length }, next: 0 }
}

const peek = ({ tokens, next, end }: Cursor): Token => tokens[next] ?? end

const refuse = ({ text, at }: Token, expected: ExpectedPart): Refused => ({
  kind: 'refused',
  at,
  found: text,
  expected,
})

function takes(cursor: Cursor, text: string): boolean {
  const here = peek(cursor).text === text
  if (here) cursor.next += 1
  return here
}

function comparison(cursor: Cursor): Part {
  const sign = SIGNS.find((one) => takes(cursor, one))
  if (sign === undefined) return refuse(peek(cursor), 'comparison')
  const [, digits = ''] = PRICE.exec(peek(cursor).text) ?? []
  if (digits === '') return refuse(peek(cursor), 'number')
  cursor.next += 1
  return { kind: 'compare', sign, usd: decimalFrom(digits.startsWith('.') ? `0${digits}` : digits) }
}

function single(cursor: Cursor, depth: number): Part {
  const opening = peek(cursor)
  if (!takes(cursor, '(')) return comparison(cursor)
  if (depth === DEEPEST) return refuse(opening, 'fewer-parentheses')
  const inner = anyOf(cursor, depth + 1)
  if (inner.kind === 'refused') return inner
  return takes(cursor, ')') ? inner : refuse(peek(cursor), 'closing')
}

/** One part, or several joined by the sign. */
function joined(cursor: Cursor, kind: 'all' | 'any', part: () => Part): Part {
  const parts: PriceExpression[] = []
  do {
    const one = part()
    if (one.kind === 'refused') return one
    parts.push(one)
  } while (takes(cursor, kind === 'any' ? '||' : '&&'))
  const [first, ...others] = parts
  return first && others.length === 0 ? first : { kind, parts }
}

const allOf = (cursor: Cursor, depth: number): Part => joined(cursor, 'all', () => single(cursor, depth))
const anyOf = (cursor: Cursor, depth: number): Part => joined(cursor, 'any', () => allOf(cursor, depth))

/**
 * Reads comparisons (`>` `>=` `<` `<=` `=` `!=` with a price in USD) joined by `&&` and `||`, with parentheses; `&&`
 * binds closer. Nothing of the text is ever run.
 */
export function readPriceExpression(text: string): ReadExpression {
  const cursor = cursorOver(text)
  const read = anyOf(cursor, 0)
  if (read.kind === 'refused') return read
  const rest = peek(cursor)
  return rest === cursor.end ? { kind: 'ok', expression: read } : refuse(rest, 'join-or-end')
}

const HOLDS = {
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
} as const satisfies Record<Sign, (order: number) => boolean>

/** Whether a price in USD fulfils the expression, compared exactly. */
export function fulfils(expression: PriceExpression, usd: Decimal): boolean {
  if (expression.kind === 'compare') return HOLDS[expression.sign](compareDecimal(usd, expression.usd))
  return expression.kind === 'all'
    ? expression.parts.every((part) => fulfils(part, usd))
    : expression.parts.some((part) => fulfils(part, usd))
}
