// Writes offer files of a wanted size without holding them: a block is laid out once as bytes, and only the digits of
// its number are written anew before each write.
import { closeSync, openSync, writeSync } from 'node:fs'
import { attributesOf, onDemandOf, reservedOf, SLOT, VARIANTS } from './offer-content.ts'
import { csvHead, csvRows } from './offer-csv.ts'

/** What to write: `line` is JSON without a single line break. */
export type OfferFile = { readonly path: string; readonly bytes: number; readonly form: 'json' | 'line' | 'csv' }

/** The share of a file that lists products and on-demand prices; reservations fill the rest, as in AWS's files. */
const SHARES = { products: 0.4, onDemand: 0.55, csvOnDemand: 0.25 } as const

type Out = { readonly write: (text: string | Uint8Array) => void; readonly size: () => number }

function opened(path: string): Out & { readonly close: () => void } {
  const file = openSync(path, 'w')
  let size = 0
  const write = (text: string | Uint8Array): void => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    size += bytes.length
  }
  return { write, size: () => size, close: () => closeSync(file) }
}

/** A block that is written again and again under another number. */
function blockOf(text: string): (number: number) => Uint8Array {
  const bytes = Buffer.from(text)
  const slots: number[] = []
  for (let at = bytes.indexOf(SLOT); at >= 0; at = bytes.indexOf(SLOT, at + SLOT.length)) slots.push(at)
  return (number) => {
    const digits = String(number).padStart(SLOT.length, '0')
    for (const at of slots) bytes.write(digits, at, 'latin1')
    return bytes
  }
}

function writeBlocks(out: Out, block: (number: number) => Uint8Array, until: (written: number) => boolean): number {
  let written = 0
  while (!until(written)) {
    if (written > 0) out.write(',')
    out.write(block(written))
    written += 1
  }
  return written
}

/** Entries of an object, without its brackets: `"key" : value, …` as AWS spaces them, or without a space. */
function entries(values: readonly (readonly [string, object])[], pretty: boolean): string {
  const text = JSON.stringify(Object.fromEntries(values), null, pretty ? 2 : undefined).slice(1, -1)
  return pretty ? text.replaceAll('": ', '" : ').replaceAll('\n', '\n  ') : text
}

function writeJson(out: Out, { bytes, form }: OfferFile): void {
  const pretty = form === 'json'
  const product = VARIANTS.map(
    (one) => [one.sku, { sku: one.sku, productFamily: 'Compute Instance', attributes: attributesOf(one) }] as const,
  )
  const terms = VARIANTS.map((one) => [one.sku, onDemandOf(one)] as const)
  const reserved = VARIANTS.map((one) => [one.sku, reservedOf(one)] as const)
  const head = { formatVersion: 'v1.0', disclaimer: 'Generated.', offerCode: 'AmazonEC2', version: '20261007165408' }
  out.write(
    `{${entries(Object.entries({ ...head, publicationDate: '2026-10-07T16:54:08Z' }) as never, pretty)},"products":{`,
  )
  const count = writeBlocks(out, blockOf(entries(product, pretty)), () => out.size() >= bytes * SHARES.products)
  out.write('},"terms":{"OnDemand":{')
  writeBlocks(out, blockOf(entries(terms, pretty)), (written) => written === count)
  out.write('},"Reserved":{')
  writeBlocks(out, blockOf(entries(reserved, pretty)), () => out.size() >= bytes)
  out.write('}}}')
}

function writeCsv(out: Out, { bytes }: OfferFile): void {
  out.write(csvHead())
  const priced = blockOf(csvRows('OnDemand'))
  const reserved = blockOf(csvRows('Reserved'))
  let number = 0
  for (; out.size() < bytes * SHARES.csvOnDemand; number += 1) out.write(priced(number))
  for (let at = 0; out.size() < bytes; at += 1) out.write(reserved(at % number))
}

/** Writes one offer file; returns its size. */
export function generateOffer(file: OfferFile): number {
  const out = opened(file.path)
  if (file.form === 'csv') writeCsv(out, file)
  else writeJson(out, file)
  out.close()
  return out.size()
}
