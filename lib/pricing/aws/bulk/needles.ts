import type { PriceListRule } from '#lib/pricing/price-list-guide.ts'

/** Bytes of which one must be in the JSON of a product that the rule recognises. */
type Needle = readonly Buffer[]
type Sieve = { readonly rule: PriceListRule; readonly needles: Needle[] }

const BACKSLASH = 0x5c
/** What a text of a rule leaves open: any text, or the region or an attribute of the item. */
const OPEN_PART = /\*|\{\w+\}/

const longest = (parts: readonly string[]): string => parts.reduce((a, b) => (b.length > a.length ? b : a), '')

/** The longest stretch of JSON that a field with this text must hold. A usage type has a prefix before its text. */
function stretch(field: string, text: string): string {
  const json = JSON.stringify(text)
  return longest((field === 'usageType' ? json.slice(1) : json).split(OPEN_PART))
}

const needlesOf = (rule: PriceListRule): Needle[] =>
  Object.entries(rule.is).map(([field, texts]) => texts.map((text) => Buffer.from(stretch(field, text))))

/** Whether all needles are there. The one that was missing is looked for first the next time. */
function holds(json: Buffer, needles: Needle[]): boolean {
  const missing = needles.findIndex((needle) => !needle.some((one) => json.includes(one)))
  if (missing < 0) return true
  needles.unshift(...needles.splice(missing, 1))
  return false
}

/**
 * A cheap test for the bytes of a product: the rule that may recognise it, or undefined when none can. It never drops
 * a product that a rule recognises: one with escapes in it is let through.
 */
export function sieveFor(rules: readonly PriceListRule[]): (json: Buffer) => PriceListRule | undefined {
  const sieves = rules.map((rule): Sieve => ({ rule, needles: needlesOf(rule) }))
  return (json) =>
    json.includes(BACKSLASH) ? sieves[0]?.rule : sieves.find(({ needles }) => holds(json, needles))?.rule
}
