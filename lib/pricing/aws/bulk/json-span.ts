/**
 * Where the reader is in a value that it runs over without building it: how many brackets are open, and whether it is
 * inside a text. The value has ended when neither is so.
 */
export type Span = { depth: number; inText: boolean }

export const QUOTE = 0x22
const BACKSLASH = 0x5c

/** What each byte means outside a text. */
const KIND = new Uint8Array(256)
const TEXT = 1
const OPENS = 2
const CLOSES = 3
KIND[QUOTE] = TEXT
for (const byte of Buffer.from('{[')) KIND[byte] = OPENS
for (const byte of Buffer.from('}]')) KIND[byte] = CLOSES

export const isOpening = (byte: number | undefined): boolean => KIND[byte ?? 0] === OPENS
export const isClosing = (byte: number | undefined): boolean => KIND[byte ?? 0] === CLOSES
export const hasEnded = ({ depth, inText }: Span): boolean => depth === 0 && !inText

/** Past the closing quote, or past the chunk: by one more when a backslash was its last byte. */
function textEnd(bytes: Uint8Array, from: number, span: Span): number {
  let at = from
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      span.inText = false
      return at + 1
    }
    if (byte === BACKSLASH) at += 1
  }
  return at
}

/**
 * Runs to the end of the value under way, or to the end of the chunk, and returns the place after it. This loop sees
 * nearly every byte of an offer file: it builds nothing.
 */
export function spanEnd(bytes: Uint8Array, from: number, span: Span): number {
  let at = span.inText ? textEnd(bytes, from, span) : from
  let { depth } = span
  while (depth > 0 && at < bytes.length) {
    const kind = KIND[bytes[at] ?? 0]
    at += 1
    if (kind === 0) continue
    if (kind === TEXT) {
      span.inText = true
      at = textEnd(bytes, at, span)
    } else depth += kind === OPENS ? 1 : -1
  }
  span.depth = depth
  return at
}
