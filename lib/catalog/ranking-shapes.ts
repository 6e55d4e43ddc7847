import { z } from 'zod'
import {
  basis,
  component,
  condition,
  ids,
  isoDate,
  ruleText,
  selector,
  sentence,
  share,
  source,
} from '#lib/catalog/shapes.ts'

const level = z.number().min(0).max(100)
export const criteria = z.array(
  z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    meaning: sentence,
    worst: sentence,
    best: sentence,
    anchors: z.array(z.strictObject({ from: level, word: z.string().min(2), text: z.string().min(5) })).min(2),
    parts: z.partialRecord(component, share),
  }),
)
export const capabilities = z.array(
  z.strictObject({
    component,
    option: z.string().min(1),
    criterion: z.string().min(1),
    level,
    withTracking: ids.min(1).exactOptional(),
    because: sentence,
    basis,
    source,
    reviewBy: isoDate,
  }),
)
export const adjustments = z.array(
  z.strictObject({
    ...ruleText,
    when: condition,
    criterion: z.string().min(1),
    applies: z.array(selector).min(1),
    points: z.number().min(-100).max(100),
  }),
)
export const weightSets = z.array(
  z.strictObject({ id: z.string().min(1), title: z.string().min(1), weights: z.record(z.string(), share) }),
)
export const scoreMatrix = z.strictObject({
  /** How far a stack may be from what the matrix says, in points. */
  tolerance: level,
  stacks: z.array(
    z.strictObject({
      id: z.string().min(1),
      options: z.record(component, z.string().min(1)),
      levels: z.record(z.string(), level),
    }),
  ),
  basis,
  source,
})
export const costScale = z.strictObject({
  criterion: z.string().min(1),
  low: z.number().positive(),
  high: z.number().positive(),
  budgetFact: z.string().min(1),
  peopleFact: z.string().min(1),
  basis: z.enum(['fact', 'judgement']),
  source,
})
