// Lays out a small tree beside nothing of ours, with our own rules in it, to see whether a planted fault is found.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PACKAGES, PINNED_NODE, ROOT } from '../steps/project.mjs'

/** Writes files (path → text) and copies of our own settings into a new folder, and returns its path. */
export function plantTree(files, settings) {
  const tree = mkdtempSync(join(tmpdir(), 'planner-planted-'))
  for (const name of settings) cpSync(join(ROOT, name), join(tree, name))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true })
    writeFileSync(join(tree, name), text)
  }
  return tree
}

export const removeTree = (tree) => rmSync(tree, { recursive: true, force: true })

/** Runs a tool of ours inside a tree, with the given text as its input. */
export function runTool(script, args, { cwd = ROOT, input = '' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(PINNED_NODE, [join(PACKAGES, script), ...args], { cwd })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.end(input)
  })
}
