const NAMED = 2

/** `“A” and “B”`; of more than two, the first two and how many more. */
export function someOf(titles: readonly string[]): string {
  const shown = titles.slice(0, NAMED).map((title) => `“${title}”`)
  if (titles.length > NAMED) return `${shown.join(', ')} and ${titles.length - NAMED} more`
  return shown.join(' and ')
}
