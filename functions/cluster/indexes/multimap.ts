/** Many values under one key. Most keys have one, which is kept without a list: half the window's memory hangs on it. */
export interface Multimap<Key, Value extends object> {
  get(key: Key): readonly Value[]
  add(key: Key, value: Value): void
  remove(key: Key, value: Value): void
}

const none: readonly never[] = []

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
      const left = listOf(lists.get(key)).filter((other) => other !== value)
      if (left.length > 1) lists.set(key, left)
      else if (left[0]) lists.set(key, left[0])
      else lists.delete(key)
    },
  }
}
