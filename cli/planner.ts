import { writeFileSync } from 'node:fs'
import { isIsoDate } from '#lib/units/iso-date.ts'
import { COMMANDS } from './commands.ts'
import { BadInput } from './io.ts'
import { readOptions } from './options.ts'

const [BAD_INPUT, FAILURE] = [2, 1]

const USAGE = `planner ${Object.keys(COMMANDS).join('|')} [FILE|-] [--as-of DATE] [--format json|markdown|csv] [-o FILE]`

/** The clock is read here and nowhere else: the day travels on as an argument. */
function today() {
  const day = new Date().toISOString().slice(0, 10)
  if (!isIsoDate(day)) throw new RangeError(day)
  return day
}

function run(args: readonly string[]): void {
  const options = readOptions(args, today())
  const command = Object.hasOwn(COMMANDS, options.command) ? COMMANDS[options.command] : undefined
  if (!command) throw new BadInput(`expected ${USAGE}`)
  const text = command(options)
  if (options.out === undefined) process.stdout.write(text)
  else writeFileSync(options.out, text)
}

try {
  run(process.argv.slice(2))
} catch (failure) {
  const bad = failure instanceof BadInput
  process.stderr.write(`${failure instanceof Error ? failure.message.replaceAll('\n', ' ') : 'failed'}\n`)
  process.exitCode = bad ? BAD_INPUT : FAILURE
}
