import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCompatible } from '#lib/decision/compatible.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { designSpaceOf, type OptionCost, type SpaceInput } from '#lib/decision/design-space.ts'
import { isExcluded } from '#lib/decision/exclusions.ts'
import type { ComponentOption, Constraint, Policy } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS, type Component, perComponent, type Stack } from '#lib/decision/stack.ts'
import { drawAnswers } from '#lib/decision/testing/random-answers.ts'
import { measuresOf, situationOf } from '#lib/decision/testing/small-policy.ts'
import { WIDE_POLICY } from '#lib/decision/testing/wide-policy.ts'
import { levelsOf, stackValue, valueModelFor } from '#lib/decision/value-model.ts'
import { defaultWeights } from '#lib/decision/weights.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'

const keyOf = (stack: Stack): string => COMPONENTS.map((component) => stack[component]).join('/')

/** Every combination of the policy's options. */
const combinations = ({ options }: Policy): readonly Stack[] =>
  COMPONENTS.reduce<readonly Stack[]>(
    (some, component) =>
      some.flatMap((stack) =>
        options.filter((one) => one.component === component).map(({ id }) => ({ ...stack, [component]: id })),
      ),
    [perComponent(() => '')],
  )

type Found = { readonly usd: number; readonly benefit: number; readonly open: boolean }

/** The space by trying everything: what is not excluded, goes together, and has been judged. */
function naive({ situation, policy, model, weights, costOf, cap }: SpaceInput): ReadonlyMap<string, Found> {
  const reading = readingOf(situation, policy)
  const found = new Map<string, Found>()
  for (const stack of combinations(policy)) {
    const options = COMPONENTS.map((component) => indexOf(policy).optionNamed(component, stack[component]))
    if (options.some((one) => isExcluded(one, reading)) || !isCompatible(stack, reading)) continue
    const levels = levelsOf(stack, model, policy)
    if (levels === null) continue
    const costs = options.map(costOf)
    if (cap !== null && costs.reduce((sum, { capped }) => sum + capped, 0) > cap) continue
    found.set(keyOf(stack), {
      usd: costs.reduce((sum, { usd }) => sum + usd, 0),
      benefit: stackValue(levels, weights),
      open: costs.some(({ complete }) => !complete),
    })
  }
  return found
}

/** The policy with options in front that are always excluded, so that its own stand further back. */
function padded(policy: Policy, count: number): Policy {
  const pads = Array.from({ length: count }, (_, at): ComponentOption => {
    const component: Component = COMPONENTS[at % COMPONENTS.length] ?? 'tracking'
    return {
      component,
      id: `pad-${at}`,
      title: '',
      host: 'saas',
      platform: null,
      status: { kind: 'active', since: null },
    }
  })
  const always: Constraint = {
    ...policy.budget,
    id: 'never-pads',
    when: { all: [] },
    drops: [{ hostedBy: ['saas'] }],
  }
  return { ...policy, options: [...pads, ...policy.options], constraints: [...policy.constraints, always] }
}

function inputFor(policy: Policy, situation: Situation, costOf: SpaceInput['costOf']): SpaceInput {
  const model = valueModelFor(situation, policy)
  return { situation, policy, model, weights: defaultWeights(policy), costOf, cap: null }
}

/** Costs per option; some are unknown in part, and some are above a cap. */
const costsFrom = (seed: number, { options }: Policy): ReadonlyMap<ComponentOption, OptionCost> => {
  const random = randomFrom(seed)
  return new Map(
    options.map((one) => {
      const [usd, capped] = [Math.floor(random() * 1e6) / 1e3, Math.floor(random() * 1e6)]
      return [one, { usd, capped, complete: random() < 0.8 }]
    }),
  )
}

const situationFrom = (seed: number, costs: ReadonlyMap<ComponentOption, OptionCost>): Situation => {
  const answers = drawAnswers(WIDE_POLICY.questions, { random: randomFrom(seed), share: 0.6, regions: [] })
  const usd = [...costs].map(([{ component, id }, cost]) => [`${component}/${id}`, cost.usd] as const)
  return situationOf(answers, { measures: measuresOf({}, Object.fromEntries(usd)) })
}

const UNKNOWN = { usd: 0, capped: 0, complete: false }
const ONE = { usd: 1, capped: 1, complete: true }
const MOST = 64
const caps = fc.constantFrom(null, 0, 2e6, 3.5e6, 1e9)
const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const pads = fc.constantFrom(0, 1, 20, 31, 32, MOST - WIDE_POLICY.options.length)

describe('the design space', () => {
  test('is what trying every combination finds, wherever its options stand', () => {
    fc.assert(
      fc.property(fc.tuple(seeds, seeds), pads, caps, ([answerSeed, costSeed], count, cap) => {
        const policy = padded(WIDE_POLICY, count)
        const costs = costsFrom(costSeed, policy)
        const situation = situationFrom(answerSeed, costs)
        const input = inputFor(policy, situation, (one) => costs.get(one) ?? UNKNOWN)
        const space = designSpaceOf({ ...input, cap })
        const wanted = naive({ ...inputFor(WIDE_POLICY, situation, input.costOf), cap })
        expect(space.size).toBe(wanted.size)
        const seen = new Set<string>()
        for (let at = 0; at < space.size; at += 1) {
          const key = keyOf(space.stackAt(at))
          const own = wanted.get(key)
          seen.add(key)
          expect(own).toBeDefined()
          expect(Math.abs((own?.usd ?? Number.NaN) - (space.usd[at] ?? 0))).toBeLessThan(1e-9)
          expect(Math.abs((own?.benefit ?? Number.NaN) - (space.benefit[at] ?? 0))).toBeLessThan(1e-9)
          expect(own?.open).toBe(at >= space.known)
        }
        expect(seen.size).toBe(wanted.size)
      }),
      { numRuns: 150 },
    )
  })

  test('is not always empty, and not always everything', () => {
    const sizes = Array.from({ length: 60 }, (_, seed) => {
      const costs = costsFrom(seed, WIDE_POLICY)
      const known = (one: ComponentOption) => costs.get(one) ?? UNKNOWN
      return designSpaceOf(inputFor(WIDE_POLICY, situationFrom(seed, costs), known)).size
    })
    expect(new Set(sizes).size).toBeGreaterThan(4)
    expect(sizes).toContain(0)
  })

  test('leaves out a part that nobody has judged', () => {
    const space = designSpaceOf(inputFor(WIDE_POLICY, situationOf({}), () => ONE))
    const stacks = Array.from({ length: space.size }, (_, at) => space.stackAt(at))
    expect(stacks.length).toBeGreaterThan(0)
    expect(stacks.filter(({ serving }) => serving === 'unjudged')).toEqual([])
  })

  test('takes 64 options and refuses more, rather than mixing them up', () => {
    const spaceOf = (count: number) => {
      const policy = padded(WIDE_POLICY, count - WIDE_POLICY.options.length)
      return designSpaceOf(inputFor(policy, situationOf({}), () => ONE))
    }
    expect(spaceOf(MOST).size).toBe(spaceOf(WIDE_POLICY.options.length).size)
    expect(() => spaceOf(MOST + 1)).toThrow(`more than ${MOST} options`)
  })
})
