import type { PriceFileRow } from '#lib/catalog/price-files.ts'
import { nameOf } from './gates.ts'
import type { Change, Merged } from './merge-prices.ts'

const NONE = '–'
/** New prices that are written out per file; the rest are counted. */
const MOST_NEW = 20

const plain = (usd: string): string => (usd.includes('.') ? usd.replace(/\.?0+$/, '') : usd)
const priceOf = ({ tiers }: PriceFileRow): string => tiers.map(({ usd }) => plain(usd)).join(' / ')

/** The largest move of a tier as a share of its old price; undefined when tiers were cut otherwise. */
export function moveOf(old: PriceFileRow, now: PriceFileRow): number | undefined {
  const sameBorders =
    old.tiers.map(({ endRange }) => endRange).join() === now.tiers.map(({ endRange }) => endRange).join()
  if (!sameBorders) return undefined
  const moves = old.tiers.map(({ usd }, at) => {
    const [before, after] = [Number(usd), Number(now.tiers[at]?.usd)]
    return before === after ? 0 : after / before - 1
  })
  return moves.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0]
}

function percent(move: number | undefined): string {
  if (move === undefined) return 'other tiers'
  return Number.isFinite(move) ? `${move > 0 ? '+' : ''}${(move * 100).toFixed(1)} %` : 'was 0'
}

type Line = readonly [item: string, old: string, now: string, move: string]

const lineOf = (one: Change): Line | undefined => {
  if (one.kind === 'changed')
    return [nameOf(one.now), priceOf(one.old), priceOf(one.now), percent(moveOf(one.old, one.now))]
  return one.kind === 'new' ? [nameOf(one.now), NONE, priceOf(one.now), 'new'] : undefined
}

function aligned(lines: readonly Line[]): readonly string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd(),
  )
}

/** What a refresh changes in one price file, as lines: a table of prices, then what stays and why. */
export function diffTable({ file, changes, faults }: Merged, listMovesAbove: number): readonly string[] {
  const changed = changes.filter(({ kind }) => kind === 'changed')
  const fresh = changes.filter(({ kind }) => kind === 'new')
  const lines = [...changed, ...fresh.slice(0, MOST_NEW)].map(lineOf).filter((line) => line !== undefined)
  const table = lines.length > 0 ? aligned([['item', 'old', 'new', 'Δ %'], ...lines]) : ['no price has changed']
  const more = fresh.length > MOST_NEW ? [`and ${fresh.length - MOST_NEW} more new prices`] : []
  const big = changes.flatMap((one) => {
    const move = one.kind === 'changed' ? moveOf(one.old, one.now) : 0
    const moved = move === undefined || Math.abs(move) > listMovesAbove
    return moved && one.kind === 'changed'
      ? [`moved by more than ${listMovesAbove * 100} %: ${nameOf(one.now)}, ${percent(move)}`]
      : []
  })
  const kept = changes.flatMap((one) =>
    one.kind === 'kept'
      ? [
          `kept as it was: ${nameOf(one.old)}, ${one.fault ? `${one.fault.kind} (${one.fault.detail})` : 'not in the offer file'}`,
        ]
      : [],
  )
  const keptNames = new Set(changes.flatMap((one) => (one.kind === 'kept' ? [nameOf(one.old)] : [])))
  const unpriced = faults
    .filter((one) => !keptNames.has(nameOf(one)))
    .map((one) => `not priced: ${nameOf(one) || 'unknown item'}, ${one.kind} (${one.detail})`)
  const same = changes.filter(({ kind }) => kind === 'same').length
  return [
    `${file.serviceCode} ${file.regionCode}: ${changed.length} changed, ${fresh.length} new, ${same} the same, ${kept.length} kept as they were`,
    ...[...table, ...more, ...big, ...kept, ...unpriced].map((line) => `  ${line}`),
  ]
}
