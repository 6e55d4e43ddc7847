import type { CostLine } from '#lib/cost/stack-lines.ts'

/** The unit in which the price list counts machines that run: instances, servers, jobs. */
const HOURS = 'Hrs'

/**
 * The lines of a cloud bill that run by the hour and have no price. A sum that lacks the machines is a lower bound, and no
 * estimate: beside them requests and disks are small.
 */
export const unpricedHours = (lines: readonly CostLine[]): readonly CostLine[] =>
  lines.filter(
    ({ category, status, unit, quantity }) =>
      category === 'cloud' && status === 'unpriced' && unit === HOURS && quantity !== 0,
  )
