import { expect, test } from 'vitest'
import { type TokenBucket, tokenBucket } from '#lib/pricing/aws/live/token-bucket.ts'

/** A clock that stands still until somebody sleeps: sleepers wake in order. */
function stoppedClock() {
  let at = 0
  const sleepers: { readonly until: number; readonly wake: () => void }[] = []
  return {
    now: () => at,
    sleep: (ms: number) => new Promise<void>((wake) => sleepers.push({ until: at + ms, wake })),
    pass(ms: number) {
      at += ms
      for (const one of sleepers.filter(({ until }) => until <= at + 1e-6)) one.wake()
    },
  }
}

async function takenIn(bucket: TokenBucket, count: number) {
  const taken: number[] = []
  Array.from({ length: count }, (_, at) => bucket.take().then(() => taken.push(at)))
  await Promise.resolve()
  return taken
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('the burst goes at once, the rest at the rate, in order', async () => {
  const clock = stoppedClock()
  const taken = await takenIn(tokenBucket({ burst: 10, perSecond: 5, keepFree: 1 }, clock), 14)
  await settle()
  expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  clock.pass(200)
  await settle()
  expect(taken).toHaveLength(10)
  clock.pass(800)
  await settle()
  expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
})

test('it never holds more than the burst, and a clock set back gives nothing', async () => {
  const clock = stoppedClock()
  const bucket = tokenBucket({ burst: 2, perSecond: 5, keepFree: 0 }, clock)
  clock.pass(60_000)
  expect(await takenIn(bucket, 5)).toHaveLength(2)
  clock.pass(-60_000)
  expect(await takenIn(bucket, 1)).toHaveLength(0)
})

test('a drained bucket is empty', async () => {
  const clock = stoppedClock()
  const bucket = tokenBucket({ burst: 2, perSecond: 1, keepFree: 0 }, clock)
  bucket.drain()
  const taken = await takenIn(bucket, 1)
  expect(taken).toHaveLength(0)
  clock.pass(1000)
  await settle()
  expect(taken).toHaveLength(1)
})

test('nobody waits once the work is called off', async () => {
  const bucket = tokenBucket({ burst: 2, perSecond: 1, keepFree: 0 }, stoppedClock())
  await expect(bucket.take(AbortSignal.abort())).rejects.toThrow()
})
