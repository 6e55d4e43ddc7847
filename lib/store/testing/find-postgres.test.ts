import { delimiter } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPostgres, postgresWorks } from '#lib/store/testing/find-postgres.ts'

const only =
  (...working: string[]) =>
  (folder: string) =>
    working.includes(folder)

describe('findPostgres', () => {
  test('takes the one named, or none', () => {
    const works = only('/usr/bin', '/mine')
    expect(findPostgres({ named: '/mine', path: '/usr/bin', works })).toBe('/mine')
    expect(findPostgres({ named: '/gone', path: '/usr/bin', works })).toBeUndefined()
  })

  test('looks along the path of the shell', () => {
    const works = only('/opt/postgres/bin')
    const path = ['/usr/bin', '', '/opt/postgres/bin'].join(delimiter)
    expect(findPostgres({ named: undefined, path, works })).toBe('/opt/postgres/bin')
  })

  test('says so when there is none', () => {
    expect(findPostgres({ named: '', path: undefined, works: () => false })).toBeUndefined()
  })
})

test('a folder without the programs is none', () => {
  expect(postgresWorks(import.meta.dirname)).toBe(false)
})
