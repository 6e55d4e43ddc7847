import type { RefreshGates } from '#lib/catalog/load-refresh-rules.ts'
import type { PriceFile, PriceFileRow } from '#lib/catalog/price-files.ts'
import type { PriceListRule } from '#lib/pricing/price-list-guide.ts'
import type { Change, Merged } from './merge-prices.ts'

/** What speaks against the new prices: `refused` stops the refresh, `listed` is for somebody to look at. */
export type Verdicts = { readonly refused: readonly string[]; readonly listed: readonly string[] }

export const nameOf = ({ item, attributes }: Pick<PriceFileRow, 'item' | 'attributes'>): string =>
  [item, ...Object.values(attributes)].join(' ')

const placeOf = ({ serviceCode, regionCode }: PriceFile): string => `${serviceCode} ${regionCode}`

/** Prices that are there now but are 0 in every tier: unknown is not zero, and nothing AWS sells by use is free. */
function zeroPrices({ file, changes }: Merged): readonly string[] {
  return changes
    .flatMap((one) => (one.kind === 'kept' ? [] : [one.now]))
    .filter(({ tiers }) => tiers.every(({ usd }) => Number(usd) === 0))
    .map((row) => `${placeOf(file)}: ${nameOf(row)} would cost 0`)
}

function gapsInTiers({ file, changes }: Merged): readonly string[] {
  return changes
    .flatMap((one) => (one.kind === 'kept' ? [] : [one.now]))
    .filter(
      ({ tiers }) =>
        Number(tiers[0]?.beginRange) !== 0 ||
        tiers.some(({ endRange }, at) => endRange !== (tiers[at + 1]?.beginRange ?? 'Inf')),
    )
    .map((row) => `${placeOf(file)}: the tiers of ${nameOf(row)} do not run from 0 to Inf`)
}

function olderThanBefore({ old, file, publishedOn }: Merged): readonly string[] {
  if (publishedOn === null) return [`${placeOf(file)}: the offer file does not say when it was published`]
  const days = old?.rows.flatMap(({ tiers }) => tiers.flatMap((tier) => tier.publishedOn ?? [])) ?? []
  const newest = days.toSorted().at(-1)
  return newest !== undefined && publishedOn < newest
    ? [`${placeOf(file)}: published on ${publishedOn}, older than the ${newest} of the prices there are`]
    : []
}

/** What became of the prices there were, as far as a rule is sure to find them. */
function knownBefore(changes: readonly Change[], rules: readonly PriceListRule[]) {
  const certain = new Set(rules.filter((rule) => rule.certain).map(({ item }) => item))
  return changes.flatMap((one) => (one.kind !== 'new' && certain.has(one.old.item) ? [one] : []))
}

/** So many prices that were known and are no longer found: the file or a rule is not what it should be. */
function tooManyLost({ file, changes }: Merged, rules: readonly PriceListRule[], { mostLeftUnpriced }: RefreshGates) {
  const before = knownBefore(changes, rules)
  const lost = before.filter(({ kind }) => kind === 'kept')
  return lost.length > before.length * mostLeftUnpriced
    ? [`${placeOf(file)}: ${lost.length} of ${before.length} known prices are not in the offer file`]
    : []
}

/**
 * Prices that were known and of which the file has no trace. A CSV file that was cut at the end of a row looks whole:
 * only what is missing tells.
 */
function missingInCsv({ file, changes }: Merged, rules: readonly PriceListRule[], { mostMissingInCsv }: RefreshGates) {
  const before = knownBefore(changes, rules)
  const missing = before.filter((one) => one.kind === 'kept' && one.fault === undefined)
  const [first] = missing
  return first && missing.length > before.length * mostMissingInCsv
    ? [
        `${placeOf(file)}: ${missing.length} of ${before.length} known prices are missing, such as ${nameOf(first.old)}; a CSV file that was cut looks like this. Read JSON instead, or add --accept-losses`,
      ]
    : []
}

function tooManyBroken({ file, faults }: Merged, { mostMalformed }: RefreshGates): readonly string[] {
  const broken = faults.filter(({ kind }) => kind === 'malformed-item')
  return broken.length > mostMalformed
    ? [`${placeOf(file)}: ${broken.length} malformed entries, such as: ${broken[0]?.detail}`]
    : []
}

type Ratio = { readonly name: string; readonly ratio: number; readonly regular: number | undefined }

const firstUsd = ({ tiers }: PriceFileRow): number => Number(tiers[0]?.usd)

/** Prices that were read now, over the price of the twin in the same region: the twin may have been read before. */
function ratiosIn(merged: readonly Merged[], others: readonly PriceFile[], { ratios }: RefreshGates): readonly Ratio[] {
  const { numerators, denominator, attribute, prefix, regular } = ratios
  const twins = new Map(
    [...others, ...merged.map(({ file }) => file)]
      .flatMap(({ rows }) => rows)
      .filter(({ item }) => item === denominator)
      .map((row) => [row.attributes[attribute], row]),
  )
  return merged
    .flatMap(({ changes }) => changes.flatMap((one) => (one.kind === 'kept' ? [] : [one.now])))
    .filter(({ item }) => numerators.includes(item))
    .flatMap((row) => {
      const type = row.attributes[attribute]?.slice(prefix.length) ?? ''
      const twin = twins.get(type)
      const rule = regular.find(({ types }) => new RegExp(`^(?:${types})$`).test(type))
      return twin ? [{ name: nameOf(row), ratio: firstUsd(row) / firstUsd(twin), regular: rule?.ratio }] : []
    })
}

function oddRatios(found: readonly Ratio[], { ratios }: RefreshGates, regionCode: string): Verdicts {
  const { plausible, mostImplausible, listBeyond, denominator } = ratios
  const implausible = found.filter(({ ratio }) => !(ratio >= plausible.low && ratio <= plausible.high))
  const odd = found.filter(({ ratio, regular }) => regular && Math.abs(ratio / regular - 1) > listBeyond)
  const listed = new Set(
    [...implausible, ...odd].map(
      ({ name, ratio }) => `${regionCode}: ${name} is ${ratio.toFixed(2)} times ${denominator}`,
    ),
  )
  return {
    refused:
      implausible.length > found.length * mostImplausible
        ? [`${regionCode}: ${implausible.length} of ${found.length} SageMaker prices are not near their EC2 twins`]
        : [],
    listed: Array.from(listed),
  }
}

/** What prices are held against. `mayBeCut` is so of files in which a cut would leave no trace. */
export type GateKeeper = {
  readonly gates: RefreshGates
  readonly rules: readonly PriceListRule[]
  readonly mayBeCut: boolean
}

/** Holds the new prices of one region against the gates. `others` are price files of the region that were not refreshed. */
export function passGates(
  merged: readonly Merged[],
  others: readonly PriceFile[],
  { gates, rules, mayBeCut }: GateKeeper,
): Verdicts {
  const [regionCode = ''] = merged.map(({ file }) => file.regionCode)
  const ratios = oddRatios(ratiosIn(merged, others, gates), gates, regionCode)
  const each = merged.flatMap((one) => [
    ...zeroPrices(one),
    ...gapsInTiers(one),
    ...olderThanBefore(one),
    ...tooManyLost(one, rules, gates),
    ...(mayBeCut ? missingInCsv(one, rules, gates) : []),
    ...tooManyBroken(one, gates),
  ])
  return { refused: [...each, ...ratios.refused], listed: ratios.listed }
}
