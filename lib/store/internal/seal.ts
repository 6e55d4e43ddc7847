import { createHash } from 'node:crypto'

/** SHA-256 over texts: a row that was damaged or written by hand does not have it. */
export const sealOf = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex')
