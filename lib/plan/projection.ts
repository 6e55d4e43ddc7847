import { costColumn } from '#lib/cost/cost-columns.ts'
import type { CostFormula } from '#lib/cost/cost-formula.ts'
import { formulasApplied } from '#lib/cost/formulas-applied.ts'
import { figuresMoved, restsOnAny } from '#lib/cost/known-lines.ts'
import { unknownLines } from '#lib/cost/stack-lines.ts'
import type { Tier, Workload } from '#lib/cost/workload.ts'
import { hardCap } from '#lib/decision/budget.ts'
import type { Pricing } from '#lib/plan/alternatives.ts'
import { type Cliff, cliffsIn, type LineCost, type MonthLines } from '#lib/plan/cost-cliffs.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { moneyTermsOf } from '#lib/plan/finance.ts'
import { formulasWhere } from '#lib/plan/formulas-in-force.ts'
import { grownPlan, grownQuestions, horizonOf } from '#lib/plan/growth.ts'
import { type OneOffs, oneOffsFor } from '#lib/plan/one-offs.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { underTerms } from '#lib/plan/terms-columns.ts'
import { workloadFromPlan } from '#lib/plan/workload-from-plan.ts'
import { numberIn } from '#lib/units/formula-columns.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** What an alternative is known to cost month by month, in USD; lines without a price are not in it. */
export type ProjectedCosts = {
  readonly cloud: readonly number[]
  readonly people: readonly number[]
  /** Work that is done once, in its month; what is not known of it is in none of the sums. */
  readonly oneOffs: OneOffs
  /** All of it up to and with each month. */
  readonly cumulative: readonly number[]
  readonly cliffs: readonly Cliff[]
  /** Lines without a price in some month: they are in none of the sums. */
  readonly unpriced: readonly string[]
}

/**
 * The month (from 1) from which on one alternative has cost less in all than another, up to the horizon. Only where the same
 * lines have no price on both sides.
 */
export type Crossover = { readonly cheaper: number; readonly dearer: number; readonly month: number }

export type Projection = {
  readonly months: number
  readonly alternatives: readonly ProjectedCosts[]
  readonly crossovers: readonly Crossover[]
  /** Pairs, by their places, that are not compared: a line without a price stands on one side only. */
  readonly notCompared: readonly (readonly [number, number])[]
}

export type ProjectionInput = {
  readonly pricing: Pricing
  readonly alternatives: readonly Pick<Alternative, 'stack' | 'lines'>[]
  /** The tier that self-hosted MLflow is sized for at first. */
  readonly tier: Tier
  readonly countPeople: boolean
}

/** The plan's size in one month. */
type Month = { readonly pricing: Pricing; readonly workload: Workload; readonly formulas: readonly CostFormula[] }

type InForce = ReturnType<typeof formulasWhere>

function monthOf(month: number, { pricing }: ProjectionInput, inForce: InForce): Month {
  const plan = grownPlan(pricing.plan, month, pricing.catalog)
  const own = { ...pricing, plan }
  const { situation, tierUnder } = planCosts(own)
  const tier = tierUnder(hardCap(situation.answers))
  const workload = workloadFromPlan(plan, pricing.catalog, tier)
  return { pricing: own, workload, formulas: inForce(plan, workload.values) }
}

/** What a line costs in a month, in USD; null where it has no price. Worked out once for all stacks. */
type MonthCosts = { readonly month: Month; readonly costOf: (formula: CostFormula) => number | null }

/** The costs of a month; a line whose figures did not grow costs what it cost the month before. */
function costsIn(month: Month, before: MonthCosts | undefined): MonthCosts {
  const { workload, pricing } = month
  const costing = { workload, book: pricing.book, varied: new Map() }
  const moved = before && figuresMoved(workload, before.month.workload)
  const known = new Map<CostFormula, number | null>()
  const workOut = (formula: CostFormula): number | null => {
    if (before && moved && !restsOnAny(formula, moved)) return before.costOf(formula)
    const column = costColumn(formula, costing)
    return column === null ? null : numberIn(column, 0)
  }
  const costOf = (formula: CostFormula): number | null => {
    const found = known.get(formula)
    if (found !== undefined) return found
    const usd = workOut(formula)
    known.set(formula, usd)
    return usd
  }
  return { month, costOf }
}

/** Which lines a stack has: the same in every month in which the same ones hold at the same tier. */
type Standing = Pick<Month, 'formulas'> & {
  readonly tier: Tier
  readonly applied: readonly CostFormula[]
  readonly unknown: readonly string[]
}

function standingIn(stack: Alternative['stack'], { formulas, workload }: Month): Standing {
  const applied = formulasApplied(stack, formulas, workload).map(({ formula }) => formula)
  const unknown = unknownLines(stack, formulas, workload.onAws).map(({ id }) => id)
  return { formulas, tier: workload.tier, applied, unknown }
}

