// Whoever watches may leave (`npm run up | head`): that is no failure of the work.
process.stdout.on('error', (failure) => {
  if (failure.code !== 'EPIPE') throw failure
})

/** One line of progress for whoever watches. */
export const say = (line) => process.stdout.write(`${line}\n`)

/** "850 ms", "12.3 s", "2 min 05 s". */
export function durationText(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/** Runs the work and says how long it took. */
export async function timed(work) {
  const began = performance.now()
  const result = await work()
  return { result, took: durationText(performance.now() - began) }
}
