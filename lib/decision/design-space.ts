import type { Situation } from '#lib/decision/condition.ts'
import { isExcluded } from '#lib/decision/exclusions.ts'
import type { ComponentOption, Policy } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS, type Component, perComponent, type Stack } from '#lib/decision/stack.ts'
import { benefitOf, type ValueModel, type Weights } from '#lib/decision/value-model.ts'

/** What an option adds to a stack's monthly cost (USD), whatever it stands beside; not complete: a part is unknown. */
export type OptionCost = { readonly usd: number; readonly complete: boolean }

/** An option as the loops see it: bits of what it is and of what it cannot stand beside, in two words of 32. */
type Part = {
  readonly place: number
  readonly usd: number
  readonly open: number
  readonly bits: readonly [number, number]
  readonly clashes: readonly [number, number]
}

/** The parts of the last two components together, already known to go with each other. */
type Tails = {
  readonly usd: Float64Array
  readonly benefit: Float64Array
  readonly open: Uint8Array
  readonly low: Int32Array
  readonly high: Int32Array
  readonly code: Uint32Array
}

/** Every stack that constraints and compatibility allow. One place in each array is one stack. */
export type DesignSpace = {
  readonly size: number
  /** Known cost in USD a month. */
  readonly usd: Float64Array
  /** The value without what the cost adds. */
  readonly benefit: Float64Array
  /** 1 where a part of the cost is unknown. */
  readonly open: Uint8Array
  readonly code: Uint32Array
  readonly stackAt: (at: number) => Stack
}

export type SpaceInput = {
  readonly situation: Situation
  readonly policy: Policy
  readonly model: ValueModel
  readonly weights: Weights
  readonly costOf: (option: ComponentOption) => OptionCost
}

const WORD = 32
const [TAIL_A, TAIL_B] = ['monitoring', 'llmTracing'] as const
const bitsOf = (places: readonly number[]): readonly [number, number] => [
  places.filter((place) => place < WORD).reduce((bits, place) => bits | (1 << place), 0),
  places.filter((place) => place >= WORD).reduce((bits, place) => bits | (1 << (place - WORD)), 0),
]

/** Whether one of two options needs something else in the other's component. */
function clash(one: ComponentOption, other: ComponentOption, policy: Policy): boolean {
  const { needsOf } = indexOf(policy)
  const needsAnother = (a: ComponentOption, b: ComponentOption) =>
    needsOf(a).some(({ needs }) => needs.component === b.component && !needs.options.includes(b.id))
  return needsAnother(one, other) || needsAnother(other, one)
}

type Parts = Readonly<Record<Component, readonly Part[]>>

/** Pairs that clash, per option by its place; worked out once per policy. */
const clashesKnown = new WeakMap<Policy, readonly (readonly [number, number])[]>()

function clashBits(policy: Policy): readonly (readonly [number, number])[] {
  const known =
    clashesKnown.get(policy) ??
    policy.options.map((one) =>
      bitsOf(policy.options.flatMap((other, place) => (clash(one, other, policy) ? [place] : []))),
    )
  clashesKnown.set(policy, known)
  return known
}

/** The options nothing excludes. Throws when the policy has more options than two words of bits hold. */
function partsOf({ situation, policy, costOf }: SpaceInput): Parts {
  if (policy.options.length > 2 * WORD) throw new RangeError(`more than ${2 * WORD} options`)
  const reading = readingOf(situation, policy)
  const clashes = clashBits(policy)
  const all = policy.options.flatMap((option, place) => {
    if (isExcluded(option, reading)) return []
    const { usd, complete } = costOf(option)
    const part: Part = {
      place,
      usd,
      open: complete ? 0 : 1,
      bits: bitsOf([place]),
      clashes: clashes[place] ?? [0, 0],
    }
    return [{ component: option.component, part }]
  })
  return perComponent((component) => all.flatMap((one) => (one.component === component ? [one.part] : [])))
}

type Valued = (part: Part) => number

/** What each option adds to the value beside a tracking option; a level nobody knows makes it NaN, and it is left out. */
function benefitsBeside(tracking: Part, input: SpaceInput): Valued {
  const { policy, model, weights } = input
  const name = policy.options[tracking.place]?.id ?? ''
  return ({ place }) => {
    const option = policy.options[place]
    if (!option) return Number.NaN
    return benefitOf(option.component, option, { model, weights, policy, tracking: name }) ?? Number.NaN
  }
}

const goTogether = (one: Part, other: Part): boolean =>
  ((one.clashes[0] & other.bits[0]) | (one.clashes[1] & other.bits[1])) === 0

