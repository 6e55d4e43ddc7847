const STEPS = [1, 2, 2.5, 5, 10]

/** The least round step that needs at most so many of them. */
function roundStep(width: number, most: number): number {
  const least = width / most
  const power = 10 ** Math.floor(Math.log10(least))
  return (STEPS.find((one) => one * power >= least * (1 - 1e-9)) ?? 10) * power
}

/** Round values of an axis from `low` to `high`, both within them; at most `most` steps. */
export function niceScale(low: number, high: number, most: number): readonly number[] {
  if (!(high > low)) return [low]
  const step = roundStep(high - low, Math.max(1, most - 1))
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}
