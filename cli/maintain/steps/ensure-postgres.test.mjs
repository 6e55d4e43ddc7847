import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ensurePostgres } from './ensure-postgres.mjs'

/** A machine on which one is found, at once or after the install; tells how often it was installed. */
function machine({ before = '', after = '' }) {
  let installs = 0
  return {
    find: () => (installs === 0 ? before : after),
    install: async () => {
      installs++
    },
    installs: () => installs,
  }
}

describe('ensurePostgres', () => {
  test('takes the one that is there, without a network', async () => {
    const there = machine({ before: '/usr/bin' })
    expect(await ensurePostgres({}, there)).toBe('/usr/bin')
    expect(there.installs()).toBe(0)
  })

  test('installs one when there is none', async () => {
    const bare = machine({ after: '/usr/lib/postgresql/15/bin' })
    expect(await ensurePostgres({}, bare)).toBe('/usr/lib/postgresql/15/bin')
    expect(bare.installs()).toBe(1)
  })

  test('says in one line what to install when it could not', async () => {
    const refusal = ensurePostgres({}, machine({}))
    await expect(refusal).rejects.toThrow(/^No PostgreSQL to test the store with: install one [^\n]*$/)
  })

  test('names the one that was named and does not run, and installs no other', async () => {
    const misled = machine({ after: '/usr/bin' })
    const refusal = ensurePostgres({ PLANNER_POSTGRES: '/gone' }, misled)
    await expect(refusal).rejects.toThrow('PLANNER_POSTGRES names no PostgreSQL that runs: /gone')
    expect(misled.installs()).toBe(0)
  })

  test('finds a real one on this machine', async () => {
    const found = await ensurePostgres(process.env, { install: async () => {} })
    expect(existsSync(join(found, 'initdb'))).toBe(true)
  })
})
