/**
 * Places along a line from 0 to 1, moved apart by at least `gap` and as little as that needs, none beyond the ends as long
 * as they fit. In the order they came in.
 */
export function spreadOut(places: readonly number[], gap: number): readonly number[] {
  const order = places.map((place, at) => ({ place, at })).toSorted((a, b) => a.place - b.place)
  const moved = new Array<number>(places.length).fill(0)
  let least = 0
  for (const { place, at } of order) {
    const next = Math.max(place, least)
    moved[at] = next
    least = next + gap
  }
  let most = 1
  for (const { at } of order.toReversed()) {
    moved[at] = Math.min(moved[at] ?? 0, most)
    most = (moved[at] ?? 0) - gap
  }
  return moved
}
