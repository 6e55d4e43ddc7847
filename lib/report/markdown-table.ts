import type { Alternative } from '#lib/plan/evaluation.ts'
import { platformName } from '#lib/plan/platform-words.ts'

type Named = Pick<Alternative, 'title' | 'platform' | 'variant'>

/** Text from a user made harmless inside Markdown: no markup, no table breaks, no line breaks. */
export const plainText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~]/g, (mark) => `\\${mark}`)

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

/** A Markdown list; nothing is said to be none. */
export const list = (items: readonly string[]): string =>
  items.length === 0 ? 'None.' : items.map((one) => `- ${one}`).join('\n')

/** An alternative's name as a cell or a heading: that of a pinned stack is the user's, so it is made harmless. */
export const alternativeCell = ({ title, platform, variant }: Named): string =>
  title === platformName({ platform, variant }) ? title : plainText(title)
