import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npmCall, PACKAGES, PINNED_NODE, Refusal, ROOT } from './project.mjs'
import { runChild } from './run-child.mjs'

const LOCKFILE = join(ROOT, 'package-lock.json')
const STAMP = join(PACKAGES, '.planner-install')
/** What npm itself says it put into node_modules. */
const NPM_RECORD = join(PACKAGES, '.package-lock.json')

const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

/** Whether every package the lockfile asks for is there in that version; optional ones are for other machines. */
export function holdsAll(lock, record) {
  return Object.entries(lock.packages).every(([place, { version, optional }]) => {
    if (place === '') return true
    const present = record.packages[place]
    return present === undefined ? optional === true : present.version === version
  })
}

function pinnedNodeRuns(lock) {
  const { status, stdout } = spawnSync(PINNED_NODE, ['--version'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() === `v${lock.packages['node_modules/node'].version}`
}

/** True after our own install, and after somebody's `npm ci` or `npm install`. */
function isInstalled(lock) {
  if (!pinnedNodeRuns(lock)) return false
  if (textOf(STAMP) === hashOf(LOCKFILE)) return true
  const record = textOf(NPM_RECORD)
  return record !== undefined && holdsAll(lock, JSON.parse(record))
}

/** Installs exactly what the lockfile says, unless it is there. Says which of the two it was. */
export async function installPackages(env) {
  const lock = JSON.parse(readFileSync(LOCKFILE, 'utf8'))
  if (isInstalled(lock)) return 'already installed'
  const { NODE_ENV: _mode, ...npmEnv } = env
  const done = await runChild(npmCall(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], env), {
    env: npmEnv,
  })
  if (!done) throw new Refusal('Installing the packages failed, see above. The first time needs a network.')
  if (!pinnedNodeRuns(lock))
    throw new Refusal('The pinned Node was not installed: let npm run the install script of the package "node".')
  writeFileSync(STAMP, hashOf(LOCKFILE))
  return 'installed'
}
