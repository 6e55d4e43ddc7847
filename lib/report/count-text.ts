import { numberText } from '#lib/report/number-text.ts'

/** `1 line`, `3 lines`: a count with the word for one or for many. */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${numberText(count)} ${count === 1 ? one : many}`
