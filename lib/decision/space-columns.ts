/** A list of partial stacks or of whole ones, in columns: one place in each is one of them. */
type Costed = {
  readonly length: number
  readonly usd: Float64Array
  /** What of it counts against the cap. */
  readonly capped: Float64Array
  readonly benefit: Float64Array
  readonly low: Int32Array
  readonly high: Int32Array
  readonly code: Uint32Array
}

/** The first components of a stack together; `low` and `high` are bits of what they cannot stand beside, in two words. */
export type Heads = Costed & { readonly open: Uint8Array }

/**
 * The parts of the last two components together, already known to go with each other; `low` and `high` are bits of what they
 * are. The first `known` have a known cost.
 */
export type Tails = Costed & { readonly known: number }

/** Heads and tails that may stand beside each other. `codes`: how many codes there are of tails. */
export type Block = { readonly heads: Heads; readonly tails: Tails; readonly codes: number }

/** One place in each is one stack; the first `known` of them have a known cost. */
export type Columns = {
  readonly known: number
  /** Known cost in USD a month. */
  readonly usd: Float64Array
  /** The value without what the cost adds. */
  readonly benefit: Float64Array
  readonly code: Uint32Array
}

const [WIDE, NARROW] = [Float64Array.BYTES_PER_ELEMENT, Int32Array.BYTES_PER_ELEMENT]

/** Columns for so many partial stacks: all in one piece of memory, as a plan asks for many that are small. */
export function costedColumns(length: number): Costed & { readonly open: Uint8Array } {
  const memory = new ArrayBuffer(length * (3 * WIDE + 3 * NARROW + 1))
  const narrow = 3 * WIDE * length
  return {
    length,
    usd: new Float64Array(memory, 0, length),
    capped: new Float64Array(memory, WIDE * length, length),
    benefit: new Float64Array(memory, 2 * WIDE * length, length),
    low: new Int32Array(memory, narrow, length),
    high: new Int32Array(memory, narrow + NARROW * length, length),
    code: new Uint32Array(memory, narrow + 2 * NARROW * length, length),
    open: new Uint8Array(memory, narrow + 3 * NARROW * length, length),
  }
}

/** The number at a place of a column. */
export const at = (column: Float64Array | Int32Array | Uint32Array | Uint8Array, place: number): number =>
  column[place] ?? 0

/** Where the stacks are written: those of known cost in one pass, the others in the next. */
type Pass = Omit<Columns, 'known'> & { readonly cap: number; knownCost: boolean; end: number }

/** Writes a head with every tail that goes with it and is within the cap, if the cost of the two is known as the pass asks. */
function fillHead(head: number, { heads, tails, codes }: Block, pass: Pass): void {
  const border = at(heads.open, head) === 1 ? 0 : tails.known
  const to = pass.knownCost ? border : tails.length
  const usd = at(heads.usd, head)
  const capped = at(heads.capped, head)
  const benefit = at(heads.benefit, head)
  const low = at(heads.low, head)
  const high = at(heads.high, head)
  const code = at(heads.code, head) * codes
  let { end } = pass
  for (let tail = pass.knownCost ? 0 : border; tail < to; tail += 1) {
    if (((low & at(tails.low, tail)) | (high & at(tails.high, tail))) !== 0) continue
    if (capped + at(tails.capped, tail) > pass.cap) continue
    pass.usd[end] = usd + at(tails.usd, tail)
    pass.benefit[end] = benefit + at(tails.benefit, tail)
    pass.code[end] = code + at(tails.code, tail)
    end += 1
  }
  pass.end = end
}

function fillBlocks(blocks: readonly Block[], pass: Pass): number {
  for (const block of blocks) for (let head = 0; head < block.heads.length; head += 1) fillHead(head, block, pass)
  return pass.end
}

/** Every head with every tail that goes with it, its known cost within the cap; what has a known cost comes first. */
export function fillColumns(blocks: readonly Block[], cap: number): Columns {
  const most = blocks.reduce((sum, { heads, tails }) => sum + heads.length * tails.length, 0)
  const usd = new Float64Array(most)
  const benefit = new Float64Array(most)
  const code = new Uint32Array(most)
  const pass: Pass = { usd, benefit, code, cap, knownCost: true, end: 0 }
  const known = fillBlocks(blocks, pass)
  pass.knownCost = false
  const size = fillBlocks(blocks, pass)
  return { known, usd: usd.subarray(0, size), benefit: benefit.subarray(0, size), code: code.subarray(0, size) }
}
