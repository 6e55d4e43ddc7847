import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { firstLoadOf } from './first-load.ts'

const folders: string[] = []

/** A build whose page /plan says that it loads these. */
function built(rootMainFiles: readonly string[], entryJSFiles: Readonly<Record<string, readonly string[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'first-load-'))
  folders.push(folder)
  mkdirSync(join(folder, 'server/app/plan'), { recursive: true })
  writeFileSync(join(folder, 'build-manifest.json'), JSON.stringify({ rootMainFiles }))
  const script = `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST["/plan/page"] = ${JSON.stringify({ clientModules: {}, entryJSFiles })};\n`
  writeFileSync(join(folder, 'server/app/plan/page_client-reference-manifest.js'), script)
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

test('what every page starts with, then what this one, its layouts and boundaries load, each once', () => {
  const build = built(['root.js'], {
    '[project]/app/layout': ['layout.js'],
    '[project]/app/error': ['layout.js', 'error.js'],
    '[project]/app/plan/page': ['layout.js', 'page.js'],
  })
  const files = ['root.js', 'layout.js', 'error.js', 'page.js']
  expect(firstLoadOf('/plan', build)).toEqual(files.map((file) => join(build, file)))
})

test.each([
  ['nothing to start with', [], { '[project]/app/plan/page': ['page.js'] }],
  ['another page only', ['root.js'], { '[project]/app/layout': ['layout.js'] }],
])('a build that names %s is refused', (_, root, entries) => {
  expect(() => firstLoadOf('/plan', built(root, entries))).toThrow('the build does not say what /plan loads first')
})

test('no build is refused', () => {
  expect(() => firstLoadOf('/plan', join(built([], {}), 'elsewhere'))).toThrow('build-manifest.json')
})
