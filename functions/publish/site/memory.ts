import { type Difference, difference, type Keyed, withDifference } from '../../domain/math/difference.ts'

/** What was made the last time, and how its list differs now; without `before` all of the list is new. */
export interface Change<V, T> extends Difference<V> {
  before?: T
}

interface Marks<K> {
  all: object
  byKey: ReadonlyMap<K, object>
}

/** What was made of each of some objects, with the key that names everything else that it depends on. */
type Made = WeakMap<object, { key: string; value: unknown }>

/**
 * Keeps, by name, what publishing made of lists of values, so that the next publication makes only what has changed. Values
 * are never changed in place: a list of the same objects gives the same. What it returns is always what making it anew
 * would give.
 */
export class Memory {
  readonly #made = new Map<string, { list: readonly unknown[]; value: unknown }>()
  readonly #ofEach = new Map<string, { recent: Made; before: Made }>()
  #key: string | undefined

  /**
   * Begins a publication. `key` names everything beside the lists that something depends on, such as the day. A new one
   * forgets all that was made of lists, and what was made of single objects that nobody asked for since the last new one.
   */
  begin(key: string): void {
    if (key === this.#key) return
    this.#key = key
    this.#made.clear()
    for (const [name, { recent }] of this.#ofEach)
      this.#ofEach.set(name, { recent: new WeakMap(), before: recent })
  }

  /** What is made of one object, which is made again for another `key`: that names everything else that it depends on. */
  each<T>(name: string, one: object, key: string, make: () => T): T {
    const known = this.#ofEach.get(name) ?? { recent: new WeakMap(), before: new WeakMap() }
    this.#ofEach.set(name, known)
    const recent = known.recent.get(one)
    if (recent?.key === key) return recent.value as T
    const last = known.before.get(one)
    const made = last?.key === key ? last : { key, value: make() }
    known.recent.set(one, made)
    return made.value as T
  }

  /** What is made of a list, which is made again if the list has other elements than the last time. Texts compare by value. */
  of<T>(name: string, list: readonly unknown[], make: () => T): T {
    const last = this.#made.get(name)
    if (last && isSame(last.list, list)) return last.value as T
    return this.#keep(name, list, make())
  }

  /** What is made of a list of objects: anew, or of what it was before and the few elements that came and went. */
  follow<V extends object, T>(
    name: string,
    list: readonly V[],
    make: (change: Change<V, T>, list: readonly V[]) => T,
  ): T {
    const last = this.#made.get(name)
    if (last && isSame(last.list, list)) return last.value as T
    const change = last && difference(last.list as readonly V[], list)
    const value = make(change ? { ...change, before: last.value as T } : { gone: [], come: [...list] }, list)
    return this.#keep(name, list, value)
  }

  /** The objects of a list by key, sorted. Lists without a change are the same objects as before. */
  grouped<V extends object, K>(name: string, list: readonly V[], by: Keyed<K, V>): Map<K, V[]> {
    return this.follow<V, Map<K, V[]>>(name, list, (change) =>
      withDifference(change.before ?? new Map(), change, by),
    )
  }

  /**
   * Marks by key, which say whether anything with this key came or went: then the key has another mark than before. They are
   * to be part of the lists that are passed to `of`.
   */
  marks<V extends object, K>(
    name: string,
    list: readonly V[],
    keysOf: (one: V) => Iterable<K>,
  ): (key: K) => readonly unknown[] {
    const { all, byKey } = this.follow<V, Marks<K>>(name, list, ({ gone, come, before }) => {
      if (!before) return { all: {}, byKey: new Map() }
      const byKey = new Map(before.byKey)
      for (const one of [...gone, ...come]) for (const key of keysOf(one)) byKey.set(key, {})
      return { all: before.all, byKey }
    })
    return (key) => [all, byKey.get(key)]
  }

  #keep<T>(name: string, list: readonly unknown[], value: T): T {
    this.#made.set(name, { list, value })
    return value
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}
