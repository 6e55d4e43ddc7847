// What a route's page loads before it can be used, for `.size-limit.mjs`: read from what the build wrote down.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The part of a build's own manifest that names what every page starts with. */
type BuildManifest = { readonly rootMainFiles?: readonly string[] }
/** The part of a route's manifest that names the files of its page, and of the layouts and boundaries around it. */
type RouteManifest = { readonly entryJSFiles?: Readonly<Record<string, readonly string[]>> }

/** A route's manifest is a script that assigns one JSON document to a key. */
const documentIn = (script: string): RouteManifest =>
  JSON.parse(script.slice(script.indexOf('] = ') + '] = '.length).replace(/;\s*$/, ''))

const read = (build: string, ...path: readonly string[]) => readFileSync(join(build, ...path), 'utf8')

/** The scripts every page starts with, the framework's own, by their paths in the build. */
export function frameworkScripts(build = '.next'): readonly string[] {
  const { rootMainFiles = [] } = JSON.parse(read(build, 'build-manifest.json')) as BuildManifest
  return rootMainFiles
}

/**
 * The scripts of a route's first load, each once. Throws where the build does not say which they are: a check that finds
 * no files must not pass for one whose files are small.
 */
export function firstLoadOf(route: string, build = '.next'): readonly string[] {
  const page = `${route}/page`
  const framework = frameworkScripts(build)
  const { entryJSFiles = {} } = documentIn(read(build, 'server', 'app', `${page}_client-reference-manifest.js`))
  const own = Object.keys(entryJSFiles).some((entry) => entry.endsWith(`/app${page}`))
  if (framework.length === 0 || !own) throw new Error(`the build does not say what ${route} loads first`)
  return [...new Set([...framework, ...Object.values(entryJSFiles).flat()])].map((file) => join(build, file))
}
