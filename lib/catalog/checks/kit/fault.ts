/** A place in a file of `data/`: the file's path below `data/`, and the JSON path in it. */
export type Place = { readonly file: string; readonly path: string }

/** Something wrong at a place, as "expected …, found …". */
export type Fault = Place & { readonly message: string }

/** A part of an authored file with the place it stands at. */
export type Placed<Value> = Place & { readonly value: Value }

const LONGEST_LIST = 12

/** The place `rest` (such as `.default.low` or `[2]`) leads to from `place`. */
export const below = ({ file, path }: Place, rest: string): Place => ({ file, path: path + rest })

/** A value as a fault shows it: JSON, or "nothing" when there is none. */
export const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

/** "one of …" for a reader; a long list is cut, with its length. */
export function oneOf(values: readonly unknown[]): string {
  const first = values.slice(0, LONGEST_LIST).map(shown).join(', ')
  return values.length > LONGEST_LIST ? `one of ${values.length} values (${first}, …)` : `one of ${first}`
}

/** The fault at a place: what was expected, and what is there. */
export const fault = ({ file, path }: Place, expected: string, found: unknown): Fault => ({
  file,
  path: path.replace(/^\./, ''),
  message: `expected ${expected}, found ${shown(found)}`,
})

/** The fault at a place, unless what is expected holds. */
export const faultUnless = (holds: boolean, place: Place, [expected, found]: readonly [string, unknown]) =>
  holds ? [] : [fault(place, expected, found)]
