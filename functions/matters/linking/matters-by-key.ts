import type { MatterRecord } from '../../domain/model/matter.ts'
import type { Story } from '../../domain/model/story.ts'
import { slotOf, strengthOf } from '../keys/strength.ts'
import type { StoryClaims } from './claims.ts'
import type { ConfirmedKeys } from './confirmed-keys.ts'
import { type Group, groupOf } from './group.ts'
import { isAlike, isPossible, likenessOf } from './likeness.ts'

/** How stories are linked, beside what they say. */
export interface Rules {
  /** Whether an editor took a story out of the matter with this id. */
  isUnlinked: (story: Story, matter: string) => boolean
  /** The time from which all stories are read, in milliseconds. */
  start: number
  /** The ids of topics that say where something is decided or debated, and not what. */
  venues: ReadonlySet<string>
}

/** The matters that are known so far, by the keys that lead to them. */
export class MattersByKey {
  readonly groups: Group[] = []
  readonly #confirmed: ConfirmedKeys
  readonly #isUnlinked: Rules['isUnlinked']
  readonly #byNumber = new Map<string, Group>()
  readonly #byName = new Map<string, Group[]>()

  constructor(records: readonly MatterRecord[], confirmed: ConfirmedKeys, { isUnlinked, start }: Rules) {
    this.#confirmed = confirmed
    this.#isUnlinked = isUnlinked
    const groups = new Map<MatterRecord, Group>()
    for (const record of records) {
      if (confirmed.merged.has(record) || record.mergedInto !== undefined) continue
      groups.set(record, groupOf(record.kind, record.keys, { record, last: lastBefore(record, start) }))
    }
    for (const [gone, stays] of confirmed.merged) {
      const group = groups.get(stays)!
      group.absorbed.push(gone)
      for (const key of gone.keys) group.keys.add(key)
    }
    for (const gone of records) {
      const group = groups.get(livingOf(gone, records))
      if (gone.mergedInto !== undefined && group) group.absorbed.push(gone)
    }
    for (const group of groups.values()) {
      this.groups.push(group)
      for (const key of group.keys) this.#put(group, key)
    }
    this.#adoptNumbers()
  }

  /** The matter that a story means by these keys together; `undefined` if it is not known. */
  find(from: StoryClaims, keys: readonly string[]): Group | 'unlinked' | undefined {
    const possible = this.possible(from, keys)
    const allowed = possible.filter(({ record }) => !record || !this.#isUnlinked(from.story, record.id))
    if (allowed.length === 0) return possible.length > 0 ? 'unlinked' : undefined
    return allowed.reduce((best, one) => (likenessOf(one, from) > likenessOf(best, from) ? one : best))
  }

  /** The matters that a story can mean by these keys, the surest only. */
  possible(from: StoryClaims, keys: readonly string[]): Group[] {
    for (const key of keys) {
      const group =
        strengthOf(key) === 'unique' ? this.#byNumber.get(this.#confirmed.same.root(key)) : undefined
      if (group) return [group]
    }
    const numbers = keys.filter((key) => strengthOf(key) === 'unique')
    // A number that is not known yet is not of a matter that has another number in its place.
    const fits = (group: Group) =>
      isPossible(group, from) && numbers.every((number) => hasRoom(group, number))
    // A number that stands for a matter of its own is not that of another only because one report names both.
    const own = numbers.filter((number) => this.#confirmed.isEstablished(number))
    const names = keys.filter(
      (key) =>
        strengthOf(key) !== 'unique' && own.every((number) => this.#confirmed.isConfirmed(key, number)),
    )
    for (const key of names) {
      if (strengthOf(key) !== 'reused') continue
      const last = [...(this.#byName.get(key) ?? []), ...this.#ofNumbers(key)].findLast(fits)
      if (last) return [last]
    }
    const alike = (key: string, groups: readonly Group[]) =>
      groups.filter((group) => fits(group) && isAlike(group, from, [key]))
    const found = names.flatMap((key) => {
      const direct =
        strengthOf(key) === 'weak'
          ? alike(key, [...(this.#byName.get(key) ?? []), ...this.#ofNumbers(key)])
          : []
      return [...direct, ...this.#namesWith(key).flatMap((name) => alike(name, this.#byName.get(name) ?? []))]
    })
    return [...new Set(found)]
  }

  /** Notes that keys lead to a matter: the first ones, and those that were confirmed with one of its keys. */
  name(group: Group, keys: readonly string[]): void {
    const isNew = group.keys.size === 0
    // Without confirmation, a new matter is known by one key: by its name, because reports print names more often than numbers,
    // unless another matter has that name.
    const first =
      keys.find((key) => strengthOf(key) === 'unique' && this.#confirmed.isEstablished(key)) ??
      keys.find((key) => strengthOf(key) === 'reused' && !this.#byName.has(key)) ??
      keys.find((key) => strengthOf(key) === 'unique') ??
      keys[0]
    if (isNew && first) this.#put(group, first)
    for (const key of keys) {
      if (group.keys.has(key) || !hasRoom(group, key)) continue
      const isSame =
        strengthOf(key) === 'unique' && this.#byNumber.get(this.#confirmed.same.root(key)) === group
      const isConfirmed = [...group.keys].some((known) => this.#confirmed.isConfirmed(known, key))
      if (isSame || isConfirmed) this.#put(group, key)
    }
  }

  #put(group: Group, key: string): void {
    group.keys.add(key)
    if (strengthOf(key) === 'unique') {
      const root = this.#confirmed.same.root(key)
      if (!this.#byNumber.has(root)) this.#byNumber.set(root, group)
    } else {
      const known = this.#byName.get(key)
      if (!known) this.#byName.set(key, [group])
      else if (!known.includes(group)) known.push(group)
    }
  }

  /** The matters of the numbers that a name was stated with. */
  #ofNumbers(name: string): Group[] {
    return (this.#confirmed.byName.get(name) ?? []).flatMap((other) =>
      strengthOf(other) === 'unique' ? (this.#byNumber.get(this.#confirmed.same.root(other)) ?? []) : [],
    )
  }

  /** The other names that a name was stated with. */
  #namesWith(name: string): string[] {
    return (this.#confirmed.byName.get(name) ?? []).filter((other) => strengthOf(other) !== 'unique')
  }

  /** A kept matter gets the numbers that were confirmed with its name, if no other has them. */
  #adoptNumbers(): void {
    for (const [name, numbers] of this.#confirmed.byName) {
      const known = this.#byName.get(name) ?? []
      for (const number of numbers) {
        if (strengthOf(name) === 'weak' || strengthOf(number) !== 'unique') continue
        if (this.#byNumber.has(this.#confirmed.same.root(number))) continue
        const free = known.filter((group) => hasRoom(group, number))
        if (free.length === 1) this.#put(free[0]!, number)
      }
    }
  }
}

function hasRoom({ keys }: Group, number: string): boolean {
  const slot = slotOf(number)
  return slot === undefined || keys.has(number) || ![...keys].some((key) => slotOf(key) === slot)
}

/** When a kept matter last had a story that is gone. What its later stories add is found again from them. */
function lastBefore({ since, updated }: MatterRecord, start: number): number {
  const last = Date.parse(updated)
  return last < start ? last : Math.max(Date.parse(since), start)
}

/** The matter that a record is part of after all merges. */
function livingOf(record: MatterRecord, records: readonly MatterRecord[]): MatterRecord {
  const seen = new Set<MatterRecord>()
  let at = record
  while (at.mergedInto !== undefined && !seen.has(at)) {
    seen.add(at)
    at = records.find(({ id }) => id === at.mergedInto) ?? at
  }
  return at
}
