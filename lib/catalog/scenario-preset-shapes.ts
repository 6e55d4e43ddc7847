import { z } from 'zod'

const text = z.string().min(3)

/** Scenarios to start from. What a question takes as an answer is checked where the presets are loaded. */
export const scenarioPresets = z.array(
  z
    .strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a name in kebab case'),
      title: text.max(60),
      text,
      answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
      multiplied: z.record(z.string(), z.number().positive()),
      basis: z.enum(['fact', 'secondary', 'judgement']),
      source: text,
    })
    .refine(
      ({ answers, multiplied }) => Object.keys(answers).length + Object.keys(multiplied).length > 0,
      'expected an answer or a factor',
    ),
)
