const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

/** A Markdown list; nothing is said to be none. */
export const list = (items: readonly string[]): string =>
  items.length === 0 ? 'None.' : items.map((one) => `- ${one}`).join('\n')
