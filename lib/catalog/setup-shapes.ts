import { z } from 'zod'
import { source } from '#lib/catalog/shapes.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'

/** A block is authored line by line, so that a change of one line is a change of one line. */
const block = z.strictObject({
  language: z.enum(['shell', 'python', 'json', 'yaml']),
  file: z.string().min(1).exactOptional(),
  text: z
    .array(z.string())
    .min(1)
    .transform((lines) => lines.join('\n')),
})

/** The steps of a runbook as authored. */
export const setupSteps = z.array(
  z.strictObject({
    id: z.string().min(1),
    order: z.number(),
    options: z.array(z.string()).min(1),
    component: z.enum(COMPONENTS).exactOptional(),
    place: z.enum(['aws', 'elsewhere']).exactOptional(),
    needsAll: z.array(z.string()).min(1).exactOptional(),
    unless: z.array(z.string()),
    title: z.string().min(1),
    why: z.string().min(1),
    blocks: z.array(block).min(1),
    check: z.string().min(1),
    undo: z.string().min(1),
    sources: z.array(source).min(1),
  }),
)

const text = z.string().min(1)

const from = z.strictObject({ question: text, prefix: text.exactOptional() })

/** The parts of AWS and what differs there; their regions stand in `prices/regions.json`. */
export const setupPartitions = z.array(
  z.strictObject({
    id: text,
    values: z.record(text, text),
    remark: text.exactOptional(),
    doubtful: z.strictObject({ text, remark: text }).exactOptional(),
    source,
  }),
)

/** The values a team supplies to a runbook. */
export const setupValues = z.array(
  z.strictObject({
    name: text,
    label: text,
    example: text,
    exampleElsewhere: text.exactOptional(),
    pattern: text,
    expected: text,
    from: from.exactOptional(),
  }),
)
