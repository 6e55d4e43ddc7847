import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import { type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'
import { partsIn } from '#lib/catalog/checks/kit/walk.ts'
import words from '#lib/catalog/checks/marketing-words.json' with { type: 'json' }

/** Files that quote: their words are a provider's or a publisher's, not ours. */
const QUOTING = /^(prices\/aws|worked-examples)\//
/** Titles and addresses of sources are quoted as well. */
const QUOTED = /\.(source|sources\[\d+\])\b/

const MARKETING = new RegExp(`(?<![\\w-])(${words.join('|')})(?![\\w-])`, 'i')

/** The sentences of the data inform; none of them advertises. */
export function copyNeutral(files: readonly DataFile[]): readonly Fault[] {
  return partsIn(files.filter(({ file }) => !QUOTING.test(file)))
    .filter(({ path }) => !QUOTED.test(path))
    .flatMap((part) => {
      const word = typeof part.value === 'string' ? MARKETING.exec(part.value)?.[0] : undefined
      return word === undefined ? [] : [fault(part, 'no marketing words', word)]
    })
}
