/** An instant in the one way of writing it that the store compares: UTC with milliseconds. */
export const instantFrom = (text: string): string => new Date(text).toISOString()

/** The instant some seconds after another. */
export const secondsAfter = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString()
