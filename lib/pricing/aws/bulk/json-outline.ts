import { hasEnded, isClosing, isOpening, QUOTE, type Span, spanEnd } from '#lib/pricing/aws/bulk/json-span.ts'
import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'

/** What to do with an object or list: look inside, keep its bytes, or run over it. */
export type Verdict = 'enter' | 'take' | 'skip'

/** Who reads a JSON document in outline. `where` is the path of the object or list around, as `terms/OnDemand`. */
export type OutlineReader = {
  readonly open: (where: string, key: string) => Verdict
  readonly taken: (where: string, key: string, json: Buffer) => void
  readonly text: (where: string, key: string, value: string) => void
  readonly left: (where: string) => void
}

/** No product, rate or text of an offer file comes near this. */
const LONGEST_TAKEN = 16 * 1024 * 1024
const SPACE = 0x20
const [COMMA, CURLY, CURLY_END] = Buffer.from(',{}')

type Level = { readonly where: string; readonly list: boolean }
type Taking = Span & { readonly take: boolean; from: number }

/**
 * Reads a JSON document of any length from chunks, in constant memory: only what its reader enters is looked at byte
 * by byte, only what it takes is kept. A document that ends too early is `cut-off`; what is taken is JSON only once
 * somebody has parsed it.
 */
export class JsonOutline {
  readonly #reader: OutlineReader
  readonly #levels: Level[] = []
  #bytesSeen = 0
  #pieces: Buffer[] = []
  #kept = 0
  #under: Taking | undefined
  #key: string | undefined
  #overshoot = 0
  #begun = false

  constructor(reader: OutlineReader) {
    this.#reader = reader
  }

  /** Reads the next bytes. */
  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let at = this.#overshoot
    while (at < bytes.length) at = this.#under ? this.#run(bytes, at, this.#under) : this.#step(bytes, at)
    this.#overshoot = at - bytes.length
    this.#bytesSeen += bytes.length
    if (this.#under) this.#keep(bytes, this.#under)
  }

  /** Says that there are no more bytes. */
  end(): void {
    if (this.#levels.length > 0 || this.#under || !this.#begun)
      throw new OfferFault('cut-off', `cut off after ${this.#bytesSeen} bytes: its end is missing`)
  }

  get #where(): string {
    return this.#levels.at(-1)?.where ?? ''
  }

  /** Keeps what this chunk holds of a value that goes on in the next one. */
  #keep(bytes: Buffer, under: Taking): void {
    if (under.take) {
      this.#pieces.push(Buffer.from(bytes.subarray(under.from)))
      this.#kept += bytes.length - under.from
      if (this.#kept > LONGEST_TAKEN)
        throw new OfferFault('too-long', `a single entry of ${this.#where} is longer than ${LONGEST_TAKEN} bytes`)
    }
    under.from = 0
  }

  #run(bytes: Buffer, from: number, under: Taking): number {
    const at = spanEnd(bytes, from, under)
    if (!hasEnded(under)) return at
    this.#under = undefined
    if (under.take) this.#give(this.#whole(bytes.subarray(under.from, at)))
    else this.#key = undefined
    return at
  }

  #whole(last: Buffer): Buffer {
    if (this.#pieces.length === 0) return last
    const whole = Buffer.concat([...this.#pieces, last])
    this.#pieces = []
    this.#kept = 0
    return whole
  }

  /** Hands on a text or a taken value: a text in an object is first a key. */
  #give(json: Buffer): void {
    const level = this.#levels.at(-1)
    const key = level?.list ? '' : this.#key
    if (json[0] !== QUOTE) {
      this.#key = undefined
      this.#reader.taken(this.#where, key ?? '', json)
    } else if (key === undefined) this.#key = textOf(json)
    else {
      this.#key = undefined
      if (!level?.list) this.#reader.text(this.#where, key, textOf(json))
    }
  }

  #step(bytes: Buffer, at: number): number {
    const byte = bytes[at]
    if (this.#levels.length === 0) this.#begin(byte)
    else if (byte === QUOTE) this.#under = { depth: 0, inText: true, take: true, from: at }
    else if (isOpening(byte)) this.#open(byte, at)
    else if (isClosing(byte)) this.#close(byte)
    else if (byte === COMMA) this.#key = undefined
    return at + 1
  }

  /** Outside the document there is one object, and space. */
  #begin(byte: number | undefined): void {
    if (byte !== undefined && byte <= SPACE) return
    if (this.#begun || byte !== CURLY) throw new OfferFault('not-json', 'expected one JSON object and nothing else')
    this.#begun = true
    this.#levels.push({ where: '', list: false })
  }

  #open(byte: number | undefined, at: number): void {
    const list = this.#levels.at(-1)?.list ?? false
    if (!list && this.#key === undefined) throw new OfferFault('not-json', `${this.#where}: a value without a name`)
    const key = this.#key ?? ''
    const verdict = this.#reader.open(this.#where, key)
    if (verdict !== 'enter') {
      this.#under = { depth: 1, inText: false, take: verdict === 'take', from: at }
      return
    }
    const where = [this.#where, list ? '*' : key].filter((part) => part !== '').join('/')
    this.#levels.push({ where, list: byte !== CURLY })
    this.#key = undefined
  }

  #close(byte: number | undefined): void {
    const level = this.#levels.pop()
    if (!level || level.list === (byte === CURLY_END))
      throw new OfferFault('not-json', `${level?.where ?? ''}: brackets that do not match`)
    this.#key = undefined
    this.#reader.left(level.where)
  }
}

function unescaped(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'))
  } catch {
    return undefined
  }
}

function textOf(json: Buffer): string {
  if (!json.includes('\\')) return json.toString('utf8', 1, json.length - 1)
  const text = unescaped(json)
  if (typeof text === 'string') return text
  throw new OfferFault('not-json', `a broken text: ${json.toString('utf8').slice(0, 80)}`)
}
