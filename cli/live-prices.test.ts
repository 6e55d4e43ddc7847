import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadPriceListGuide } from '#lib/catalog/load-price-list-guide.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { type PriceListEndpoint, startPriceListEndpoint } from '#lib/pricing/aws/testing/price-list-endpoint.ts'
import { catalogueOf, productsFromSheet } from '#lib/pricing/aws/testing/products-from-sheet.ts'
import type { DatedSheet } from '#lib/pricing/sheet-status.ts'
import { openDatabase } from '#lib/store/database.ts'
import { priceCache } from '#lib/store/price-cache.ts'

// Real processes, the real SDK and a real store against a local endpoint that says every price one digit dearer.
const PLANNER = join(import.meta.dirname, 'planner.ts')
const REGION = 'us-east-1'
const LATENCY = 50
const LONG_AGO = '2026-01-01T00:00:00.000Z'

const snapshot = loadPriceSheet(REGION)
const products = catalogueOf(
  [],
  productsFromSheet(snapshot, loadPriceListGuide(), (_, usd) => `${usd}${usd.includes('.') ? '' : '.'}1`),
)

let [folder, endpoint]: [string, PriceListEndpoint | undefined] = ['', undefined]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planner-live-'))
  endpoint = await startPriceListEndpoint({ products, latency: LATENCY })
})
afterEach(async () => {
  await endpoint?.stop()
  rmSync(folder, { recursive: true })
})

const start = (): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [PLANNER, 'prices', '--live', '--region', REGION], {
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      PLANNER_DATA_DIR: folder,
      AWS_ENDPOINT_URL_PRICING: endpoint?.url,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'an-example-only',
    },
  })

async function sheetFrom(child: ChildProcessWithoutNullStreams): Promise<DatedSheet> {
  const [out] = await Promise.all([text(child.stdout), once(child, 'close')])
  return JSON.parse(out)
}

/** Keeps a live sheet of long ago, each price one digit dearer than the snapshot's, in the store. */
async function keepOldSheet(): Promise<void> {
  const db = await openDatabase({ PLANNER_DATA_DIR: folder })
  const rows = snapshot.rows.map((row) => ({ ...row, origin: 'live' as const }))
  await priceCache(db).write(REGION, { sheet: { ...snapshot, rows }, fetchedAt: LONG_AGO, faults: [] })
  await db.destroy()
}

async function keptNow() {
  const db = await openDatabase({ PLANNER_DATA_DIR: folder })
  const kept = await priceCache(db).read(REGION)
  await db.destroy()
  return kept
}

test('two processes that want live prices at once ask AWS once, and both have them', async () => {
  const [one, other] = await Promise.all([sheetFrom(start()), sheetFrom(start())])
  const calls = endpoint?.calls() ?? 0
  expect([one.status.kind, other.status.kind]).toEqual(['live', 'live'])
  expect(one.rows).toEqual(other.rows)
  const third = await sheetFrom(start())
  expect(third.status.kind).toBe('live')
  expect(endpoint?.calls()).toBe(calls) // fresh for a day
  expect(calls).toBeLessThanOrEqual(60)
}, 40_000)

test('a process killed in the middle of a refresh leaves the old sheet, whole, and the next one refreshes it', async () => {
  await keepOldSheet()
  const child = start()
  while ((endpoint?.calls() ?? 0) < 5) await sleep(20)
  child.kill('SIGKILL')
  await once(child, 'close')
  const kept = await keptNow()
  expect(kept).toMatchObject({ fetchedAt: LONG_AGO })
  expect(kept?.sheet.rows).toHaveLength(snapshot.rows.length)
  const next = await sheetFrom(start()) // waits until the lease of the dead one runs out
  expect(next.status).toMatchObject({ kind: 'live', problem: null })
  expect(next.status.fetchedAt).not.toBe(LONG_AGO)
  expect(next.rows.filter(({ tiers }) => tiers.every(({ usd }) => Number(usd) === 0))).toEqual([])
}, 60_000)

test('when AWS is out of reach the last good live sheet stays, and the words say so', async () => {
  await keepOldSheet()
  await endpoint?.stop()
  const child = start()
  const [sheet, said] = await Promise.all([sheetFrom(child), text(child.stderr)])
  expect(sheet.status).toMatchObject({ kind: 'live', fetchedAt: LONG_AGO, problem: 'unreachable' })
  expect(sheet.rows.every(({ origin }) => origin === 'live')).toBe(true)
  expect(said).toMatch(/Live, \d+ days ago; asked again, but AWS could not be reached/)
}, 40_000)
