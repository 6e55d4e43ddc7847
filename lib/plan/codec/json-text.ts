import { type Decoded, invalid, pathText } from '#lib/plan/codec/decoded.ts'
import { repeatedKey } from '#lib/plan/codec/repeated-key.ts'

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

type Path = readonly PropertyKey[]
type Fault = ReturnType<typeof invalid>

/** No name of the prototype chain, and no half of a character: that would be no Unicode text. */
const isKey = (key: string): boolean => key.isWellFormed() && !FORBIDDEN.includes(key)

function textFault(value: unknown, path: Path): Fault | undefined {
  return typeof value === 'string' && !value.isWellFormed() ? invalid(pathText(path), 'whole characters') : undefined
}

/** The first key or text that no document may hold, or nesting deeper than any document needs. */
function faultIn(value: unknown, path: Path): Fault | undefined {
  if (typeof value !== 'object' || value === null) return textFault(value, path)
  if (path.length > DEEPEST) return invalid(pathText(path), `at most ${DEEPEST} levels`)
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    const fault = isKey(key) ? faultIn(inner, at) : invalid(pathText(at), 'no such key')
    if (fault) return fault
  }
  return undefined
}

/** Reads JSON text as plain values; refuses what is too long, broken, too deep, no Unicode, or holds a key like `__proto__` or a key twice. */
export function parseJson(text: string, digits: 'exact' | 'plain'): Decoded<unknown> {
  if (text.length > LONGEST_DOCUMENT) return invalid('', `at most ${LONGEST_DOCUMENT} characters`)
  try {
    const plain: unknown = JSON.parse(text)
    const fault = faultIn(plain, [])
    if (fault) return fault
    const repeated = repeatedKey(text)
    if (repeated) return invalid(pathText(repeated), 'each key once')
    return { kind: 'ok', document: digits === 'plain' ? plain : JSON.parse(text, keepDigits) }
  } catch {
    return invalid('', 'valid JSON')
  }
}
