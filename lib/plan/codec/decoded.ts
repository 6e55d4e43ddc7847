/** A document read from text, or the first fault in it: where, and what was expected there. */
export type Decoded<Document> =
  | { readonly kind: 'ok'; readonly document: Document }
  | { readonly kind: 'invalid'; readonly path: string; readonly expected: string }

/** `lines[1].quantity`: the place in a document; empty for the document as a whole. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')

/** A fault of the document as a whole. */
export const invalid = (path: string, expected: string) => ({ kind: 'invalid', path, expected }) as const
