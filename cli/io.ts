import { readFileSync } from 'node:fs'
import { LONGEST_DOCUMENT } from '#lib/plan/codec/json-text.ts'

/** One line for the person: control characters of a key or a file name neither break it nor steer the terminal. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')

/** Says something beside the output: it goes to standard error, so that what is printed stays the document alone. */
export function note(text: string): void {
  process.stderr.write(`note: ${oneLine(text)}\n`)
}

/** Bad input: one line for the person, exit 2. Everything else that throws is a failure, exit 1. */
export class BadInput extends Error {}

/** The JSON path of the document itself. */
const WHOLE_DOCUMENT = '$'
const UTF8_BYTES_PER_CHARACTER = 4

/** The text of a file, or of standard input for `-`. */
export function readDocument(file: string): string {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file)
    if (bytes.length > UTF8_BYTES_PER_CHARACTER * LONGEST_DOCUMENT)
      throw new BadInput(faultLine(file, { path: '', expected: `at most ${LONGEST_DOCUMENT} characters` }))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (failure) {
    if (failure instanceof BadInput) throw failure
    const fault = failure instanceof TypeError ? faultLine(file, { path: '', expected: 'UTF-8 text' }) : undefined
    throw new BadInput(fault ?? `${file}: expected a file that can be read`, { cause: failure })
  }
}

/** The line for a fault in a document: file, JSON path, what was expected there. */
export function faultLine(
  file: string,
  { path, expected }: { readonly path: string; readonly expected: string },
): string {
  const wanted = expected.startsWith('expected') || expected.startsWith('no such') ? expected : `expected ${expected}`
  return [file, path === '' ? WHOLE_DOCUMENT : path, wanted].join(': ')
}