function tailsOf(tracking: Part, parts: Parts, value: Valued): Tails {
  const pairs = parts[TAIL_A]
    .flatMap((a) => parts[TAIL_B].map((b) => ({ a, b })))
    .filter(
      ({ a, b }) =>
        goTogether(tracking, a) && goTogether(tracking, b) && goTogether(a, b) && !Number.isNaN(value(a) + value(b)),
    )
  const codeOf = ({ a, b }: (typeof pairs)[number]) =>
    parts[TAIL_A].indexOf(a) * parts[TAIL_B].length + parts[TAIL_B].indexOf(b)
  return {
    usd: Float64Array.from(pairs, ({ a, b }) => a.usd + b.usd),
    benefit: Float64Array.from(pairs, ({ a, b }) => value(a) + value(b)),
    open: Uint8Array.from(pairs, ({ a, b }) => a.open | b.open),
    low: Int32Array.from(pairs, ({ a, b }) => a.bits[0] | b.bits[0]),
    high: Int32Array.from(pairs, ({ a, b }) => a.bits[1] | b.bits[1]),
    code: Uint32Array.from(pairs, codeOf),
  }
}

type Head = {
  readonly usd: number
  readonly benefit: number
  readonly open: number
  readonly low: number
  readonly high: number
  readonly code: number
}

/** Adds one more component to the heads: every head with every part that goes with it. */
function grown(heads: readonly Head[], parts: readonly Part[], value: Valued): readonly Head[] {
  const valued = parts
    .map((part, digit) => ({ part, digit, benefit: value(part) }))
    .filter(({ benefit }) => !Number.isNaN(benefit))
  const more: Head[] = []
  for (const head of heads)
    for (const { part, digit, benefit } of valued) {
      if (((head.low & part.bits[0]) | (head.high & part.bits[1])) !== 0) continue
      more.push({
        usd: head.usd + part.usd,
        benefit: head.benefit + benefit,
        open: head.open | part.open,
        low: head.low | part.clashes[0],
        high: head.high | part.clashes[1],
        code: head.code * parts.length + digit,
      })
    }
  return more
}

const EMPTY: Head = { usd: 0, benefit: 0, open: 0, low: 0, high: 0, code: 0 }
const HEAD = COMPONENTS.filter((component) => component !== TAIL_A && component !== TAIL_B)

type Block = { readonly heads: readonly Head[]; readonly tails: Tails; readonly codes: number }

/** All heads and tails beside each tracking option. */
function blocksOf(parts: Parts, input: SpaceInput): readonly Block[] {
  const codes = parts[TAIL_A].length * parts[TAIL_B].length
  return parts.tracking.map((tracking) => {
    const value = benefitsBeside(tracking, input)
    const start = grown([EMPTY], parts.tracking, (part) => (part === tracking ? value(part) : Number.NaN))
    const heads = HEAD.slice(1).reduce<readonly Head[]>(
      (some, component) => grown(some, parts[component], value),
      start,
    )
    return { heads, tails: tailsOf(tracking, parts, value), codes }
  })
}

type Columns = { usd: Float64Array; benefit: Float64Array; open: Uint8Array; code: Uint32Array }

/** Writes every head with every tail that goes with it; returns the place after the last. */
function fillBlock({ heads, tails, codes }: Block, columns: Columns, start: number): number {
  const { usd, benefit, open, low, high, code } = tails
  const count = usd.length
  let at = start
  for (const head of heads) {
    const base = head.code * codes
    for (let tail = 0; tail < count; tail += 1) {
      if (((head.low & (low[tail] ?? 0)) | (head.high & (high[tail] ?? 0))) !== 0) continue
      columns.usd[at] = head.usd + (usd[tail] ?? 0)
      columns.benefit[at] = head.benefit + (benefit[tail] ?? 0)
      columns.open[at] = head.open | (open[tail] ?? 0)
      columns.code[at] = base + (code[tail] ?? 0)
      at += 1
    }
  }
  return at
}

function decoderOf(parts: Parts, policy: Policy): (code: number) => Stack {
  return (code) => {
    let rest = code
    const ids = COMPONENTS.toReversed().map((component) => {
      const own = parts[component]
      const part = own[rest % own.length]
      rest = Math.floor(rest / own.length)
      return [component, policy.options[part?.place ?? -1]?.id ?? ''] as const
    })
    const byComponent = new Map(ids)
    return perComponent((component) => byComponent.get(component) ?? '')
  }
}

/**
 * Enumerates every stack whose options nothing excludes and whose pairs go together, with its known cost and the value
 * of everything but its cost. Nothing is sampled: costs and values are sums over the parts (beside a tracking option),
 * so they are added up on the way down.
 */
export function designSpaceOf(input: SpaceInput): DesignSpace {
  const parts = partsOf(input)
  const blocks = blocksOf(parts, input)
  const most = blocks.reduce((sum, { heads, tails }) => sum + heads.length * tails.usd.length, 0)
  const columns: Columns = {
    usd: new Float64Array(most),
    benefit: new Float64Array(most),
    open: new Uint8Array(most),
    code: new Uint32Array(most),
  }
  const size = blocks.reduce((at, block) => fillBlock(block, columns, at), 0)
  const decode = decoderOf(parts, input.policy)
  return { size, ...columns, stackAt: (at) => decode(columns.code[at] ?? 0) }
}
