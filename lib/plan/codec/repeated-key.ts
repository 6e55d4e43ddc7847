type Frame = { readonly keys: Set<string> | null; at: string | number }

/** Where the text that starts at this quote ends: one past its closing quote. */
function endOfText(json: string, start: number): number {
  let at = start + 1
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}

/** Notes the key an object goes on with; whether it had it before. */
function isRepeat(frame: Frame, key: string): boolean {
  const known = frame.keys?.has(key) ?? false
  frame.keys?.add(key)
  frame.at = key
  return known
}

/** Takes one mark of JSON into account; whether a key follows in an object. */
function passMark(mark: string | undefined, frames: Frame[]): boolean {
  const frame = frames.at(-1)
  if (mark === '{') frames.push({ keys: new Set(), at: '' })
  else if (mark === '[') frames.push({ keys: null, at: 0 })
  else if (mark === '}' || mark === ']') frames.pop()
  else if (mark === ',' && typeof frame?.at === 'number') frame.at += 1
  return mark === '{' || (mark === ',' && frame?.keys !== null)
}

/**
 * The path of the first key that an object of this valid JSON has twice, or null. `JSON.parse` takes the last of them
 * without a word, so that one of two answers would be lost.
 */
export function repeatedKey(json: string): readonly (string | number)[] | null {
  const frames: Frame[] = []
  let at = 0
  let keyNext = false
  while (at < json.length) {
    if (json[at] !== '"') {
      if ('{}[],:'.includes(json[at] ?? '')) keyNext = passMark(json[at], frames)
      at += 1
      continue
    }
    const end = endOfText(json, at)
    const frame = frames.at(-1)
    if (keyNext && frame && isRepeat(frame, String(JSON.parse(json.slice(at, end))))) return frames.map((one) => one.at)
    at = end
  }
  return null
}
