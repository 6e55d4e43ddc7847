import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from './progress.mjs'
import { childEnv, PINNED_NODE, Refusal, ROOT, toolCall } from './project.mjs'
import { runChild } from './run-child.mjs'

const APT = '/usr/bin/apt-get'
const DOWNLOAD_SECONDS = 300
const PACKAGE_SECONDS = 600
const ADVICE =
  'No Chromium to test with: install one ("apt-get install chromium", as root), or name one: PLANNER_CHROMIUM=<its path>'
const WHERE_PLAYWRIGHT_PUTS_IT = "process.stdout.write(require('@playwright/test').chromium.executablePath())"

const outputOf = (args, env) => spawnSync(PINNED_NODE, args, { cwd: ROOT, env, encoding: 'utf8' }).stdout

/** The path of a browser that runs, or empty text. TypeScript and packages are the pinned Node's business. */
function findBrowser(env) {
  const own = outputOf(['-e', WHERE_PLAYWRIGHT_PUTS_IT], env)
  return outputOf(['cli/maintain/find-browser.ts', own], env)
}

async function download(env) {
  say('no browser found: downloading the one of Playwright …')
  await runChild(toolCall('@playwright/test/cli.js', ['install', 'chromium']), { env, seconds: DOWNLOAD_SECONDS })
}

async function installPackage(env) {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return
  say('still no browser that runs: installing the package chromium …')
  const unasked = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, seconds: PACKAGE_SECONDS }
  await runChild({ command: APT, args: ['update'] }, unasked)
  await runChild({ command: APT, args: ['install', '-y', 'chromium'] }, unasked)
}

/** The path of a Chromium that runs, installed if there was none. */
export async function ensureBrowser(env) {
  let found = findBrowser(env)
  if (!found && env.PLANNER_CHROMIUM)
    throw new Refusal(`PLANNER_CHROMIUM names no browser that runs: ${env.PLANNER_CHROMIUM}`)
  for (const install of [download, installPackage]) {
    if (found) break
    await install(childEnv(env))
    found = findBrowser(env)
  }
  if (!found) throw new Refusal(ADVICE)
  return found
}
