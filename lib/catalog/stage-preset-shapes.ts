import { z } from 'zod'
import { STAGES } from '#lib/decision/question.ts'

const text = z.string().min(3)

/** Sizes to start a stage from. That they are answers to its questions, and usual ones, is checked where they are loaded. */
export const stagePresets = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a name in kebab case'),
    stage: z.enum(STAGES),
    title: text.max(60),
    text,
    answers: z.record(z.string(), z.number()),
    basis: z.literal('judgement'),
    source: text,
    judgedOn: z.iso.date(),
  }),
)
