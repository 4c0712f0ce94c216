import { difference } from '../../domain/math/difference.ts'
import type { MatterRecord } from '../../domain/model/matter.ts'
import type { Story } from '../../domain/model/story.ts'
import { claimsOf, type Reading, type StoryClaims } from './claims.ts'
import { allKeysOf, type Component, componentsOf } from './components.ts'
import { type Group, isSubstantiated } from './group.ts'
import { linkStories } from './link-stories.ts'
import type { Rules } from './matters-by-key.ts'

interface Linked extends Component {
  /** The matters that readers may see. */
  groups: Group[]
}

/**
 * Keeps what was linked, and links again only what new, changed and removed stories and records are connected with. It gives
 * the same as linking everything anew.
 */
export class Linker {
  readonly #reading: Reading
  readonly #rules: Rules
  readonly #byKey = new Map<string, Linked>()
  readonly #all = new Set<Linked>()
  readonly #stories = new Map<string, StoryClaims>()
  readonly #records = new Set<MatterRecord>()
  #lastStories: readonly Story[] = []
  #lastRecords: readonly MatterRecord[] = []

  constructor(reading: Reading, rules: Rules) {
    this.#reading = reading
    this.#rules = rules
  }

  /** The matters of stories and records. A matter of which nothing changed since the last time is the same object. */
  link(stories: readonly Story[], records: readonly MatterRecord[]): Group[] {
    const changes = this.#changes(stories, records)
    const touched = new Set(changes.keys.flatMap((key) => this.#byKey.get(key) ?? []))
    for (const { keys } of touched) for (const key of keys) this.#byKey.delete(key)
    for (const one of touched) this.#all.delete(one)
    const left = [...touched]
    const again = componentsOf(
      [
        ...new Set(
          left.flatMap((one) => one.stories.filter((from) => this.#stories.get(from.story.id) === from)),
        ),
        ...changes.stories,
      ],
      [
        ...left.flatMap((one) => one.records.filter((record) => this.#records.has(record))),
        ...changes.records,
      ],
    )
    for (const component of again) {
      const known = this.#byKey.get(component.keys.values().next().value!)
      // A story of other kinds is in components that were not touched.
      if (known) continue
      const linked = { ...component, groups: linkStories(component, this.#rules).filter(isSubstantiated) }
      this.#all.add(linked)
      for (const key of linked.keys) this.#byKey.set(key, linked)
    }
    return [...this.#all].flatMap(({ groups }) => groups)
  }

  /** All stories that are linked, in no order. */
  claims(): Iterable<StoryClaims> {
    return this.#stories.values()
  }

  /** What is new or changed, and the keys of what it was and is. */
  #changes(stories: readonly Story[], records: readonly MatterRecord[]) {
    const changes = { keys: [] as string[], stories: [] as StoryClaims[], records: [] as MatterRecord[] }
    const ofStories = difference(this.#lastStories, stories)
    for (const { id } of ofStories.gone) {
      const before = this.#stories.get(id)
      if (!before) continue
      for (const key of allKeysOf(before)) changes.keys.push(key)
      this.#stories.delete(id)
    }
    for (const story of ofStories.come) {
      if (story.withdrawn) continue
      const from = claimsOf(story, this.#reading)
      this.#stories.set(story.id, from)
      changes.stories.push(from)
      for (const key of allKeysOf(from)) changes.keys.push(key)
    }
    const ofRecords = difference(this.#lastRecords, records)
    for (const record of ofRecords.gone) {
      for (const key of record.keys) changes.keys.push(key)
      this.#records.delete(record)
    }
    for (const record of ofRecords.come) {
      this.#records.add(record)
      changes.records.push(record)
      for (const key of record.keys) changes.keys.push(key)
    }
    this.#lastStories = stories.slice()
    this.#lastRecords = records.slice()
    return changes
  }
}
