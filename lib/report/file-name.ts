const LONGEST = 60

/** A file name from a plan's name: lower case, dashes, no sign that a file system minds; `plan` when nothing is left. */
export function fileStem(name: string): string {
  const stem = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return stem === '' ? 'plan' : stem
}
