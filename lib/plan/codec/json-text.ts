import { type Decoded, invalid, pathText } from '#lib/plan/codec/decoded.ts'

/** Longest document that is read, in characters: a plan of every answer has fewer than twenty thousand. */
export const LONGEST_DOCUMENT = 1_000_000
const DEEPEST = 12

/** A number with the digits it was written with, so that quantities stay exact. */
export class ExactNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type ReviveContext = { readonly source?: string }

function keepDigits(_key: string, value: unknown, context?: ReviveContext): unknown {
  return typeof value === 'number' ? new ExactNumber(context?.source ?? String(value)) : value
}

const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

/** The path of a key that no document may hold, or of nesting deeper than any document needs. */
function faultIn(value: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (path.length > DEEPEST) return path
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    const fault = FORBIDDEN.includes(key) ? at : faultIn(inner, at)
    if (fault) return fault
  }
  return undefined
}

/** Reads JSON text as plain values; refuses what is too long, broken, too deep, or holds a key like `__proto__`. */
export function parseJson(text: string, digits: 'exact' | 'plain'): Decoded<unknown> {
  if (text.length > LONGEST_DOCUMENT) return invalid('', `at most ${LONGEST_DOCUMENT} characters`)
  try {
    const plain: unknown = JSON.parse(text)
    const fault = faultIn(plain, [])
    if (fault) return invalid(pathText(fault), fault.length > DEEPEST ? `at most ${DEEPEST} levels` : 'no such key')
    return { kind: 'ok', document: digits === 'plain' ? plain : JSON.parse(text, keepDigits) }
  } catch {
    return invalid('', 'valid JSON')
  }
}
