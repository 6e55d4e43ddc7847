import { Refusal } from './project.mjs'

const OLDEST = [20, 9]

export function isNodeRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

export function requireNode(version) {
  if (isNodeRecent(version)) return
  throw new Refusal(`Node ${OLDEST.join('.')} or newer is needed to start, this is ${version}: see https://nodejs.org.`)
}
