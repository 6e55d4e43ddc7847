/** Keeps what was worked out for a key, so that nothing is worked out twice. */
export function remembered<Key, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? workOut(key)
    known.set(key, value)
    return value
  }
}
