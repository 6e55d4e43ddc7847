import { parseArgs } from 'node:util'
import { REPORT_FORMATS, type ReportFormat } from '#lib/report/report-format.ts'
import { type IsoDate, isIsoDate } from '#lib/units/iso-date.ts'
import { BadInput } from './io.ts'

/** What was asked for on the command line, checked. */
export type Options = {
  readonly command: string
  readonly file: string | undefined
  /** Undefined unless asked for. */
  readonly format: ReportFormat | undefined
  readonly asOf: IsoDate
  readonly out: string | undefined
  readonly region: string | undefined
  /** Whether AWS is asked; else the bundled snapshot counts. */
  readonly prices: (typeof PRICES)[number]
  /** Whether JSON was asked for where a command prints something else by itself. */
  readonly json: boolean
  readonly help: boolean
}

const PRICES = ['snapshot', 'live'] as const

const FLAGS = {
  prices: { type: 'string' },
  'as-of': { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string', short: 'o' },
  region: { type: 'string' },
  live: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true })
  } catch (failure) {
    const why = failure instanceof Error ? failure.message.replaceAll('\n', ' ') : 'unknown option'
    throw new BadInput(why, { cause: failure })
  }
}

function oneOf<Choice extends string>(flag: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === value)
  if (choice === undefined) throw new BadInput(`--${flag}: expected one of ${choices.join(', ')}, found ${value}`)
  return choice
}

/** `--live` is short for `--prices live`: with another `--prices` it is not clear what is wanted. */
function pricesFrom(live: boolean, prices: string | undefined): Options['prices'] {
  const named = prices === undefined ? undefined : oneOf('prices', prices, PRICES)
  if (live && named === 'snapshot') throw new BadInput('--live: expected without --prices snapshot')
  return live ? 'live' : (named ?? 'snapshot')
}

/** Reads the command line; `today` is the day an evaluation speaks of unless `--as-of` says another. */
export function readOptions(args: readonly string[], today: IsoDate): Options {
  const { values, positionals } = parsed(args)
  const [command = '', file, ...more] = positionals
  if (more.length > 0) throw new BadInput(`${more[0]}: expected one file`)
  const asOf = values['as-of'] ?? today
  if (!isIsoDate(asOf)) throw new BadInput(`--as-of: expected a day such as 2026-11-24, found ${asOf}`)
  return {
    command,
    file,
    asOf,
    format: values.format === undefined ? undefined : oneOf('format', values.format, REPORT_FORMATS),
    out: values.out,
    region: values.region,
    prices: pricesFrom(values.live, values.prices),
    json: values.json,
    help: values.help,
  }
}
