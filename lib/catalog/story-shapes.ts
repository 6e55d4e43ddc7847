import { z } from 'zod'
import { COMPONENTS } from '#lib/decision/stack.ts'

const answers = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
const text = z.string().min(1)
const oneOrMore = z.union([text.nullable(), z.array(text.nullable()).min(2)])
const component = z.enum(COMPONENTS)

/** What must follow from the answers; what is not named is open. `excluded` names options that a rule shuts out. */
const expected = z.strictObject({
  leaf: text.exactOptional(),
  platform: oneOrMore.exactOptional(),
  variant: text.exactOptional(),
  stack: z.partialRecord(component, z.union([text, z.array(text).min(2)])).exactOptional(),
  excluded: z.array(text).min(1).exactOptional(),
})

/** Statements of the source article, or conflicts between them, with the rules that carry them and examples. */
export const stories = z.array(
  z.strictObject({
    id: z.string().regex(/^(A-\d+\.\d+|C\d+)$/),
    text: z.string().min(10),
    rules: z.array(text).min(1),
    examples: z.array(z.strictObject({ answers, expect: expected })).min(1),
    /** What is different today, or what stays for people to settle. */
    note: z.string().min(10).exactOptional(),
  }),
)
export type Story = z.output<typeof stories>[number]

/** For an option the least answers under which it is recommended. */
export const witnesses = z.array(z.strictObject({ component, option: text, answers }))
export type Witness = z.output<typeof witnesses>[number]
