import { figuresOf, type StackParts } from '#lib/cost/formulas-applied.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Tier } from '#lib/cost/workload.ts'
import type { Pricing } from '#lib/plan/alternatives.ts'
import type { Catalog, ConditionalFormula } from '#lib/plan/catalog-type.ts'
import { type DrawnFigure, drawFigures } from '#lib/plan/figure-columns.ts'
import { keysUsed } from '#lib/plan/figure-list.ts'
import { isUsed } from '#lib/plan/sized-draws.ts'
import type { SizeScale } from '#lib/plan/sizing-type.ts'
import { uncertainFigures } from '#lib/plan/uncertain-figures.ts'
import { columnsBehind } from '#lib/plan/varied-figures.ts'

export type Bill = { readonly stack: StackParts; readonly lines: readonly Pick<CostLine, 'from'>[] }
type Drawing = { readonly pricing: Pricing; readonly tier: Tier; readonly bills: readonly Bill[] }

/** The scales that lines of a formula hang on. */
function scalesOf({ size, tiers }: ConditionalFormula, { sizeScales, trackingTiers }: Catalog): readonly SizeScale[] {
  return [...(tiers === null ? [] : [trackingTiers]), ...sizeScales.filter(({ id }) => id === size?.scale)]
}

const keysIn = (scales: readonly SizeScale[]): readonly string[] =>
  scales.flatMap(({ measures }) => measures.flatMap(({ inputs }) => Object.values(inputs).map(({ from }) => from)))

/**
 * Draws every figure behind some bills that is not known exactly: those their lines rest on, and where the draws call for
 * other sizes, those that decide over the size and those that the other sizes' lines rest on.
 */
export function figuresDrawn({ pricing, tier, bills }: Drawing): readonly DrawnFigure[] {
  const { plan, catalog } = pricing
  const drawing = { draws: catalog.uncertainty.draws, seed: plan.seed ?? 1, causes: catalog.uncertainty.causes }
  const drawn = (keys: ReadonlySet<string>) => drawFigures(uncertainFigures(keys, pricing), drawing)
  const stacks = bills.map(({ stack }) => stack)
  const own = bills.flatMap(({ lines }) => lines)
  const used = catalog.formulas.filter((one) => isUsed(one, stacks))
  const sizes = { from: keysIn(used.flatMap((one) => scalesOf(one, catalog))) }
  const keys = keysUsed([...own, sizes], pricing)
  const figures = drawn(keys)
  const sized = columnsBehind(pricing, { tier, stacks }, new Map(figures.map(({ key, column }) => [key, column])))
  if (sized.length === 1) {
    const behind = keysUsed(own, pricing)
    return figures.filter(({ key }) => behind.has(key))
  }
  const others = sized.flatMap(({ formulas }) => formulas.filter((one) => isUsed(one, stacks)))
  const more = keysUsed(
    others.map((one) => ({ from: figuresOf(one) })),
    pricing,
  )
  return [...figures, ...drawn(new Set([...more].filter((key) => !keys.has(key))))]
}
