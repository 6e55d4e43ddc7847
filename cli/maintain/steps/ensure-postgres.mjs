import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from './progress.mjs'
import { childEnv, PINNED_NODE, Refusal, ROOT } from './project.mjs'
import { runChild } from './run-child.mjs'

const APT = '/usr/bin/apt-get'
const PACKAGE_SECONDS = 600
const ADVICE =
  'No PostgreSQL to test the store with: install one ("apt-get install postgresql", as root), or name the folder of its programs: PLANNER_POSTGRES=<folder with initdb and postgres>'

/** The folder of a PostgreSQL that runs, or empty text. TypeScript is the pinned Node's business. */
const findPostgres = (env) =>
  spawnSync(PINNED_NODE, ['lib/store/testing/find-postgres.ts'], { cwd: ROOT, env, encoding: 'utf8' }).stdout

async function installPackage(env) {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return
  say('no PostgreSQL found: installing the package postgresql …')
  const unasked = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, seconds: PACKAGE_SECONDS }
  await runChild({ command: APT, args: ['update'] }, unasked)
  await runChild({ command: APT, args: ['install', '-y', '--no-install-recommends', 'postgresql'] }, unasked)
}

/** The folder of the programs of a PostgreSQL that runs, installed if there was none. */
export async function ensurePostgres(env, { find = findPostgres, install = installPackage } = {}) {
  const found = find(env)
  if (found) return found
  if (env.PLANNER_POSTGRES) throw new Refusal(`PLANNER_POSTGRES names no PostgreSQL that runs: ${env.PLANNER_POSTGRES}`)
  await install(childEnv(env))
  const installed = find(env)
  if (!installed) throw new Refusal(ADVICE)
  return installed
}
