/** The middle one of some values; 0 where there is none. */
export const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** How long a work takes, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
