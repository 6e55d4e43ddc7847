import type { DesignSpace } from '#lib/decision/design-space.ts'

/** The stacks of a space whose cost by another count of the same stacks (`usd`, place by place) is within a cap. */
export function withinCap(space: DesignSpace, usd: Float64Array, cap: number): DesignSpace {
  const places = Uint32Array.from({ length: space.size }, (_, at) => at).filter((at) => (usd[at] ?? 0) <= cap)
  const code = Uint32Array.from(places, (at) => space.code[at] ?? 0)
  return {
    size: places.length,
    usd: Float64Array.from(places, (at) => space.usd[at] ?? 0),
    benefit: Float64Array.from(places, (at) => space.benefit[at] ?? 0),
    open: Uint8Array.from(places, (at) => space.open[at] ?? 0),
    code,
    stackAt: (at) => space.stackAt(places[at] ?? 0),
  }
}
