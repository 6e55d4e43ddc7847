import { firstLoadOf } from './cli/maintain/first-load.ts'

/** The bound of issue 6 on the JavaScript of the review's first load: kB as gzip makes them, 1 kB = 1000 bytes. */
export default [{ name: 'first load of /plan', path: firstLoadOf('/plan'), gzip: true, limit: '360 kB' }]
