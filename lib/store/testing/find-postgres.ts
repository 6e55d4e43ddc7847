// Finds the programs of a PostgreSQL, for the tests of the store and for `npm test`, which runs this file and reads the
// answer.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where packages put them when they are not on the path, by version: Debian and Ubuntu, Homebrew. */
const PARENTS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'] as const
const FOLDER_NAME = /^(\d+|postgresql(@\d+)?)$/

/** What a test says that finds none; `npm test` says it too. */
export const POSTGRES_ADVICE =
  'No PostgreSQL to test the store with: install one ("apt-get install postgresql", as root), or name the folder of its programs: PLANNER_POSTGRES=<folder with initdb and postgres>'

type Search = {
  /** The only folder that will do, when the environment names one. */
  readonly named: string | undefined
  /** The search path of the shell. */
  readonly path: string | undefined
  readonly works?: (folder: string) => boolean
}

const versionOf = (name: string): number => Number(name.replace(/\D/g, ''))

const versionsIn = (parent: string): readonly string[] =>
  existsSync(parent)
    ? readdirSync(parent)
        .filter((name) => FOLDER_NAME.test(name))
        .sort((a, b) => versionOf(b) - versionOf(a))
        .map((name) => join(parent, name, 'bin'))
    : []

/** Whether a folder holds both programs that a cluster of one's own needs, and they run. */
export const postgresWorks = (folder: string): boolean =>
  ['initdb', 'postgres'].every((name) => {
    const { status } = spawnSync(join(folder, name), ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return status === 0
  })

/** The folder of the programs: the one named or none, else one of the path, else the newest of the packages. */
export function findPostgres({ named, path = '', works = postgresWorks }: Search): string | undefined {
  if (named) return works(named) ? named : undefined
  return [...path.split(delimiter).filter(Boolean), ...PARENTS.flatMap(versionsIn)].find(works)
}

if (import.meta.main) {
  const { PLANNER_POSTGRES: named, PATH: path } = process.env
  process.stdout.write(findPostgres({ named, path }) ?? '')
}
