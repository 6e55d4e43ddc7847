import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './lock.ts'

const MODULE = join(import.meta.dirname, 'lock.ts')
/** Takes the lock, says whether it has it, and keeps it until its standard input ends. */
const CONTENDER = `
  import { lockFolder } from ${JSON.stringify(MODULE)}
  const [folder, start] = process.argv.slice(1)
  while (Date.now() < Number(start)) {}
  try { lockFolder(folder); process.stdout.write('taken') } catch { process.stdout.write('refused') }
  process.stdin.resume()
`
const NOBODY = 999_999_999

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refresh-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what ended processes left is cleared away, and the lock of this one goes with it', () => {
  for (const pid of [NOBODY, NOBODY - 1, process.pid]) writeFileSync(join(folder, `refresh.${pid}.old.lock`), '')
  const unlock = lockFolder(folder)
  expect(readdirSync(folder)).toHaveLength(1)
  unlock()
  expect(readdirSync(folder)).toEqual([])
})

test('the file of a living process stays, though nothing is written in it yet', () => {
  const name = `refresh.${process.ppid}.x.lock`
  writeFileSync(join(folder, name), '')
  expect(() => lockFolder(folder)).toThrow(`another refresh (process ${process.ppid}) is under way`)
  expect(readdirSync(folder)).toEqual([name])
})

test('of many that find what an ended process left at the same moment, never two have it', {
  timeout: 60_000,
}, async () => {
  writeFileSync(join(folder, `refresh.${NOBODY}.old.lock`), '')
  const start = String(Date.now() + 3000)
  const args = ['--input-type=module-typescript', '-e', CONTENDER, folder, start]
  const children = Array.from({ length: 8 }, () =>
    spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] }),
  )
  const answers = await Promise.all(
    children.map(({ stdout }) => new Promise<string>((said) => stdout.once('data', (text) => said(String(text))))),
  )
  for (const { stdin } of children) stdin.end()
  expect(answers.filter((one) => one === 'taken').length).toBeLessThan(2)
  expect(answers).toHaveLength(8)
})
