import { z } from 'zod'
import { isoDate, source } from '#lib/catalog/shapes.ts'
import { LIFECYCLES } from '#lib/decision/lifecycle.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import { CLOUDS, HOSTINGS } from '#lib/plan/platform.ts'
import { isUsdText } from '#lib/units/usd.ts'

const text = z.string().min(1)
const sentence = z.string().min(10)

const platformSource = source.extend({
  repoPath: text.exactOptional(),
  date: isoDate.nullable(),
  grade: z.enum(['primary', 'third-party']),
})

const listPrice = z.strictObject({
  what: text,
  usd: z.string().refine(isUsdText, 'expected a plain decimal as text'),
  unit: text,
  readOn: isoDate,
  source: z.string().min(3),
})

/** The systems of `data/platforms`, as authored. */
export const platforms = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: text,
    formerly: text.exactOptional(),
    vendor: text,
    summary: sentence,
    status: z.enum(LIFECYCLES),
    statusSince: isoDate.nullable(),
    statusNote: sentence.exactOptional(),
    successor: text.nullable().exactOptional(),
    licence: text.nullable(),
    hosting: z.array(z.enum(HOSTINGS)),
    clouds: z.array(z.enum(CLOUDS)),
    fills: z.partialRecord(z.enum([...COMPONENTS, 'governance']), text),
    versionSeen: text.nullable(),
    versionDate: isoDate.nullable(),
    price: z.strictObject({ model: text, list: z.array(listPrice) }).nullable(),
    regions: z.array(text).min(1).nullable(),
    notes: z.array(sentence).min(1),
    sources: z.array(platformSource).min(1),
    reviewBy: isoDate,
  }),
)
