import { z } from 'zod'
import { basis, condition, isoDate, source } from '#lib/catalog/shapes.ts'
import type { ValueKey } from '#lib/cost/cost-formula.ts'
import { isUsdText } from '#lib/units/usd.ts'

const valueKey = z.custom<ValueKey>(
  (value) => typeof value === 'string' && /^(answer|fact):[\w-]+$/.test(value),
  'expected answer:<question> or fact:<id>',
)
const input = z.strictObject({
  from: valueKey,
  unit: z.string().min(1),
  taskSize: z.enum(['vcpu', 'memoryGb']).exactOptional(),
})
const attributes = z.record(z.string(), z.string())
const example = z.strictObject({ inputs: z.record(z.string(), z.number()), quantity: z.number() })

const named = {
  id: z.string().min(1),
  title: z.string(),
  unit: z.string().min(1),
  expression: z.string().min(1),
  inputs: z.record(z.string(), input),
  examples: z.array(example).min(1),
  source,
}

const conditions = { when: condition.exactOptional(), unless: condition.exactOptional() }
const cases = z.array(z.strictObject({ when: condition, from: valueKey })).min(1)
const question = z.string().min(1)

/** A formula that a default leans on. */
export const derivedFormulas = z.array(
  z.strictObject({
    ...named,
    ...conditions,
    inputs: z.record(z.string(), input.extend({ machine: z.enum(['vcpu', 'memoryGb']).exactOptional() })),
    replaces: question.exactOptional(),
    given: z.array(question).min(1).exactOptional(),
  }),
)

const measure = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(3),
  unit: z.string().min(1),
  expression: z.string().min(1),
  inputs: z.record(z.string(), z.strictObject({ from: valueKey, unit: z.string().min(1) })),
})

/** Sizes of one thing, smallest first, and the most each is meant for. */
export const sizeScale = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(3),
  measures: z.array(measure).min(1),
  classes: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        title: z.string().min(3),
        upTo: z.array(z.number().positive().nullable()).min(1),
      }),
    )
    .min(2),
  floors: z
    .array(z.strictObject({ title: z.string().min(3), when: condition, is: z.string(), basis, source }))
    .exactOptional(),
  basis,
  source,
})
export const sizeScales = z.array(sizeScale)

const uses = z.array(z.strictObject({ component: z.string(), option: z.string() })).min(1)

/** Work that is done once. */
export const oneOffs = z.array(
  z.strictObject({
    id: z.string().min(1),
    title: z.string().min(3),
    kind: z.enum(['set-up', 'migration', 'exit']),
    uses,
    when: condition.exactOptional(),
    hours: valueKey,
    factor: z.strictObject({ from: valueKey, instead: cases }).nullable(),
    tier: z.string().nullable(),
    source,
  }),
)

/** Cost lines as authored, before their expressions are read. */
export const costLines = z.array(
  z.strictObject({
    ...named,
    component: z.string(),
    uses,
    tiers: z.array(z.string()).min(1).nullable(),
    ...conditions,
    size: z.strictObject({ scale: z.string(), is: z.string() }).exactOptional(),
    instead: z.record(z.string(), cases).exactOptional(),
    place: z.literal('anywhere').exactOptional(),
    category: z.enum(['cloud', 'people']),
    needs: z.array(valueKey).default([]),
    takesOff: z.string().min(1).exactOptional(),
    price: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('item'), item: z.string(), attributes }),
      z.strictObject({ kind: z.literal('fact'), from: valueKey }),
      z.strictObject({ kind: z.literal('unpriced'), because: z.string().min(3).exactOptional() }),
    ]),
  }),
)

const above0 = z.number().positive()
/** What Fargate sells as a task, and what each instance type has that a task must hold. */
export const taskSizes = z.strictObject({
  tasks: z.strictObject({
    source,
    sizes: z.array(z.strictObject({ vcpu: above0, memoryGb: z.array(above0).min(1) })).min(1),
  }),
  instances: z.strictObject({
    source,
    withAccelerator: z.array(z.string()),
    sizes: z.record(z.string(), z.strictObject({ vcpu: above0, memoryGb: above0 })),
  }),
})

