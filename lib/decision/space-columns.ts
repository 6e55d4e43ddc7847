/** The first components of a stack together, as the loops see them. */
export type Head = {
  readonly usd: number
  /** What of it counts against the cap. */
  readonly capped: number
  readonly benefit: number
  readonly open: boolean
  /** Bits of what it cannot stand beside, in two words. */
  readonly low: number
  readonly high: number
  readonly code: number
}

/** The parts of the last two components together, already known to go with each other; those of known cost first. */
export type Tails = {
  readonly known: number
  readonly usd: Float64Array
  readonly capped: Float64Array
  readonly benefit: Float64Array
  readonly low: Int32Array
  readonly high: Int32Array
  readonly code: Uint32Array
}

/** Heads and tails that may stand beside each other. `codes`: how many codes there are of tails. */
export type Block = { readonly heads: readonly Head[]; readonly tails: Tails; readonly codes: number }

/** One place in each is one stack; the first `known` of them have a known cost. */
export type Columns = {
  readonly known: number
  /** Known cost in USD a month. */
  readonly usd: Float64Array
  /** The value without what the cost adds. */
  readonly benefit: Float64Array
  readonly code: Uint32Array
}

type Filling = Omit<Columns, 'known'> & { readonly cap: number }

/** Writes a head with every tail of a stretch that goes with it and is within the cap; returns the place after the last. */
function fillHead(head: Head, { tails, codes }: Block, { columns, from, to, start }: Stretch): number {
  const { usd, capped, benefit, low, high, code } = tails
  const base = head.code * codes
  let at = start
  for (let tail = from; tail < to; tail += 1) {
    if (((head.low & (low[tail] ?? 0)) | (head.high & (high[tail] ?? 0))) !== 0) continue
    if (head.capped + (capped[tail] ?? 0) > columns.cap) continue
    columns.usd[at] = head.usd + (usd[tail] ?? 0)
    columns.benefit[at] = head.benefit + (benefit[tail] ?? 0)
    columns.code[at] = base + (code[tail] ?? 0)
    at += 1
  }
  return at
}

type Stretch = { readonly columns: Filling; readonly from: number; readonly to: number; readonly start: number }

/** The stretch of tails beside which a head's stack has a known cost, or the stretch of the others. */
function stretchOf({ open }: Head, { known, code }: Tails, which: 'known' | 'open'): readonly [number, number] {
  if (which === 'known') return [0, open ? 0 : known]
  return [open ? 0 : known, code.length]
}

/** All stacks whose cost is known, or all the others. */
function fillBlocks(blocks: readonly Block[], columns: Filling, { which, start }: Pass): number {
  let at = start
  for (const block of blocks)
    for (const head of block.heads) {
      const [from, to] = stretchOf(head, block.tails, which)
      at = fillHead(head, block, { columns, from, to, start: at })
    }
  return at
}

type Pass = { readonly which: 'known' | 'open'; readonly start: number }

/** Every head with every tail that goes with it, its known cost within the cap; what has a known cost comes first. */
export function fillColumns(blocks: readonly Block[], cap: number): Columns {
  const most = blocks.reduce((sum, { heads, tails }) => sum + heads.length * tails.code.length, 0)
  const columns: Filling = {
    cap,
    usd: new Float64Array(most),
    benefit: new Float64Array(most),
    code: new Uint32Array(most),
  }
  const known = fillBlocks(blocks, columns, { which: 'known', start: 0 })
  const size = fillBlocks(blocks, columns, { which: 'open', start: known })
  const { usd, benefit, code } = columns
  return { known, usd: usd.subarray(0, size), benefit: benefit.subarray(0, size), code: code.subarray(0, size) }
}
