// Runs one child at a time in a process group of its own, so that stopping us stops all it started.
import { spawn } from 'node:child_process'
import { Refusal, ROOT } from './project.mjs'

const POSIX = process.platform !== 'win32'
const GRACE_MS = 5000
const running = new Set()
let stopping = false

function signalGroup(child, signal) {
  try {
    if (POSIX) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // It has ended already: that was the aim.
  }
}

/** Starts a child; `ended` resolves with its exit code (null when a signal ended it). */
export function startChild({ command, args }, { env, seconds } = {}) {
  const child = spawn(command, args, { cwd: ROOT, env, detached: POSIX, stdio: ['ignore', 'inherit', 'inherit'] })
  running.add(child)
  const late = () => {
    process.stderr.write(`stopped: it took longer than ${seconds} seconds\n`)
    stopChild(child)
  }
  const timer = seconds === undefined ? undefined : setTimeout(late, seconds * 1000)
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      resolve({ code: 127 })
    })
    child.once('exit', (code) => resolve({ code }))
  }).then((result) => {
    clearTimeout(timer)
    running.delete(child)
    return stopping ? new Promise(() => {}) : result // nobody goes on to the next step while we stop
  })
  return { child, ended }
}

export const runChild = async (call, options) => (await startChild(call, options).ended).code === 0

async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  signalGroup(child, 'SIGINT') // as Ctrl-C would: at SIGTERM Playwright leaves its server behind
  const hard = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS)
  await gone
  clearTimeout(hard)
}

const stopAll = () => Promise.all([...running].map(stopChild))

/**
 * Ctrl-C, a closed terminal and a polite kill end the children, then us. Under `npm run`, npm's own end counts too:
 * it signals the shell between us, which dies without telling its child.
 */
export function stopOnSignals(exitCode) {
  const stop = async () => {
    if (stopping) return
    stopping = true
    await stopAll()
    process.exit(exitCode())
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 250).unref()
}

/** Runs a command's whole work. A refusal is one line and exit 1; anything else is a bug and keeps its stack. */
export async function orRefuse(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    await stopAll()
    process.exitCode = 1
  }
}
