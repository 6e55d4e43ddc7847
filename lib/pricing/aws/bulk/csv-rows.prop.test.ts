import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvRows, cellIs, cellText } from '#lib/pricing/aws/bulk/csv-rows.ts'
import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'

const cell = fc.oneof(fc.constant(''), fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ') }))
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`)
const textOf = (table: readonly (readonly string[])[], end: string): string =>
  table.map((row) => `${row.map(quoted).join(',')}${end}`).join('')

function read(text: string, chunk: number): string[][] {
  const found: string[][] = []
  const reader = new CsvRows((row) => {
    const cells = Array.from({ length: row.count }, (_, at) => cellText(row, at))
    cells.forEach((one, at) => {
      if (!one.includes('"')) expect(cellIs(row, at, Buffer.from(one))).toBe(true)
    })
    found.push(cells)
  })
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk))
  reader.end()
  return found
}

test('however it is cut into chunks, the rows that were written are read', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 30 }), (table, end, chunk) => {
      expect(read(textOf(table, end), chunk)).toEqual(table)
    }),
  )
})

test('a table cut off inside a row is never taken for a whole one', () => {
  expect(() => read('"a","b"\n"c","d', 3)).toThrow(OfferFault)
  expect(() => read('"a","b"\n"c","d"', 3)).toThrow(OfferFault)
})