/** The lines of a stack in every month. */
function linesOver(stack: Alternative['stack'], months: readonly MonthCosts[]): readonly MonthLines[] {
  let standing: Standing | undefined
  return months.map(({ month, costOf }): MonthLines => {
    const { formulas, workload } = month
    const holds = standing?.formulas === formulas && standing.tier === workload.tier
    const own = holds && standing ? standing : standingIn(stack, month)
    standing = own
    const priced: LineCost[] = []
    const unpriced = [...own.unknown]
    for (const formula of own.applied) {
      const usd = costOf(formula)
      if (usd === null) unpriced.push(formula.id)
      else priced.push({ formula, usd })
    }
    return { workload, priced, unpriced }
  })
}

const sumOf = (lines: readonly LineCost[], category: CostFormula['category']): number =>
  stableNumber(lines.reduce((sum, { formula, usd }) => sum + (formula.category === category ? usd : 0), 0))

function runningTotal(values: readonly number[]): readonly number[] {
  let sum = 0
  return values.map((one) => {
    sum += one
    return stableNumber(sum)
  })
}

function projected(at: number, all: readonly MonthLines[], input: ProjectionInput): ProjectedCosts {
  const { pricing, alternatives, countPeople, tier } = input
  const { stack, lines } = alternatives[at] ?? {}
  const paid = underTerms(lines ?? [], moneyTermsOf(pricing.plan, pricing.catalog))
  const cloud = all.map(({ priced }) => stableNumber(numberIn(paid(sumOf(priced, 'cloud')), 0)))
  const people = all.map(({ priced }) => sumOf(priced, 'people'))
  const oneOffs = stack ? oneOffsFor(stack, { ...pricing, tier, months: all.length }) : { known: [], unknown: [] }
  const once = (month: number): number =>
    oneOffs.known.reduce((sum, one) => sum + (one.month === month && countPeople ? one.usd : 0), 0)
  const costs = all.map((_, month) => (cloud[month] ?? 0) + (countPeople ? (people[month] ?? 0) : 0) + once(month + 1))
  return {
    cloud,
    people,
    oneOffs,
    cumulative: runningTotal(costs),
    cliffs: cliffsIn(all, pricing.catalog),
    unpriced: [...new Set(all.flatMap(({ unpriced }) => unpriced))].toSorted(),
  }
}

/** From which month on the order of two running totals, as it is in the end, holds; null where it held from the start. */
function crossoverOf(one: readonly number[], other: readonly number[]): number | null {
  const sign = (month: number): number => Math.sign((one[month] ?? 0) - (other[month] ?? 0))
  const last = one.length - 1
  const end = sign(last)
  if (end === 0 || sign(0) === end) return null
  for (let month = last; month > 0; month -= 1) if (sign(month - 1) !== end) return month + 1
  return null
}

const total = ({ cumulative }: ProjectedCosts): number => cumulative.at(-1) ?? 0

type Pair = readonly [number, number]

const pairsIn = (costs: readonly ProjectedCosts[]): readonly Pair[] =>
  costs.flatMap((_, one) => costs.slice(one + 1).map((__, at) => [one, one + 1 + at] as const))

/** Whether the same lines have no price on both sides. */
const isComparable = (costs: readonly ProjectedCosts[], [one, other]: Pair): boolean =>
  costs[one]?.unpriced.join() === costs[other]?.unpriced.join()

/** For each two alternatives, the month from which on the one that is cheaper in the end is the cheaper one. */
function crossoversOf(costs: readonly ProjectedCosts[], pairs: readonly Pair[]): readonly Crossover[] {
  const byTotal = (at: number): number => (costs[at] ? total(costs[at]) : 0)
  return pairs.flatMap((pair): Crossover[] => {
    const [cheaper = 0, dearer = 0] = pair.toSorted((a, b) => byTotal(a) - byTotal(b))
    const month = crossoverOf(costs[cheaper]?.cumulative ?? [], costs[dearer]?.cumulative ?? [])
    return month === null ? [] : [{ cheaper, dearer, month }]
  })
}

/** Where the order of what is compared changes over the months, and which pairs cannot be compared. By their places. */
export function orderAhead(costs: readonly ProjectedCosts[]): Pick<Projection, 'crossovers' | 'notCompared'> {
  const pairs = pairsIn(costs)
  const comparable = pairs.filter((pair) => isComparable(costs, pair))
  return {
    crossovers: crossoversOf(costs, comparable),
    notCompared: pairs.filter((pair) => !comparable.includes(pair)),
  }
}

/**
 * What alternatives cost month by month while models, traffic, training and the team grow as the plan or the facts say:
 * every month is sized anew, so that a larger class or one more instance shows in its month. Work done once stands in its
 * month: set-up and migration in the first, exit in the last.
 */
export function projectionOf(input: ProjectionInput): Projection {
  const { pricing, alternatives } = input
  const horizon = horizonOf(pricing.plan, pricing.catalog)
  const months: MonthCosts[] = []
  const inForce = formulasWhere(pricing.plan, pricing.catalog, grownQuestions(pricing.catalog))
  for (let month = 0; month < horizon; month += 1) months.push(costsIn(monthOf(month, input, inForce), months.at(-1)))
  const costs = alternatives.map(({ stack }, at) => projected(at, linesOver(stack, months), input))
  return { months: horizon, alternatives: costs, ...orderAhead(costs) }
}
