import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isIsoDate } from '#lib/units/iso-date.ts'
import { COMMANDS, requireFormat } from './commands.ts'
import { BadInput, oneLine } from './io.ts'
import { readOptions } from './options.ts'

const [BAD_INPUT, FAILURE] = [2, 1]

const USAGE = `planner ${Object.keys(COMMANDS).join('|')} [FILE|-] [--prices snapshot|live] [--as-of DATE] [--format json|markdown|csv] [--json] [-o FILE]`

/** The clock is read here and nowhere else: the day travels on as an argument. */
function today() {
  const day = new Date().toISOString().slice(0, 10)
  if (!isIsoDate(day)) throw new RangeError(day)
  return day
}

async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args, today())
  if (options.help) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const command = Object.hasOwn(COMMANDS, options.command) ? COMMANDS[options.command] : undefined
  if (!command) throw new BadInput(`expected ${USAGE}`)
  requireFormat(options)
  const output = await command(options)
  const { out } = options
  if (typeof output !== 'string') saveFolder(out ?? '.', output)
  else if (out === undefined) process.stdout.write(output)
  else save(out, output)
}

function saveFolder(folder: string, files: Readonly<Record<string, string>>): void {
  guarded(folder, () => mkdirSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) save(join(folder, name), text)
}

const save = (file: string, text: string): void => guarded(file, () => writeFileSync(file, text))

/** Writes, or says in one line what could not be written and why. */
function guarded(place: string, write: () => void): void {
  try {
    write()
  } catch (failure) {
    const why = failure instanceof Error && 'code' in failure ? failure.code : 'unknown reason'
    throw new Error(`${place}: could not be written (${why})`, { cause: failure })
  }
}

function fail(failure: unknown): void {
  process.stderr.write(`${failure instanceof Error ? oneLine(failure.message) : 'failed'}\n`)
  process.exitCode = failure instanceof BadInput ? BAD_INPUT : FAILURE
}

// A reader that stops early (`planner questions | head -1`) is no failure of ours.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') fail(failure)
})

try {
  await run(process.argv.slice(2))
} catch (failure) {
  fail(failure)
}
