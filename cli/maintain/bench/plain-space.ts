import { isPairShut } from '#lib/decision/compatible.ts'
import type { SpaceInput } from '#lib/decision/design-space.ts'
import { isExcluded } from '#lib/decision/exclusions.ts'
import type { ComponentOption } from '#lib/decision/policy.ts'
import { type Reading, readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import { benefitOf } from '#lib/decision/value-model.ts'

const WORD = 32
const wordOf = (places: readonly number[], from: number): number =>
  places.reduce((bits, place) => (place >= from && place < from + WORD ? bits | (1 << (place - from)) : bits), 0)

type Beside = Pick<SpaceInput, 'costOf'> & { readonly reading: Reading }

/** An option for the loops: its cost, and two words of bits for what it is and for what it clashes with. */
function partFrom(option: ComponentOption, place: number, { reading, costOf }: Beside) {
  const clashes = reading.policy.options.flatMap((other, at) => (isPairShut(option, other, reading) ? [at] : []))
  return {
    usd: costOf(option).usd,
    low: wordOf([place], 0),
    high: wordOf([place], WORD),
    clashLow: wordOf(clashes, 0),
    clashHigh: wordOf(clashes, WORD),
  }
}

/** The options of each component that nothing excludes and somebody has judged. */
function listsFrom(input: SpaceInput) {
  const { situation, policy, model, weights } = input
  const reading = readingOf(situation, policy)
  const tracking = policy.options.find((one) => one.component === 'tracking')?.id ?? ''
  const judged = (one: ComponentOption) => benefitOf(one.component, one, { model, weights, policy, tracking }) !== null
  return COMPONENTS.map((component) =>
    policy.options.flatMap((option, place) =>
      option.component === component && !isExcluded(option, reading) && judged(option)
        ? [partFrom(option, place, { reading, costOf: input.costOf })]
        : [],
    ),
  )
}

/**
 * The measure of the design space: nested loops over the same options that leave a branch as soon as two do not go
 * together, and add up the costs of each stack. `run` returns how many there are.
 */
export function plainSpace(input: SpaceInput): { readonly run: () => number } {
  const lists = listsFrom(input)
  const takenLow = new Int32Array(COMPONENTS.length + 1)
  const takenHigh = new Int32Array(COMPONENTS.length + 1)
  const usd = new Float64Array(lists.reduce((product, list) => product * list.length, 1))
  let at = 0
  const walk = (depth: number, sum: number): void => {
    const list = lists[depth]
    if (!list) {
      usd[at] = sum
      at += 1
      return
    }
    const [low, high] = [takenLow[depth] ?? 0, takenHigh[depth] ?? 0]
    for (const part of list) {
      if (((low & part.low) | (high & part.high)) !== 0) continue
      takenLow[depth + 1] = low | part.clashLow
      takenHigh[depth + 1] = high | part.clashHigh
      walk(depth + 1, sum + part.usd)
    }
  }
  return {
    run: () => {
      at = 0
      walk(0, 0)
      return at
    },
  }
}
