import { createServer } from 'node:net'
import { Refusal } from './project.mjs'

const LAST_PORT = 65_535
// Another program may hold the port on one address only, and then half of the visitors would meet it.
const ADDRESSES = ['127.0.0.1', '::1', undefined]

/** The port named by a text, the usual one when there is no text, undefined when the text names none. */
export function portFrom(text, usual) {
  if (text === undefined || text === '') return usual
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= LAST_PORT ? port : undefined
}

const tryAddress = (port, host) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host }, () => server.close(() => resolve('free')))
  })

/** 'free', 'taken', or 'forbidden' (low ports belong to the administrator). */
export async function portState(port) {
  for (const host of ADDRESSES) {
    const state = await tryAddress(port, host)
    if (state === 'EADDRINUSE') return 'taken'
    if (state === 'EACCES') return 'forbidden'
  }
  return 'free'
}

const another = (port) => (port < LAST_PORT ? port + 1 : LAST_PORT - 1)
const choose = (port) => `choose another, for example: PORT=${port} npm run up`

/** The port to serve on, from the environment; refuses one that cannot be used. */
export async function requirePort(env) {
  const port = portFrom(env.PORT, 3000)
  if (port === undefined)
    throw new Refusal(`PORT must be a whole number from 1 to ${LAST_PORT}, not "${env.PORT}": ${choose(3000)}`)
  await requireFree(port)
  return port
}

export async function requireFree(port) {
  const state = await portState(port)
  if (state === 'taken') throw new Refusal(`Port ${port} is taken by another program: ${choose(another(port))}`)
  if (state === 'forbidden')
    throw new Refusal(`Port ${port} is reserved for the administrator of this machine: ${choose(3000)}`)
}

/** The wanted port if nobody holds it, else any free one. */
export async function freePort(wanted) {
  if ((await portState(wanted)) === 'free') return wanted
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
