import { join } from 'node:path'

/** The folder of `data/`. A bundler leaves no folder of this file behind; the app is then served from the project's own. */
export const DATA =
  import.meta.dirname === undefined ? join(process.cwd(), 'data') : join(import.meta.dirname, '..', '..', 'data')
