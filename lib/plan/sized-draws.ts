import type { VariedFigures } from '#lib/cost/cost-columns.ts'
import type { CostFormula } from '#lib/cost/cost-formula.ts'
import type { StackParts } from '#lib/cost/formulas-applied.ts'
import { TIERS, type Tier, type Workload } from '#lib/cost/workload.ts'
import type { Pricing } from '#lib/plan/alternatives.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { type Sizes, sizesOf } from '#lib/plan/formulas-in-force.ts'
import { sizeClassOf, trackingScale } from '#lib/plan/size-class.ts'
import type { SizeClass, SizeScale } from '#lib/plan/sizing-type.ts'
import { type Column, numberIn, runColumns } from '#lib/units/formula-columns.ts'

/** Draws that call for the same sizes, by their places; null: all of them. */
export type SizedDraws = { readonly tier: Tier; readonly sizes: Sizes; readonly places: Uint32Array | null }

type Figures = { readonly values: Workload['values']; readonly varied: VariedFigures }

const numberOf = (key: string, { values }: Figures): number => {
  const value = values.get(key)
  if (typeof value !== 'number') throw new RangeError(`no number for ${key}`)
  return value
}

/** What a scale measures, in each draw. */
const measuredBy = ({ measures }: SizeScale, figures: Figures): readonly Column[] =>
  measures.map(({ formula, inputs }) => {
    const columns = Object.entries(inputs).map(
      ([name, { from }]) => [name, figures.varied.get(from) ?? numberOf(from, figures)] as const,
    )
    return runColumns(formula, Object.fromEntries(columns))
  })

function isWithin(measured: readonly Column[], { upTo }: SizeClass, draw: number): boolean {
  for (let at = 0; at < measured.length; at += 1)
    if (numberIn(measured[at] ?? 0, draw) > (upTo[at] ?? Number.POSITIVE_INFINITY)) return false
  return true
}

/** The place of the first size that fits a draw, else of the last. */
function placeIn(measured: readonly Column[], { classes }: SizeScale, draw: number): number {
  for (let place = 0; place < classes.length - 1; place += 1) {
    const size = classes[place]
    if (size && isWithin(measured, size, draw)) return place
  }
  return classes.length - 1
}

/** The place of the size that each draw calls for. */
function placesOn(scale: SizeScale, figures: Figures): Column {
  const measured = measuredBy(scale, figures)
  const varies = measured.find((column) => typeof column !== 'number')
  if (typeof varies !== 'object') return placeIn(measured, scale, 0)
  const places = new Float64Array(varies.length)
  for (let draw = 0; draw < places.length; draw += 1) places[draw] = placeIn(measured, scale, draw)
  return places
}

/** A number for each draw that is the same for all that call for the same sizes. */
function keysOf(columns: readonly Column[], scales: readonly SizeScale[], draws: number): Uint32Array {
  const keys = new Uint32Array(draws)
  for (const [at, column] of columns.entries()) {
    const count = scales[at]?.classes.length ?? 1
    for (let draw = 0; draw < draws; draw += 1) keys[draw] = (keys[draw] ?? 0) * count + numberIn(column, draw)
  }
  return keys
}

function groupsOf(keys: Uint32Array): readonly Uint32Array[] {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const groups = new Map([...counts].map(([key, count]) => [key, { places: new Uint32Array(count), end: 0 }]))
  for (let draw = 0; draw < keys.length; draw += 1) {
    const group = groups.get(keys[draw] ?? 0)
    if (!group) continue
    group.places[group.end] = draw
    group.end += 1
  }
  return [...groups.values()].map(({ places }) => places)
}

type Drawn = { readonly varied: VariedFigures; readonly workload: Workload; readonly stacks: readonly StackParts[] }

/** Whether a line is one of these stacks'. */
export const isUsed = ({ uses }: CostFormula, stacks: readonly StackParts[]): boolean =>
  uses.some(({ component, option }) => stacks.some((stack) => stack[component] === option))

const isSizedBy = ({ id }: SizeScale, stacks: readonly StackParts[], { formulas }: Catalog): boolean =>
  formulas.some((one) => one.size?.scale === id && isUsed(one, stacks))

/**
 * The draws by the sizes they call for: classes are sold by steps, so a team that may be twice as large may need the next
 * one. `tier` is the one the plan is sized for; where a cap or a floor moved it from what its figures call for, it stays.
 */
export function sizedDraws({ varied, workload, stacks }: Drawn, { plan, catalog }: Pricing): readonly SizedDraws[] {
  const used = catalog.sizeScales.filter((scale) => isSizedBy(scale, stacks, catalog))
  const scales = [trackingScale(plan, catalog), ...used]
  const figures = { values: workload.values, varied }
  const columns = scales.map((scale) => placesOn(scale, figures))
  const sizeIn = (draw: number, at: number): string => scales[at]?.classes[numberIn(columns[at] ?? 0, draw)]?.id ?? ''
  const own = sizesOf(workload.values, catalog)
  const calledFor = sizeClassOf(scales[0] ?? catalog.trackingTiers, workload.values)
  const tierIn = (draw: number): Tier =>
    calledFor === workload.tier ? (TIERS.find((one) => one === sizeIn(draw, 0)) ?? workload.tier) : workload.tier
  const sized = (draw: number, places: Uint32Array | null): SizedDraws => ({
    places,
    tier: tierIn(draw),
    sizes: new Map([...own, ...used.map(({ id }, at) => [id, sizeIn(draw, at + 1)] as const)]),
  })
  const varies = columns.find((column) => typeof column !== 'number')
  if (typeof varies !== 'object') return [sized(0, null)]
  const groups = groupsOf(keysOf(columns, scales, varies.length))
  return groups.length === 1 ? [sized(0, null)] : groups.map((places) => sized(places[0] ?? 0, places))
}

/** The draws at these places alone. */
export function pickedFrom(column: Column, places: Uint32Array): Column {
  if (typeof column === 'number') return column
  const picked = new Float64Array(places.length)
  for (let at = 0; at < picked.length; at += 1) picked[at] = column[places[at] ?? 0] ?? 0
  return picked
}

/** Puts columns of some draws each back into one of all of them. */
export function mergedColumn(parts: readonly { readonly places: Uint32Array; readonly column: Column }[]): Column {
  const all = new Float64Array(parts.reduce((sum, { places }) => sum + places.length, 0))
  for (const { places, column } of parts)
    for (let at = 0; at < places.length; at += 1) all[places[at] ?? 0] = numberIn(column, at)
  return all
}
