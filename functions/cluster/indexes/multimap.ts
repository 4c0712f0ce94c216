/** A map with several values for a key. Most keys have one value, which is stored without a list to halve the memory. */
export interface Multimap<Key, Value extends object> {
  get(key: Key): readonly Value[]
  add(key: Key, value: Value): void
  remove(key: Key, value: Value): void
}

const none: readonly never[] = []

/** Creates an empty multimap. */
export function createMultimap<Key, Value extends object>(): Multimap<Key, Value> {
  const lists = new Map<Key, Value | Value[]>()
  const listOf = (known: Value | Value[] | undefined): readonly Value[] =>
    known === undefined ? none : Array.isArray(known) ? known : [known]

  return {
    get: (key) => listOf(lists.get(key)),
    add(key, value) {
      const known = lists.get(key)
      if (known === undefined) lists.set(key, value)
      else if (Array.isArray(known)) known.push(value)
      else lists.set(key, [known, value])
    },
    remove(key, value) {
      const remaining = listOf(lists.get(key)).filter((other) => other !== value)
      if (remaining.length > 1) lists.set(key, remaining)
      else if (remaining[0]) lists.set(key, remaining[0])
      else lists.delete(key)
    },
  }
}
