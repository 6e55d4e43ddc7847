const WORD_JOINER = '\u2060'
const NO_BREAK = '\u00a0'

/** Figures whose sign stays with them at the end of a line. */
export const unbroken = (text: string): string =>
  text.replaceAll('−', `−${WORD_JOINER}`).replaceAll(' %', `${NO_BREAK}%`)
