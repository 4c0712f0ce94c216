import type { MatterKind, MatterRecord } from '../../domain/model/matter.ts'
import { SameKeys } from '../keys/same-keys.ts'
import { strengthOf } from '../keys/strength.ts'
import type { KeyPair, StoryClaims } from './claims.ts'
import { addVoices, ENOUGH_VOICES, independent, type Voice } from './voices.ts'

/** Which keys stand for one matter, as official documents or enough publishers state, and as records have it. */
export interface ConfirmedKeys {
  /** Numbers that are used once. */
  same: SameKeys
  /** Other keys, each with the keys that it was stated with. A name may have been given to several matters. */
  byName: ReadonlyMap<string, readonly string[]>
  /** Whether officials, enough publishers or a record name a number, so that it stands for a matter of its own. */
  isEstablished(number: string): boolean
  /** Whether two keys were confirmed together. */
  isConfirmed(a: string, b: string): boolean
  /** The records that official documents made one: each with the older one that stays. */
  merged: ReadonlyMap<MatterRecord, MatterRecord>
}

/** Finds which keys stand for one matter. The order of stories makes no difference. */
export function confirmKeys(
  all: readonly StoryClaims[],
  records: readonly MatterRecord[],
  kind: MatterKind,
): ConfirmedKeys {
  const same = new SameKeys()
  const confirmed = confirmedPairs(all, kind)
  const owners = new Map<string, MatterRecord>()
  const merged = new Map<MatterRecord, MatterRecord>()
  const living = (record: MatterRecord): MatterRecord => {
    const into = merged.get(record)
    return into ? living(into) : record
  }
  const ownerOf = (key: string) => {
    const owner = owners.get(strengthOf(key) === 'unique' ? same.root(key) : key)
    return owner && living(owner)
  }
  for (const record of [...records].sort(oldestFirst)) {
    const [first, ...others] = record.keys.filter((key) => strengthOf(key) === 'unique')
    for (const key of others) same.join(first!, key)
    if (first && !owners.has(same.root(first))) owners.set(same.root(first), record)
    for (const key of record.keys) if (strengthOf(key) === 'reused') owners.set(key, record)
  }
  const byName = new Map<string, string[]>()
  for (const { a, b, isOfficial } of confirmed.values()) {
    const [one, other] = [ownerOf(a), ownerOf(b)]
    const isWeak = strengthOf(a) === 'weak' || strengthOf(b) === 'weak'
    if (one && other && one !== other) {
      // Two matters that readers know become one only by an official word, and never by a name that others may have.
      if (!isOfficial || isWeak || one.kind !== other.kind) continue
      const [stays, gone] = [one, other].sort(oldestFirst) as [MatterRecord, MatterRecord]
      if (!joinAll(same, stays, gone)) continue
      merged.set(gone, stays)
    }
    if (strengthOf(a) === 'unique' && strengthOf(b) === 'unique') {
      if (!same.join(a, b)) continue
      const owner = one ?? other
      if (owner) owners.set(same.root(a), living(owner))
    } else {
      if (strengthOf(a) !== 'unique') byName.set(a, [...(byName.get(a) ?? []), b])
      if (strengthOf(b) !== 'unique') byName.set(b, [...(byName.get(b) ?? []), a])
    }
  }
  const established = new Set([...establishedIn(all, kind)].map((key) => same.root(key)))
  for (const record of records)
    for (const key of record.keys) if (strengthOf(key) === 'unique') established.add(same.root(key))
  return {
    same,
    byName,
    isEstablished: (number) => established.has(same.root(number)),
    isConfirmed: (a, b) => confirmed.has(idOf(a, b)),
    merged: new Map([...merged].map(([gone]) => [gone, living(gone)])),
  }
}

/** Joins the numbers of two records, unless they are of two matters. */
function joinAll(same: SameKeys, stays: MatterRecord, gone: MatterRecord): boolean {
  const [a, b] = [stays, gone].map(({ keys }) => keys.find((key) => strengthOf(key) === 'unique'))
  return a === undefined || b === undefined || same.join(a, b)
}

/** The numbers that an official document or enough publishers name, in whatever stories. */
function establishedIn(all: readonly StoryClaims[], kind: MatterKind): Set<string> {
  const voices = new Map<string, Voice[]>()
  const found = new Set<string>()
  for (const { claims } of all) {
    for (const { key, kind: of, where, voices: more } of claims) {
      if (of !== kind || strengthOf(key) !== 'unique' || found.has(key)) continue
      const known = voices.get(key) ?? []
      addVoices(known, more)
      voices.set(key, known)
      if (where === 'document' || independent(known) >= ENOUGH_VOICES) found.add(key)
    }
  }
  return found
}

/** The pairs that an official document or enough publishers state, official ones first. */
function confirmedPairs(all: readonly StoryClaims[], kind: MatterKind): Map<string, KeyPair> {
  const said = new Map<string, KeyPair>()
  for (const { pairs } of all) {
    for (const pair of pairs) {
      if (pair.kind !== kind) continue
      const id = idOf(pair.a, pair.b)
      const before = said.get(id)
      if (!before) {
        said.set(id, { ...pair, voices: [...pair.voices] })
        continue
      }
      addVoices(before.voices, pair.voices)
      before.isOfficial ||= pair.isOfficial
    }
  }
  const sound = [...said].filter(
    ([, { voices, isOfficial }]) => isOfficial || independent(voices) >= ENOUGH_VOICES,
  )
  return new Map(
    sound.sort(
      ([a, one], [b, other]) => Number(other.isOfficial) - Number(one.isOfficial) || (a < b ? -1 : 1),
    ),
  )
}

const idOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Of two matters, the older one keeps its address. */
function oldestFirst(a: MatterRecord, b: MatterRecord): number {
  return a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
