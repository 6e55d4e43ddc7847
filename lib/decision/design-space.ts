import { isPairShut } from '#lib/decision/compatible.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { isExcluded } from '#lib/decision/exclusions.ts'
import { grown, NO_HEAD, type Part, tailsOf, type Valued } from '#lib/decision/partial-stacks.ts'
import type { ComponentOption, Policy } from '#lib/decision/policy.ts'
import { holds, type Reading, readingOf } from '#lib/decision/reading.ts'
import { type Block, type Columns, fillColumns } from '#lib/decision/space-columns.ts'
import { COMPONENTS, type Component, perComponent, type Stack } from '#lib/decision/stack.ts'
import { benefitOf, type ValueModel, type Weights } from '#lib/decision/value-model.ts'

/**
 * What an option adds to a stack's monthly cost (USD), whatever it stands beside; not complete: a part is unknown. `capped`
 * is what of it counts against a cap.
 */
export type OptionCost = { readonly usd: number; readonly complete: boolean; readonly capped: number }

/** Every stack that constraints, compatibility and the cap allow. One place in each array is one stack. */
export type DesignSpace = Omit<Columns, 'code'> & {
  readonly size: number
  /** How many stacks have a known cost: they come first. Behind them a part of the cost is unknown. */
  readonly known: number
  readonly stackAt: (at: number) => Stack
}

export type SpaceInput = {
  readonly situation: Situation
  readonly policy: Policy
  readonly model: ValueModel
  readonly weights: Weights
  readonly costOf: (option: ComponentOption) => OptionCost
  /** Stacks whose known cost is above it are left out; null: there is no cap. */
  readonly cap: number | null
}

const WORD = 32
const [TAIL_A, TAIL_B] = ['monitoring', 'llmTracing'] as const
const bitsOf = (places: readonly number[]): readonly [number, number] => [
  places.filter((place) => place < WORD).reduce((bits, place) => bits | (1 << place), 0),
  places.filter((place) => place >= WORD).reduce((bits, place) => bits | (1 << (place - WORD)), 0),
]

type Parts = Readonly<Record<Component, readonly Part[]>>

type Bits = readonly (readonly [number, number])[]

/** Pairs that clash, per option by its place; worked out once per policy and set of rules in force. */
const clashesKnown = new WeakMap<Policy, Map<string, Bits>>()

function clashBits(reading: Reading): Bits {
  const { policy } = reading
  const known = clashesKnown.get(policy) ?? new Map<string, Bits>()
  clashesKnown.set(policy, known)
  const key = policy.compatibility.map(({ when }) => when === undefined || holds(when, reading)).join()
  const bits = known.get(key) ?? workOutClashes(reading)
  known.set(key, bits)
  return bits
}

const workOutClashes = (reading: Reading): Bits =>
  reading.policy.options.map((one, _, options) =>
    bitsOf(options.flatMap((other, place) => (isPairShut(one, other, reading) ? [place] : []))),
  )

/** The options nothing excludes. Throws when the policy has more options than two words of bits hold. */
function partsOf({ situation, policy, costOf }: SpaceInput): Parts {
  if (policy.options.length > 2 * WORD) throw new RangeError(`more than ${2 * WORD} options`)
  const reading = readingOf(situation, policy)
  const clashes = clashBits(reading)
  const all = policy.options.flatMap((option, place) => {
    if (isExcluded(option, reading)) return []
    const { usd, capped, complete } = costOf(option)
    const part: Part = {
      place,
      usd,
      capped,
      open: !complete,
      bits: bitsOf([place]),
      clashes: clashes[place] ?? [0, 0],
    }
    return [{ component: option.component, part }]
  })
  return perComponent((component) => all.flatMap((one) => (one.component === component ? [one.part] : [])))
}

/** What each option adds to the value beside a tracking option; a level nobody knows makes it NaN, and it is left out. */
function benefitsBeside(tracking: Part, input: SpaceInput): Valued {
  const { policy, model, weights } = input
  const beside = { model, weights, policy, tracking: policy.options[tracking.place]?.id ?? '' }
  const known = new Map<Part, number>()
  const workOut = ({ place }: Part): number => {
    const option = policy.options[place]
    return (option && benefitOf(option.component, option, beside)) ?? Number.NaN
  }
  return (part) => {
    const benefit = known.get(part) ?? workOut(part)
    known.set(part, benefit)
    return benefit
  }
}

const HEAD = COMPONENTS.filter((component) => component !== TAIL_A && component !== TAIL_B)

/** All heads and tails beside each tracking option. */
function blocksOf(parts: Parts, input: SpaceInput): readonly Block[] {
  const codes = parts[TAIL_A].length * parts[TAIL_B].length
  return parts.tracking.map((tracking) => {
    const value = benefitsBeside(tracking, input)
    const start = grown(NO_HEAD, parts.tracking, (part) => (part === tracking ? value(part) : Number.NaN))
    const heads = HEAD.slice(1).reduce((some, component) => grown(some, parts[component], value), start)
    return { heads, tails: tailsOf([parts[TAIL_A], parts[TAIL_B]], tracking, value), codes }
  })
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
  const { code, ...columns } = fillColumns(blocksOf(parts, input), input.cap ?? Number.POSITIVE_INFINITY)
  const decode = decoderOf(parts, input.policy)
  return { ...columns, size: code.length, stackAt: (at) => decode(code[at] ?? 0) }
}
