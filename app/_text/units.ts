/** Base units whose words are not their own in lower case: what many and what one of them are called. */
const WORDS: Readonly<Record<string, readonly [many: string, one: string]>> = {
  Percent: ['%', '%'],
  Hrs: ['hours', 'hour'],
  Mo: ['months', 'month'],
  People: ['people', 'person'],
  USD: ['USD', 'USD'],
  GB: ['GB', 'GB'],
  MB: ['MB', 'MB'],
  kB: ['kB', 'kB'],
  LCU: ['LCU', 'LCU'],
  vCPU: ['vCPU', 'vCPU'],
}

const many = (unit: string): string => WORDS[unit]?.[0] ?? unit.toLowerCase()
const one = (unit: string): string => WORDS[unit]?.[1] ?? unit.toLowerCase().replace(/s$/, '')

/** A unit as people say it: `Hrs/Jobs` is "hours per job". */
export function unitWords(unit: string): string {
  const [above = '', ...below] = unit.split('/')
  return [many(above), ...below.map(one)].join(' per ')
}
