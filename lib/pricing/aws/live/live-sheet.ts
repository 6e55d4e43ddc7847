import type { Answered } from '#lib/pricing/aws/live/ask-price-list.ts'
import type { PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import { type ListContext, recognise } from '#lib/pricing/aws/recognise.ts'
import type { PriceQuery } from '#lib/pricing/find-price.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import type { NotOffered, PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'

/** What the answers come to: AWS's prices over the snapshot's, and what AWS did not price. */
export type LiveSheet = {
  readonly sheet: PriceSheet
  readonly faults: readonly PriceListFault[]
  /** Entries of the lists that could not be read, as far as no price was missed for them. */
  readonly malformed: readonly string[]
}

type Read = {
  readonly rows: readonly PriceRow[]
  readonly faults: readonly PriceListFault[]
  readonly absent: readonly NotOffered[]
}
type Told = { readonly item: string; readonly attributes: PriceQuery['attributes'] }

const keyOf = ({ item, attributes }: Told): string => priceKey(item, attributes)
const keysOf = (some: readonly Told[]): ReadonlySet<string> => new Set(some.map(keyOf))

function readAnswer(answer: Answered, snapshot: PriceSheet, context: ListContext): Read {
  const { rules, wanted } = answer.query
  if (answer.kind === 'failed') {
    const detail = `${answer.problem}: ${answer.detail}`
    return { rows: [], absent: [], faults: wanted.map((one) => ({ ...one, kind: 'request-failed', detail })) }
  }
  const { rows, faults } = recognise(answer.products, rules, context)
  const told = keysOf([...rows, ...faults])
  const missing = wanted.filter((one) => !told.has(keyOf(one)))
  const [unread] = answer.malformed
  if (unread !== undefined) {
    const lost = missing.map((one): PriceListFault => ({ ...one, kind: 'malformed-item', detail: unread }))
    return { rows, absent: [], faults: [...faults, ...lost] }
  }
  const known = keysOf(snapshot.rows)
  const isAbsent = (one: PriceQuery): boolean =>
    !known.has(keyOf(one)) && rules.some(({ item, certain }) => certain && item === one.item)
  const unmatched = missing.filter((one) => !isAbsent(one))
  return {
    rows,
    absent: missing.filter(isAbsent).map((one) => ({ ...one, source: `${context.source}, read on ${context.readOn}` })),
    faults: [...faults, ...unmatched.map((one): PriceListFault => ({ ...one, kind: 'nothing-matched', detail: '' }))],
  }
}

/**
 * Puts AWS's answers over the snapshot of the region, price by price. What AWS did not price keeps the snapshot's
 * price. A thing that AWS lists nowhere is not offered there, when its rule is certain, its list was read whole, and
 * the snapshot has no price for it either: a price once read is never dropped because a list fell short.
 */
export function liveSheet(answers: readonly Answered[], snapshot: PriceSheet, context: ListContext): LiveSheet {
  const reads = answers.map((answer) => readAnswer(answer, snapshot, context))
  const live = new Map(reads.flatMap(({ rows }) => rows.map((row) => [keyOf(row), row])))
  const old = keysOf(snapshot.rows)
  const absent = reads.flatMap((one) => one.absent)
  const known = keysOf(absent)
  return {
    sheet: {
      regionCode: snapshot.regionCode,
      currency: 'USD',
      rows: [
        ...snapshot.rows.map((row) => live.get(keyOf(row)) ?? row),
        ...Array.from(live.values()).filter((row) => !old.has(keyOf(row))),
      ],
      notOffered: [...absent, ...snapshot.notOffered.filter((one) => !live.has(keyOf(one)) && !known.has(keyOf(one)))],
    },
    faults: reads.flatMap(({ faults }) => faults),
    malformed: answers.flatMap((one) => (one.kind === 'read' ? one.malformed : [])),
  }
}
