import { z } from 'zod'
import { filesIn, readData } from '#lib/catalog/read-json.ts'

const oneOrMore = z.union([z.string().nullable(), z.array(z.string().nullable())])
const wanted = z.union([z.string(), z.array(z.string()), z.strictObject({ not: z.array(z.string()) })])
const text = z.string().min(1)

const scenario = z.strictObject({
  id: text,
  title: text,
  story: text,
  basis: text,
  plan: z.looseObject({ schema: z.literal('plan@1'), name: text }),
  expect: z.strictObject({
    platform: oneOrMore.exactOptional(),
    variant: oneOrMore.exactOptional(),
    kind: oneOrMore.exactOptional(),
    robustness: oneOrMore.exactOptional(),
    stack: z.record(z.string(), wanted).exactOptional(),
    excluded: z
      .array(z.strictObject({ option: text.exactOptional(), platform: text.exactOptional(), becauseOf: z.array(text) }))
      .exactOptional(),
    nextQuestion: z.boolean().exactOptional(),
    settled: z.boolean().exactOptional(),
  }),
  why: text,
})

/** A situation with what a correct engine must say about it; what is not expected is open. */
export type Scenario = z.output<typeof scenario>

/** Every scenario of `data/scenarios`, in alphabetical order. */
export const loadScenarios = (): readonly Scenario[] => filesIn('scenarios').map((file) => readData(file, scenario))
