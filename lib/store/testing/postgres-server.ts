import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { findPostgres, POSTGRES_ADVICE } from '#lib/store/testing/find-postgres.ts'

/** A PostgreSQL of our own, in a temporary folder, reached through a socket in it and nothing else. */
export type PostgresServer = {
  /** Makes an empty database and says its address. */
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

type User = { readonly uid: number; readonly gid: number }

const NAME = 'planner'
const START_MS = 30_000
/** Nothing in it is worth a wait for the disk. */
const SETTINGS = ['listen_addresses=', 'fsync=off', 'lc_messages=C', 'shared_buffers=16MB', 'max_connections=60']
/** The end of our input ends the server, even when we are killed. */
const WATCHED = '"$@" & server=$!; trap "kill -INT $server" INT TERM; read -r _; kill -INT $server; wait $server'

/** PostgreSQL refuses to run as root: then it is run as its own user, or as nobody. */
function unprivileged(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? []
  if (uid === undefined || gid === undefined)
    throw new Error('No user to run PostgreSQL as: neither postgres nor nobody.')
  return { uid: Number(uid), gid: Number(gid) }
}

function makeCluster(programs: string, folder: string, user: User | undefined): void {
  const args = ['-D', join(folder, 'data'), '-U', NAME, '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  const { status, stderr } = spawnSync(join(programs, 'initdb'), args, { ...user, cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`)
}

const untilReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let told = ''
    const late = setTimeout(() => reject(new Error(`PostgreSQL did not start in time: ${told}`)), START_MS)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${told}`)))
    server.stderr?.on('data', (some) => {
      told += some
      if (!told.includes('ready to accept connections')) return
      clearTimeout(late)
      resolve()
    })
  })

/** Starts a PostgreSQL; throws one line that says what to install when there is none. */
export async function startPostgres(): Promise<PostgresServer> {
  const { PLANNER_POSTGRES: named, PATH: path } = process.env
  const programs = findPostgres({ named, path })
  if (programs === undefined) throw new Error(POSTGRES_ADVICE)
  const folder = mkdtempSync(join(tmpdir(), 'planner-pg-'))
  const user = unprivileged()
  if (user) chownSync(folder, user.uid, user.gid)
  makeCluster(programs, folder, user)
  const args = ['-D', join(folder, 'data'), '-k', folder, ...SETTINGS.flatMap((one) => ['-c', one])]
  const server = spawn('/bin/sh', ['-c', WATCHED, 'sh', join(programs, 'postgres'), ...args], { ...user, cwd: folder })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  await untilReady(server)
  let count = 0
  const addressOf = (database: string) => `postgresql://${NAME}@/${database}?host=${encodeURIComponent(folder)}`
  return {
    newDatabase: async () => {
      const database = `planner_${++count}`
      const admin = new Client({ connectionString: addressOf('postgres') })
      await admin.connect()
      await admin.query(`create database ${database}`)
      await admin.end()
      return addressOf(database)
    },
    stop: async () => {
      server.stdin.end()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
