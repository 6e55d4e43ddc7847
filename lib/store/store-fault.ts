/** Why the store cannot be used just now; whoever asked goes on without it. */
export type StoreFailure =
  | 'bad-address'
  | 'busy'
  | 'corrupt'
  | 'failed'
  | 'from-newer-version'
  | 'full'
  | 'no-driver'
  | 'not-writable'
  | 'refused'
  | 'unreachable'

const NAME = 'StoreFault'

/** The store could not be used. The only exception of this room that is no bug. */
export class StoreFault extends Error {
  override readonly name = NAME
  readonly kind: StoreFailure

  constructor(kind: StoreFailure, message: string, cause?: unknown) {
    super(message, { cause })
    this.kind = kind
  }
}

/** SQLite's primary result codes; the extended ones begin with them. https://sqlite.org/rescode.html */
const SQLITE = {
  SQLITE_AUTH: 'not-writable',
  SQLITE_BUSY: 'busy',
  SQLITE_CANTOPEN: 'not-writable',
  SQLITE_CORRUPT: 'corrupt',
  SQLITE_FULL: 'full',
  SQLITE_IOERR: 'not-writable',
  SQLITE_LOCKED: 'busy',
  SQLITE_NOTADB: 'corrupt',
  SQLITE_PERM: 'not-writable',
  SQLITE_READONLY: 'not-writable',
} as const satisfies Record<string, StoreFailure>

/** Codes and classes (the first two signs) of PostgreSQL. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const POSTGRES = {
  '08': 'unreachable',
  '25006': 'not-writable',
  '25P03': 'busy',
  '28': 'refused',
  '3D': 'refused',
  '40': 'busy',
  '42501': 'refused',
  '53': 'busy',
  '53100': 'full',
  '55P03': 'busy',
  '57': 'unreachable',
  '57014': 'busy',
  '58030': 'not-writable',
  XX001: 'corrupt',
  XX002: 'corrupt',
} as const satisfies Record<string, StoreFailure>

/** What Node says of files, sockets and native packages. */
const NODE = {
  EACCES: 'not-writable',
  EDQUOT: 'full',
  EEXIST: 'not-writable',
  ELOOP: 'not-writable',
  ENAMETOOLONG: 'not-writable',
  ENOENT: 'not-writable',
  ENOSPC: 'full',
  ENOTDIR: 'not-writable',
  EPERM: 'not-writable',
  EPIPE: 'unreachable',
  EROFS: 'not-writable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ERR_DLOPEN_FAILED: 'no-driver',
  ERR_MODULE_NOT_FOUND: 'no-driver',
  MODULE_NOT_FOUND: 'no-driver',
} as const satisfies Record<string, StoreFailure>

const SQLSTATE = /^[0-9A-Z]{5}$/
/** pg gives no code when it gives up waiting or loses the server. */
const LOST =
  /^(timeout expired|timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|The server does not support SSL)/
/** What Kysely says of a table of migrations that is not as it left it; the first is that of a newer planner. */
const NEWER = /^corrupted migrations: previously executed migration .* is missing/
const MANGLED = /^corrupted migrations: /

const entry = <V>(table: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

function kindOf(error: Error): StoreFailure | undefined {
  const code = codeOf(error)
  if (code.startsWith('SQLITE_')) return entry(SQLITE, code.split('_', 2).join('_')) ?? 'failed'
  if ('syscall' in error && (error.syscall === 'connect' || error.syscall === 'getaddrinfo')) return 'unreachable'
  if ('severity' in error && SQLSTATE.test(code)) {
    return entry(POSTGRES, code) ?? entry(POSTGRES, code.slice(0, 2)) ?? 'failed'
  }
  if (NEWER.test(error.message)) return 'from-newer-version'
  if (MANGLED.test(error.message)) return 'corrupt'
  return entry(NODE, code) ?? (LOST.test(error.message) ? 'unreachable' : undefined)
}

/** Runs work on the database; what the drivers throw comes out as a `StoreFault`, a bug comes out as it is. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const kind = error instanceof Error && !(error instanceof StoreFault) ? kindOf(error) : undefined
    throw kind === undefined ? error : new StoreFault(kind, (error as Error).message, error)
  }
}

/**
 * The kind when the error is a fault of the store, else undefined. By name, not by class: a bundler may load this file
 * twice, and then there are two classes.
 */
export function storeFailureOf(error: unknown): StoreFailure | undefined {
  return error instanceof Error && error.name === NAME ? (error as StoreFault).kind : undefined
}
