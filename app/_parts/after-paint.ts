/** A page out of sight paints nothing: so many milliseconds are waited for a paint. */
const PATIENCE_MS = 100

/** Does work once what was just changed is painted; returns how to call it off. */
export function afterPaint(work: () => void): () => void {
  let timer = setTimeout(work, PATIENCE_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(work)
  })
  return () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
}
