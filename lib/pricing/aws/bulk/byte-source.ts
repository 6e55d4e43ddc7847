import { open } from 'node:fs/promises'

/** Bytes that can be read from the start as often as needed. A chunk holds only until the next one is asked for. */
export type ByteSource = () => AsyncIterable<Uint8Array>

/** Takes bytes in the order they come, and hears when there are no more. */
export type ByteSink = { readonly push: (chunk: Uint8Array) => void; readonly end: () => void }

/** Runs all bytes through a sink, and returns how many there were; `seen` hears after each chunk how many so far. */
export async function runThrough(source: ByteSource, sink: ByteSink, seen: (bytes: number) => void): Promise<number> {
  let bytes = 0
  for await (const chunk of source()) {
    sink.push(chunk)
    bytes += chunk.length
    seen(bytes)
  }
  sink.end()
  return bytes
}

const CHUNK_BYTES = 4 * 1024 * 1024

/** The bytes of a file. Two buffers serve the whole file: one is filled while the other is read. */
export function fileSource(path: string): ByteSource {
  return async function* chunks() {
    const file = await open(path, 'r')
    const buffers = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)] as const
    let pending = file.read(buffers[0])
    try {
      for (let next: 0 | 1 = 1; ; next = next === 0 ? 1 : 0) {
        const { buffer, bytesRead } = await pending
        if (bytesRead === 0) return
        pending = file.read(buffers[next])
        yield buffer.subarray(0, bytesRead)
      }
    } finally {
      await pending.catch(() => undefined) // a buffer that is being filled must outlive the read
      await file.close()
    }
  }
}
