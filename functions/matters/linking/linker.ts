import type { MatterRecord } from '../../domain/model/matter.ts'
import type { Story } from '../../domain/model/story.ts'
import { claimsOf, type Reading, type StoryClaims } from './claims.ts'
import { allKeysOf, type Component, componentsOf } from './components.ts'
import { type Group, isSubstantiated } from './group.ts'
import type { Rules } from './known-matters.ts'
import { linkStories } from './link-stories.ts'

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
  #stories = new Map<string, StoryClaims>()
  #records = new Map<string, MatterRecord>()

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
        ...left.flatMap((one) => one.records.filter((record) => this.#records.get(record.id) === record)),
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
    const now = new Map<string, StoryClaims>()
    for (const story of stories) {
      if (story.withdrawn) continue
      const before = this.#stories.get(story.id)
      const from = before?.story === story ? before : claimsOf(story, this.#reading)
      now.set(story.id, from)
      if (from === before) continue
      changes.stories.push(from)
      for (const key of allKeysOf(from)) changes.keys.push(key)
    }
    for (const [id, before] of this.#stories) {
      if (now.get(id) === before) continue
      for (const key of allKeysOf(before)) changes.keys.push(key)
    }
    const nowRecords = new Map(records.map((record) => [record.id, record]))
    for (const record of records) {
      if (this.#records.get(record.id) === record) continue
      changes.records.push(record)
      for (const key of record.keys) changes.keys.push(key)
    }
    for (const [id, before] of this.#records) {
      if (nowRecords.get(id) === before) continue
      for (const key of before.keys) changes.keys.push(key)
    }
    this.#stories = now
    this.#records = nowRecords
    return changes
  }
}
