const SIX_PLACES = 1_000_000

/** The number rounded to six decimal places, so that every engine writes the same text (design §5.3). */
export function stableNumber(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`)
  const rounded = Math.round(value * SIX_PLACES) / SIX_PLACES
  return Number.isFinite(rounded) ? rounded : value
}
