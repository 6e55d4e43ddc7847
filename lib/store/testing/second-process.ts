import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { StoreSettings } from '#lib/store/database.ts'
import type { Work } from '#lib/store/testing/child.ts'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))

/** A process of its own that works on the stores it is told of. */
export type SecondProcess = {
  /** Asks for a work and waits for the line that answers it. */
  readonly ask: (settings: StoreSettings, work: Work) => Promise<string>
  /** kill -9, and waits until it is gone. */
  readonly kill: () => Promise<void>
}

/** Starts a process and comes back when it is ready for work. */
export async function startProcess(): Promise<SecondProcess> {
  const child = spawn(process.execPath, [CHILD], { stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const said = async () => String((await lines.next()).value)
  if ((await said()) !== 'ready') throw new Error('the second process did not start')
  return {
    ask: (settings, work) => {
      child.stdin.write(`${JSON.stringify({ settings, work })}\n`)
      return said()
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
