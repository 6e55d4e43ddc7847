import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'

/** One row: its bytes, and where each cell starts; a cell ends one byte before the next one starts. */
export type CsvRow = { bytes: Buffer; readonly starts: Int32Array; count: number }

const [QUOTE, COMMA, LINE_FEED, CARRIAGE_RETURN] = [0x22, 0x2c, 0x0a, 0x0d] as const
/** More cells than any offer has columns; a row with more has the wrong number anyway. */
const MOST_CELLS = 1024
const LONGEST_ROW = 1024 * 1024
const NOTHING = Buffer.alloc(0)

/** What each byte means outside quotes. */
const KIND = new Uint8Array(256)
for (const byte of [QUOTE, COMMA, LINE_FEED]) KIND[byte] = byte

/** The place of the next quote, or the end of the bytes. */
function quoteAt(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== QUOTE) at += 1
  return at
}

/** Notes the row whose line ends here; a line may end in two bytes. */
function endRow(bytes: Buffer, lineEnd: number, row: CsvRow): number {
  if (bytes[lineEnd - 1] === CARRIAGE_RETURN) row.starts[row.count] = lineEnd
  row.bytes = bytes
  return lineEnd + 1
}

/**
 * Finds the cells of the row that starts here; returns the place after it, or -1 when its end is not there. This loop
 * sees every byte of an offer file: it builds nothing.
 */
function findCells(bytes: Buffer, from: number, row: CsvRow): number {
  const { starts } = row
  let count = 0
  starts[0] = from
  for (let at = from; at < bytes.length; at += 1) {
    const kind = KIND[bytes[at] ?? 0]
    if (kind === 0) continue
    if (kind === QUOTE) {
      at = quoteAt(bytes, at + 1)
      continue
    }
    count = Math.min(count + 1, MOST_CELLS)
    starts[count] = at + 1
    row.count = count
    if (kind === LINE_FEED) return endRow(bytes, at, row)
  }
  return -1
}

/** Whether the cell holds exactly this text, quoted or bare; the text has no quotes in it. */
export function cellIs({ bytes, starts }: CsvRow, cell: number, text: Buffer): boolean {
  const [from, end] = [starts[cell] ?? 0, (starts[cell + 1] ?? 0) - 1]
  const quotes = bytes[from] === QUOTE ? 1 : 0
  return (
    end - from - 2 * quotes === text.length && bytes.compare(text, 0, text.length, from + quotes, end - quotes) === 0
  )
}

/** The text of a cell. */
export function cellText({ bytes, starts }: CsvRow, cell: number): string {
  const [from, end] = [starts[cell] ?? 0, (starts[cell + 1] ?? 0) - 1]
  if (bytes[from] !== QUOTE) return bytes.toString('utf8', from, end)
  const text = bytes.toString('utf8', from + 1, end - 1)
  return text.includes('"') ? text.replaceAll('""', '"') : text
}

/**
 * Reads CSV of any length from chunks, row by row, in constant memory. Cells may be quoted, with doubled quotes, commas
 * and line breaks inside. A row is handed on with the places of its cells: text is built only where it is wanted.
 */
export class CsvRows {
  readonly #take: (row: CsvRow) => void
  readonly #row: CsvRow = { bytes: NOTHING, starts: new Int32Array(MOST_CELLS + 1), count: 0 }
  #carried: Buffer = NOTHING
  #bytesSeen = 0

  constructor(take: (row: CsvRow) => void) {
    this.#take = take
  }

  /** Reads the next bytes. */
  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    this.#bytesSeen += bytes.length
    const from = this.#carried.length > 0 ? this.#finishCarried(bytes) : 0
    this.#carry(from < 0 ? bytes : bytes.subarray(this.#wholeRows(bytes, from)))
  }

  /** Hands on the rows that lie in the chunk whole; returns the place after the last of them. */
  #wholeRows(bytes: Buffer, from: number): number {
    let at = from
    for (let end = findCells(bytes, at, this.#row); end >= 0; end = findCells(bytes, at, this.#row)) {
      this.#take(this.#row)
      at = end
    }
    return at
  }

  /** Says that there are no more bytes: a row without its line break was cut off. */
  end(): void {
    if (this.#carried.length > 0)
      throw new OfferFault('cut-off', `cut off after ${this.#bytesSeen} bytes: the last row has no end`)
  }

  #carry(rest: Buffer): void {
    if (rest.length === 0) return
    this.#carried = Buffer.concat([this.#carried, rest])
    if (this.#carried.length > LONGEST_ROW)
      throw new OfferFault('too-long', `a row is longer than ${LONGEST_ROW} bytes`)
  }

  /** Ends the row that began in an earlier chunk; returns the place after it, or -1 when it is not there either. */
  #finishCarried(bytes: Buffer): number {
    const carried = this.#carried
    for (let end = bytes.indexOf(LINE_FEED); end >= 0 && end < LONGEST_ROW; end = bytes.indexOf(LINE_FEED, end + 1)) {
      const joined = Buffer.concat([carried, bytes.subarray(0, end + 1)])
      if (findCells(joined, 0, this.#row) < 0) continue
      this.#carried = NOTHING
      this.#take(this.#row)
      return end + 1
    }
    return -1
  }
}
