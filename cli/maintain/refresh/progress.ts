/** Where progress is shown. */
export type Screen = { readonly write: (text: string) => void; readonly isTerminal: boolean }

const MB = 1e6
/** A line per so many percent where there is no terminal to write one line over and over. */
const STEP = 10
/** Milliseconds between two pictures of the bar. */
const PICTURE = 100
const BAR = 20

/** One piece of work under way: a bar on a terminal, else a plain line now and then. */
export type Progress = {
  readonly show: (bytes: number, all: number, more?: string) => void
  readonly end: () => void
}

function bar(share: number): string {
  const full = Math.round(share * BAR)
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}]`
}

const size = (bytes: number): string => `${(bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0)} MB`

/** How far it is in words, and in whole steps: one line of plain text per step. */
function farOf(
  bytes: number,
  all: number,
): { readonly words: string; readonly step: number; readonly picture: string } {
  if (all === 0) return { words: size(bytes), step: Math.floor(bytes / (50 * MB)), picture: '' }
  const share = Math.min(1, bytes / all)
  const percent = Math.floor(share * 100)
  return { words: `${percent} % of ${size(all)}`, step: Math.floor(percent / STEP), picture: `${bar(share)} ` }
}

/** Begins to show the progress of one piece of work. `all` of 0 means that its size is not known. */
export function progressOf(title: string, { write, isTerminal }: Screen): Progress {
  let [lastStep, lastPicture, width] = [-1, 0, 0]
  const draw = (text: string): void => {
    if (Date.now() - lastPicture < PICTURE) return
    lastPicture = Date.now()
    write(`\r${text.padEnd(width)}`)
    width = text.length
  }
  return {
    show: (bytes, all, more = '') => {
      const { words, step, picture } = farOf(bytes, all)
      if (isTerminal) return draw(`${title} ${picture}${words}${more}`)
      if (step === lastStep) return
      lastStep = step
      write(`${title}: ${words}${more}\n`)
    },
    end: () => {
      if (isTerminal && width > 0) write(`\r${' '.repeat(width)}\r`)
    },
  }
}
