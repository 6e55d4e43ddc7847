// `npm run up`: installs, builds and serves. Node 20 and its own modules only: it runs before any package is there.
import { get } from 'node:http'
import { buildApp } from './steps/build-app.mjs'
import { installPackages } from './steps/install-packages.mjs'
import { requireNode } from './steps/node-version.mjs'
import { requireFree, requirePort } from './steps/port.mjs'
import { say, timed } from './steps/progress.mjs'
import { childEnv, Refusal, toolCall } from './steps/project.mjs'
import { orRefuse, startChild, stopOnSignals } from './steps/run-child.mjs'

const START_SECONDS = 60
const INTERRUPTED = 130
let serving = false

const answers = (port) =>
  new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/', timeout: 5000 }, (response) => {
      response.resume()
      resolve(true)
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(false))
  })

async function untilAnswered(port, server) {
  const deadline = performance.now() + START_SECONDS * 1000
  while (server.exitCode === null && performance.now() < deadline) {
    if (await answers(port)) return server.exitCode === null
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

/** Starts the server and comes back when it answers; `ended` resolves when it is gone. */
async function serve(port) {
  const call = toolCall('next/dist/bin/next', ['start', '-p', String(port)])
  const { child, ended } = startChild(call, { env: childEnv(process.env) })
  if (await untilAnswered(port, child)) return { ended }
  if (child.exitCode === null) throw new Refusal(`The server gave no answer within ${START_SECONDS} seconds.`)
  await requireFree(port) // somebody may have taken it while we were building
  throw new Refusal('The server did not start, see above.')
}

async function up() {
  requireNode(process.versions.node)
  const port = await requirePort(process.env)
  say('1/3 installing packages …')
  const install = await timed(() => installPackages(process.env))
  say(`    ${install.result} (${install.took})`)
  say('2/3 building …')
  const build = await timed(() => buildApp(process.env))
  if (build.result === 'failed') throw new Refusal('The build failed, see above.')
  say(`    ${build.result} (${build.took})`)
  say('3/3 starting …')
  const start = await timed(() => serve(port))
  serving = true
  say(`    started (${start.took})\n\nOpen http://localhost:${port} (Ctrl-C ends it)`)
  await start.result.ended
  throw new Refusal('The server ended, see above.')
}

stopOnSignals(() => (serving ? 0 : INTERRUPTED))
await orRefuse(up)
