import type { z } from 'zod'
import { type Decoded, invalid, pathText } from '#lib/plan/codec/decoded.ts'

type Issue = z.core.$ZodIssue

/** The issue of the union branch that came furthest: it names the place a person meant. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const branches = issue.errors.flatMap((branch) => branch.slice(0, 1).map((one) => deepest(one)))
  const best = branches.sort((a, b) => b.path.length - a.path.length)[0]
  return best && best.path.length > 0 ? { ...best, path: [...issue.path, ...best.path] } : issue
}

/** The document in the given shape, or its first fault as one path and one expectation. */
export function decodeAs<Shape extends z.ZodType>(shape: Shape, value: unknown): Decoded<z.output<Shape>> {
  const read = shape.safeParse(value)
  if (read.success) return { kind: 'ok', document: read.data }
  const [first] = read.error.issues
  if (!first) return invalid('', 'another shape')
  const issue = deepest(first)
  if (issue.code === 'unrecognized_keys')
    return invalid(pathText([...issue.path, issue.keys[0] ?? '']), 'no such key here')
  return invalid(pathText(issue.path), issue.message)
}
