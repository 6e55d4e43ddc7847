import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { childEnv, ROOT, toolCall } from './project.mjs'
import { runChild } from './run-child.mjs'

/** All that a build reads. Those that do not exist (yet) count as absent. */
const BUILT_FROM = [
  'app',
  'lib',
  'data',
  'public',
  'package.json',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
]
const STAMP = '.next/.planner-build'
const BUILD_ID = '.next/BUILD_ID'

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path, { recursive: true }).map((name) => join(path, name))
  return names.filter((name) => statSync(name).isFile())
}

/** One hash over the names and the content of every file that a build of this tree reads. */
export function sourceHash(root) {
  const hash = createHash('sha256')
  const files = BUILT_FROM.flatMap((name) => filesUnder(join(root, name)))
  for (const file of files.sort()) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** The stamp names the build it belongs to, so a build made by hand afterwards does not pass for ours. */
const stampText = (root, hash) => `${hash} ${readFileSync(join(root, BUILD_ID), 'utf8')}`

export function isBuilt(root, hash) {
  const [stamp, id] = [STAMP, BUILD_ID].map((name) => join(root, name))
  return existsSync(stamp) && existsSync(id) && readFileSync(stamp, 'utf8') === stampText(root, hash)
}

export function stampBuild(root, hash) {
  writeFileSync(join(root, STAMP), stampText(root, hash))
}

/** Builds the app for production unless nothing it reads has changed: 'built', 'unchanged' or 'failed'. */
export async function buildApp(env) {
  const hash = sourceHash(ROOT)
  if (isBuilt(ROOT, hash)) return 'unchanged'
  rmSync(join(ROOT, STAMP), { force: true })
  const done = await runChild(toolCall('next/dist/bin/next', ['build']), { env: childEnv(env) })
  if (!done) return 'failed'
  stampBuild(ROOT, hash)
  return 'built'
}
