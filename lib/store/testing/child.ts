// Another process on the same store, for the tests: each line of its input asks for one work and is answered by a line.
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { InsertQueryNode, type KyselyPlugin, type RootOperationNode } from 'kysely'
import { openDatabase, type StoreDatabase, type StoreSettings } from '#lib/store/database.ts'
import { priceCache } from '#lib/store/price-cache.ts'
import { storeFailureOf } from '#lib/store/store-fault.ts'
import { keptSheet, REGION } from '#lib/store/testing/small-kept-sheet.ts'

/** What a child can be asked for. */
export type Work =
  | { readonly kind: 'open' }
  | { readonly kind: 'lease'; readonly regionCode: string; readonly now: string }
  | { readonly kind: 'write' | 'stall'; readonly at: string; readonly prices: readonly string[] }

const say = (line: string): void => void writeSync(1, `${line}\n`)

const writesReadings = (node: RootOperationNode): boolean =>
  InsertQueryNode.is(node) && JSON.stringify(node.into).includes('price_reading')

/** Stops for good in the middle of a write, when the sheet is written and its readings are not. */
const stall: KyselyPlugin = {
  transformQuery({ node }) {
    if (writesReadings(node)) {
      say('in the middle')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    }
    return node
  },
  transformResult: async ({ result }) => result,
}

const opened = new Map<string, Promise<StoreDatabase>>()
function open(settings: StoreSettings): Promise<StoreDatabase> {
  const key = JSON.stringify(settings)
  const db = opened.get(key) ?? openDatabase(settings)
  opened.set(key, db)
  return db
}

async function answer(settings: StoreSettings, work: Work): Promise<string> {
  const db = await open(settings)
  switch (work.kind) {
    case 'open':
      return 'opened'
    case 'lease': {
      const request = { holder: `process ${process.pid}`, now: work.now, seconds: 60 }
      return (await priceCache(db).tryLease(work.regionCode, request)) ? 'won' : 'lost'
    }
    case 'write':
    case 'stall': {
      const cache = priceCache<string>(work.kind === 'stall' ? db.withPlugin(stall) : db)
      await cache.write(REGION, keptSheet(work.at, work.prices))
      return 'written'
    }
    default:
      return work satisfies never
  }
}

say('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const { settings, work } = JSON.parse(line)
  say(await answer(settings, work).catch((error: unknown) => `failed: ${storeFailureOf(error) ?? error}`))
}
