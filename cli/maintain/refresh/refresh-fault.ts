/** Why a refresh stops: nothing was changed. One line for the person. */
export class RefreshFault extends Error {}

/** A file that AWS does not have: its index may already name it. */
export class NotPublished extends Error {}

/** What the machine says of a failure: its code for files and sockets, also when `fetch` has wrapped it. */
export function codeOf(failure: unknown): string | undefined {
  if (!(failure instanceof Error)) return undefined
  const { code } = failure as NodeJS.ErrnoException
  return typeof code === 'string' ? code : codeOf(failure.cause)
}

const DISK_CODES = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO']

const DISK_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
}

/** A fault of the disk in words, or undefined when it is none. */
export function diskWords(failure: unknown): string | undefined {
  const code = codeOf(failure)
  return code && DISK_CODES.includes(code) ? (DISK_WORDS[code] ?? `the disk refuses (${code})`) : undefined
}

export const wordsOf = (failure: unknown): string => {
  if (!(failure instanceof Error)) return String(failure)
  const code = codeOf(failure)
  return code && !failure.message.includes(code) ? `${failure.message} (${code})` : failure.message
}
