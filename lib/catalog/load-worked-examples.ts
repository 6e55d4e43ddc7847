import { z } from 'zod'
import { filesIn, readData } from '#lib/catalog/read-json.ts'

const decimal = z.string().nullable()
const line = z.looseObject({
  id: z.string(),
  usd: decimal,
  tolerance: z.string().exactOptional(),
  exact: z.string().exactOptional(),
  unitPrice: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  reasonAnyOf: z.array(z.string()).exactOptional(),
})
const bill = z.looseObject({
  lines: z.array(line),
  total: decimal,
  tolerance: z.string(),
  exactTotal: z.string().exactOptional(),
  complete: z.boolean(),
  unpriced: z.array(z.string()),
  groups: z
    .array(z.looseObject({ lines: z.array(z.string()), usd: z.string(), tolerance: z.string() }))
    .exactOptional(),
})
const path = z.array(z.union([z.string(), z.number()]))
const refusal = z.looseObject({ error: z.literal(true), exitCode: z.literal(2), path, alsoAccept: z.array(path) })

const example = z.looseObject({
  id: z.string(),
  kind: z.enum(['published', 'known-bad', 'constructed', 'bad-input']),
  title: z.string(),
  usage: z.unknown(),
  expected: z.union([refusal, bill]),
})

/** A bill of usage with its right answer, or a document that must be refused. */
export type WorkedExample = z.output<typeof example>
export type ExpectedBill = z.output<typeof bill>
export type ExpectedRefusal = z.output<typeof refusal>

/** Every worked example of `data/worked-examples`. */
export const loadWorkedExamples = (): readonly WorkedExample[] =>
  filesIn('worked-examples').flatMap((file) => readData(file, z.array(example)))
