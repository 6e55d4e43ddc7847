// `npm test`: installs what is missing and runs all that CI runs. Node 20 and its own modules only, like `npm run up`.
import { buildApp } from './steps/build-app.mjs'
import { ensureBrowser } from './steps/ensure-browser.mjs'
import { ensurePostgres } from './steps/ensure-postgres.mjs'
import { installPackages } from './steps/install-packages.mjs'
import { requireNode } from './steps/node-version.mjs'
import { freePort } from './steps/port.mjs'
import { say, timed } from './steps/progress.mjs'
import { childEnv, npmCall, Refusal } from './steps/project.mjs'
import { orRefuse, runChild, stopOnSignals } from './steps/run-child.mjs'

const STEP_SECONDS = 3600
const INTERRUPTED = 130
const JOURNEY_PORT = 3210
const PLAIN = process.stdout.isTTY || process.env.FORCE_COLOR ? {} : { NO_COLOR: '1' }

const runScript = (name, more) =>
  runChild(npmCall(['run', '-s', name], process.env), {
    env: { ...childEnv(process.env), ...more },
    seconds: STEP_SECONDS,
  })
const script = (name) => () => runScript(name, PLAIN)

const unitTests = async () => runScript('test:unit', { ...PLAIN, PLANNER_POSTGRES: await ensurePostgres(process.env) })

let appIsBuilt = false
async function build() {
  const result = await buildApp(process.env)
  if (result === 'unchanged') say('nothing it reads has changed since the last build')
  appIsBuilt = result !== 'failed'
  return appIsBuilt
}

async function firstLoad() {
  if (!appIsBuilt) throw new Refusal('Not run: there is no build to weigh.')
  return runScript('check:size', PLAIN)
}

async function journeys() {
  if (!appIsBuilt) throw new Refusal('Not run: there is no build to walk through.')
  const port = process.env.PLANNER_E2E_PORT ?? String(await freePort(JOURNEY_PORT))
  return runScript('test:e2e', { PLANNER_CHROMIUM: await ensureBrowser(process.env), PLANNER_E2E_PORT: port })
}

const STEPS = [
  ['format and lint', script('check:lint')],
  ['types', script('check:types')],
  ['boundaries', script('check:deps')],
  ['dead code', script('check:dead')],
  ['data checks', script('check:data')],
  ['unit and property tests', unitTests],
  ['production build', build],
  ['size of the first load', firstLoad],
  ['journeys in a browser', journeys],
]

/** Runs one step and prints its name, its output, and how it went. */
async function passes([name, work]) {
  say(`\n── ${name}`)
  const { result, took } = await timed(async () => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say(error.message)
      return false
    }
  })
  say(`── ${name}: ${result ? 'passed' : 'FAILED'} (${took})`)
  return result
}

async function testAll() {
  requireNode(process.versions.node)
  say('installing packages …')
  const install = await timed(() => installPackages(process.env))
  say(`${install.result} (${install.took})`)
  const failed = []
  for (const step of STEPS) if (!(await passes(step))) failed.push(step[0])
  say('')
  if (failed.length > 0) say(`failed: ${failed.join(', ')}`)
  say(`${STEPS.length - failed.length} passed, ${failed.length} failed`)
  process.exitCode = failed.length === 0 ? 0 : 1
}

stopOnSignals(() => INTERRUPTED)
await orRefuse(testAll)
