import { readFileSync } from 'node:fs'
import { LONGEST_DOCUMENT } from '#lib/plan/codec/json-text.ts'

/** Bad input: one line for the person, exit 2. Everything else that throws is a failure, exit 1. */
export class BadInput extends Error {}

const UTF8_BYTES_PER_CHARACTER = 4

/** The text of a file, or of standard input for `-`. */
export function readDocument(file: string): string {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file)
    if (bytes.length > UTF8_BYTES_PER_CHARACTER * LONGEST_DOCUMENT)
      throw new BadInput(`${file}: expected at most ${LONGEST_DOCUMENT} characters`)
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (failure) {
    if (failure instanceof BadInput) throw failure
    const why = failure instanceof TypeError ? 'expected UTF-8 text' : 'expected a file that can be read'
    throw new BadInput(`${file}: ${why}`, { cause: failure })
  }
}

/** The line for a fault in a document: file, JSON path, what was expected there. */
export function faultLine(
  file: string,
  { path, expected }: { readonly path: string; readonly expected: string },
): string {
  const wanted = expected.startsWith('expected') || expected.startsWith('no such') ? expected : `expected ${expected}`
  return [file, path === '' ? '(document)' : path, wanted].join(': ')
}