/** The figures that drive costs, and in which steps (and over which range, for a fact) they are varied. */
export const drivers = z.strictObject({
  source,
  drivers: z.array(
    z.strictObject({ figure: valueKey, step: above0, range: z.tuple([z.number(), z.number()]).exactOptional() }),
  ),
})

const share = z.number().gt(0).lt(1)
const shares = z.strictObject({ 'very-likely': share, likely: share, 'about-even': share, unlikely: share })
const areFalling = (from: z.infer<typeof shares>): boolean =>
  from['very-likely'] > from.likely && from.likely > from['about-even'] && from['about-even'] > from.unlikely

/** How many draws stand for what is not known exactly, and from which share of them on something is called likely. */
export const uncertainty = z.strictObject({
  source,
  draws: z.number().int().positive(),
  likelihood: z.strictObject({
    unit: z.literal('share of the draws'),
    from: shares.refine(areFalling, 'expected each share to be less than the one before'),
    basis,
    source,
  }),
  causes: z.array(
    z.strictObject({
      id: z.string().min(1),
      title: z.string().min(1),
      figures: z.array(valueKey).min(2),
      weight: z.number().min(0).max(1),
      unit: z.literal('share of the rank'),
      basis,
      source,
    }),
  ),
})

/** What grows from year to year, by which rate, for how many months; and from which rise on a month counts as a cliff. */
export const growth = z.strictObject({
  source,
  months: z.number().int().positive(),
  grows: z.array(z.strictObject({ id: z.string().min(1), rate: valueKey, figures: z.array(valueKey).min(1) })),
  cliff: z.strictObject({ share: above0, usd: above0 }),
})

export const places = z.strictObject({ notOnAws: z.array(z.string()), source })

const attributeRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one-of'), values: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('pattern'), pattern: z.string(), example: z.string() }),
])
export const priceItems = z.array(
  z.strictObject({
    item: z.string(),
    unit: z.string(),
    title: z.string(),
    serviceCode: z.string(),
    attributes: z.record(z.string(), attributeRule),
  }),
)
export const regions = z
  .strictObject({
    source,
    partitions: z.record(z.string(), z.array(z.string())),
    names: z.strictObject({ source, of: z.record(z.string(), z.string()) }),
    inTheEu: z.strictObject({ source, regions: z.array(z.string()) }),
  })
  .refine(
    ({ partitions, names }) =>
      Object.values(partitions).every((all) => all.every((one) => Object.hasOwn(names.of, one))),
    {
      path: ['names', 'of'],
      error: 'expected a name for every region',
    },
  )
  .refine(({ names, inTheEu }) => inTheEu.regions.every((region) => Object.hasOwn(names.of, region)), {
    path: ['inTheEu', 'regions'],
    error: 'expected regions of a partition',
  })

const text = z.string().nullable()
const usd = z.string().refine(isUsdText, 'expected a plain decimal of 0 or more')
const tier = z.strictObject({
  beginRange: z.string(),
  endRange: z.string(),
  usd,
  quotedUsd: usd,
  quotedPer: usd,
  quotedUnit: z.string(),
  usageType: text,
  operation: text,
  sku: text,
  rateCode: text,
  effectiveDate: isoDate.nullable(),
  publishedOn: isoDate.nullable(),
  readOn: isoDate.nullable(),
  readOnPrecision: z.enum(['day', 'month', 'not-before']).nullable(),
  source: z.string().min(3),
  agreeingSources: z.number().nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  derived: text,
  note: text,
})

const priceRow = { item: z.string(), attributes, unit: z.string(), tiers: z.array(tier).min(1) }

/** Prices of one service in one region, as read; `replaced` holds prices that held until another was read. */
export const priceFile = z.strictObject({
  serviceCode: z.string(),
  regionCode: z.string(),
  currency: z.literal('USD'),
  rows: z.array(z.strictObject(priceRow)),
  replaced: z.array(z.strictObject({ ...priceRow, replacedOn: isoDate })).default([]),
})
