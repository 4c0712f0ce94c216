import { kindOf } from '../../domain/identifiers/identifier.ts'
import type { MatterRecord } from '../../domain/model/matter.ts'
import { type MatterKind, matterKinds } from '../../domain/model/matter.ts'
import type { StoryClaims } from './claims.ts'

/** Stories and records of one kind that keys connect, so that no other can change which matters they are of. */
export interface Component {
  kind: MatterKind
  keys: Set<string>
  stories: StoryClaims[]
  records: MatterRecord[]
}

/** The keys of a kind by which a story takes part: those that readers see; if there are none at all, those of its text. */
export function keysOf({ claims, inText }: StoryClaims, kind: MatterKind): string[] {
  if (claims.length > 0) return claims.flatMap((claim) => (claim.kind === kind ? [claim.key] : []))
  return inText.filter((key) => kindOf(key) === kind)
}

/** All keys by which a story takes part. */
export function allKeysOf({ claims, inText }: StoryClaims): string[] {
  return claims.length > 0 ? claims.map(({ key }) => key) : inText
}

/** Divides stories and records into components. */
export function componentsOf(stories: readonly StoryClaims[], records: readonly MatterRecord[]): Component[] {
  const byKey = new Map<string, Component>()
  const all = new Set<Component>()
  const join = (kind: MatterKind, keys: readonly string[]): Component => {
    const known = new Set(keys.flatMap((key) => byKey.get(key) ?? []))
    const largest = [...known].sort((a, b) => b.keys.size + b.stories.length - a.keys.size - a.stories.length)
    const component = largest[0] ?? { kind, keys: new Set(), stories: [], records: [] }
    all.add(component)
    for (const other of largest.slice(1)) {
      for (const key of other.keys) {
        component.keys.add(key)
        byKey.set(key, component)
      }
      for (const one of other.stories) component.stories.push(one)
      for (const one of other.records) component.records.push(one)
      all.delete(other)
    }
    for (const key of keys) {
      component.keys.add(key)
      byKey.set(key, component)
    }
    return component
  }
  for (const record of records) join(record.kind, record.keys).records.push(record)
  for (const from of stories) {
    for (const kind of matterKinds) {
      const keys = keysOf(from, kind)
      if (keys.length > 0) join(kind, keys).stories.push(from)
    }
  }
  return [...all]
}
