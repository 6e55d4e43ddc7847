// Where things are, and how a child process of ours is called. Node 20 and its own modules only: packages may be missing.
import { basename, delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
export const PACKAGES = join(ROOT, 'node_modules')
/** The Node that package.json pins: an ordinary package, linked where `npm run` finds it first. */
export const PINNED_NODE = join(PACKAGES, '.bin', 'node')

/** Something the reader can put right: shown as one line, without a stack. */
export class Refusal extends Error {}

const LOCAL_HOSTS = 'localhost,127.0.0.1'

/** The environment of every child: pinned Node first, no telemetry, no inherited mode, no proxy to ourselves. */
export function childEnv(env) {
  const { NODE_ENV: _mode, ...rest } = env
  const path = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const noProxy = [env.NO_PROXY ?? env.no_proxy, LOCAL_HOSTS].filter(Boolean).join(',')
  return {
    ...rest,
    [path]: [join(PACKAGES, '.bin'), env[path]].filter(Boolean).join(delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
    NO_PROXY: noProxy,
    no_proxy: noProxy,
  }
}

/** The npm that is running us, with the Node that runs it; else the npm on the path. */
export function npmCall(args, env) {
  const script = env.npm_execpath
  if (script === undefined || basename(script) !== 'npm-cli.js') return { command: 'npm', args }
  return { command: env.npm_node_execpath ?? process.execPath, args: [script, ...args] }
}

/** A tool of ours, run by the pinned Node. */
export const toolCall = (script, args) => ({ command: PINNED_NODE, args: [join(PACKAGES, script), ...args] })
