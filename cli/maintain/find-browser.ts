// Finds a Chromium that runs, for the Playwright configurations and for `npm test`, which runs this file
// with the path of Playwright's own browser and reads the answer.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FIXED_PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin']
const MAC_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

type Search = {
  /** The only browser that will do, when the environment names one. */
  readonly named: string | undefined
  /** Where Playwright puts the browser it downloads. */
  readonly own: string | undefined
  /** The search path of the shell. */
  readonly path: string | undefined
  readonly works?: (place: string) => boolean
}

/** Where the system's own Chromium may be, best first. */
export function systemBrowsers(path: string): readonly string[] {
  const folders = [...new Set([...path.split(delimiter).filter(Boolean), ...FIXED_PLACES])]
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC_PLACES]
}

/** A file alone proves nothing: libraries may be missing, and Ubuntu ships a stand-in that only prints advice. */
export function browserWorks(place: string): boolean {
  if (!existsSync(place)) return false
  if (process.platform === 'win32') return true // there, asking for the version opens a window
  return spawnSync(place, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** The browser to test with: the one named or none, else Playwright's own, else the system's, else undefined. */
export function findBrowser({ named, own, path = '', works = browserWorks }: Search): string | undefined {
  if (named) return works(named) ? named : undefined
  return [own, ...systemBrowsers(path)].find((place) => place !== undefined && works(place))
}

if (import.meta.main) {
  const { PLANNER_CHROMIUM: named, PATH: path } = process.env
  process.stdout.write(findBrowser({ named, own: process.argv[2], path }) ?? '')
}
