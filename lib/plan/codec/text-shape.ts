import { z } from 'zod'

/** Longest name of a plan, a stack or a line, in characters. */
export const LONGEST_NAME = 200

/** Text of at most so many characters. */
export function shortText(longest: number) {
  const expected = `expected text of at most ${longest} characters`
  return z.string(expected).max(longest, expected)
}
