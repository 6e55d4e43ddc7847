import { z } from 'zod'
import { source } from '#lib/catalog/shapes.ts'

const block = z.strictObject({ language: z.enum(['shell', 'python', 'json', 'yaml']), text: z.string().min(1) })

/** The steps of a runbook as authored. */
export const setupSteps = z.array(
  z.strictObject({
    id: z.string().min(1),
    order: z.number(),
    options: z.array(z.string()).min(1),
    needsAll: z.array(z.string()).exactOptional(),
    unless: z.array(z.string()),
    title: z.string(),
    why: z.string(),
    blocks: z.array(block),
    check: z.string(),
    undo: z.string(),
    sources: z.array(source).min(1),
  }),
)

/** The values a team supplies to a runbook. */
export const setupValues = z.array(z.strictObject({ name: z.string().min(1), label: z.string(), example: z.string() }))
