import { at, costedColumns, type Heads, type Tails } from '#lib/decision/space-columns.ts'

/** An option as the loops see it: bits of what it is and of what it cannot stand beside, in two words of 32. */
export type Part = {
  readonly place: number
  readonly usd: number
  readonly capped: number
  readonly open: boolean
  readonly bits: readonly [number, number]
  readonly clashes: readonly [number, number]
}

/** What a part adds to the value; NaN where nobody knows: such a part is left out. */
export type Valued = (part: Part) => number

/** No component yet: one head that adds nothing. */
export const NO_HEAD: Heads = costedColumns(1)

/** Adds one more component to the heads: every head with every part that goes with it. */
export function grown(heads: Heads, parts: readonly Part[], value: Valued): Heads {
  const valued = parts
    .map((part, digit) => ({ part, digit, benefit: value(part) }))
    .filter(({ benefit }) => !Number.isNaN(benefit))
  const most = heads.length * valued.length
  const more = costedColumns(most)
  let end = 0
  for (let head = 0; head < heads.length; head += 1)
    for (const { part, digit, benefit } of valued) {
      if (((at(heads.low, head) & part.bits[0]) | (at(heads.high, head) & part.bits[1])) !== 0) continue
      more.usd[end] = at(heads.usd, head) + part.usd
      more.capped[end] = at(heads.capped, head) + part.capped
      more.benefit[end] = at(heads.benefit, head) + benefit
      more.open[end] = at(heads.open, head) | Number(part.open)
      more.low[end] = at(heads.low, head) | part.clashes[0]
      more.high[end] = at(heads.high, head) | part.clashes[1]
      more.code[end] = at(heads.code, head) * parts.length + digit
      end += 1
    }
  return { ...more, length: end }
}

const goTogether = (one: Part, other: Part): boolean =>
  ((one.clashes[0] & other.bits[0]) | (one.clashes[1] & other.bits[1])) === 0

type Pair = { readonly a: Part; readonly b: Part; readonly code: number }

const isOpen = ({ a, b }: Pair): boolean => a.open || b.open

/** The last two components together: pairs that go with each other and with the tracking, those of known cost first. */
export function tailsOf(
  [listA, listB]: readonly [readonly Part[], readonly Part[]],
  tracking: Part,
  value: Valued,
): Tails {
  const fits = (part: Part): boolean => goTogether(tracking, part) && !Number.isNaN(value(part))
  const all = listA.flatMap((a, digit) => listB.map((b, last): Pair => ({ a, b, code: digit * listB.length + last })))
  const pairs = all.filter(({ a, b }) => fits(a) && fits(b) && goTogether(a, b))
  const known = pairs.filter((pair) => !isOpen(pair))
  const tails = costedColumns(pairs.length)
  for (const [place, { a, b, code }] of [...known, ...pairs.filter(isOpen)].entries()) {
    tails.usd[place] = a.usd + b.usd
    tails.capped[place] = a.capped + b.capped
    tails.benefit[place] = value(a) + value(b)
    tails.low[place] = a.bits[0] | b.bits[0]
    tails.high[place] = a.bits[1] | b.bits[1]
    tails.code[place] = code
  }
  return { ...tails, known: known.length }
}
