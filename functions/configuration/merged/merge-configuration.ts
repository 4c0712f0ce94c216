import { own } from '../../domain/own.ts'
import type { Finding } from '../finding.ts'
import { type Located, type LocatedList, type LocatedMap, list, map, textOf } from '../yaml/located.ts'

/** The key that identifies the items of a list, and the key that a new item must have. */
interface Identity {
  key: string
  founding: string
}

/** Texts and colors of the operator. */
const wholes = new Set(['tagline', 'about', 'welcome', 'accent'])

const identities: Record<string, Identity> = {
  sources: { key: 'id', founding: 'feed' },
  topics: { key: 'id', founding: 'name' },
  places: { key: 'id', founding: 'name' },
  policies: { key: 'id', founding: 'name' },
}

/**
 * Merges differences into a base. Maps merge key by key. The items of `sources`, `topics`, `places` and `policies` merge by their id.
 * `{add: [...], remove: [...]}` changes a list of plain values; topics, places and policies are removed by their id, and
 * `remove: all` removes everything. Everything else is
 * replaced, and a key without a value removes the value of the base. A difference to something that the base does not have changes nothing and is noted, since
 * an update may have removed it.
 */
export function merge(base: Located, differences: Located, notes: Finding[], name = ''): Located {
  // A text in one language does not keep the other language of ours.
  if (wholes.has(name)) return differences
  if (base.kind === 'map' && differences.kind === 'map') {
    const entries = new Map(base.entries)
    for (const [key, value] of differences.entries) {
      const below = base.entries.get(key)
      entries.set(key, below ? merge(below, value, notes, key) : withoutBase(value, notes))
    }
    return map(differences, entries)
  }
  if (base.kind === 'list' && differences.kind === 'map' && isChange(differences))
    return change(base, differences, notes, own(identities, name))
  const identity = own(identities, name)
  // A source's own `places` are plain ids and no list of places.
  const hasItems = base.kind === 'list' && !base.items.some((item) => item.kind === 'scalar')
  if (hasItems && differences.kind === 'list' && identity) return byId(base, differences, identity, notes)
  return differences
}

const isChange = (node: LocatedMap) =>
  node.entries.size > 0 && [...node.entries.keys()].every((key) => key === 'add' || key === 'remove')

/** A difference to a key that the base does not have: changes to lists start from an empty list. */
function withoutBase(node: Located, notes: Finding[]): Located {
  if (node.kind !== 'map') return node
  if (isChange(node)) return change(list(node, []), node, notes)
  return map(
    node,
    [...node.entries].map(([key, value]) => [key, withoutBase(value, notes)]),
  )
}

function change(
  base: LocatedList,
  differences: LocatedMap,
  notes: Finding[],
  identity?: Identity,
): LocatedList {
  const items = (key: string) => {
    const node = differences.entries.get(key)
    return node?.kind === 'list' ? node.items : node ? [node] : []
  }
  const valueIn = (node: Located) =>
    node.kind === 'scalar' ? node.value : identity && textOf(node, identity.key)
  const same = (a: Located) => (b: Located) => valueIn(a) !== undefined && valueIn(a) === valueIn(b)
  const removed = differences.entries.get('remove')
  const isAll = removed?.kind === 'scalar' && removed.value === 'all'
  const kept = isAll ? [] : [...base.items]
  for (const item of isAll ? [] : items('remove')) {
    const index = kept.findIndex(same(item))
    if (index >= 0) kept.splice(index, 1)
    else notes.push(absent(item, item.kind === 'scalar' ? String(item.value) : 'this'))
  }
  const added = items('add')
  if (identity) return byId(list(differences, kept), list(differences, added), identity, notes)
  return list(differences, [...kept, ...added.filter((item) => !kept.some(same(item)))])
}

function byId(
  base: LocatedList,
  differences: LocatedList,
  identity: Identity,
  notes: Finding[],
): LocatedList {
  const items = [...base.items]
  const positions = new Map(items.map((item, index) => [textOf(item, identity.key), index]))
  for (const item of differences.items) {
    const id = textOf(item, identity.key)
    const position = id === undefined ? undefined : positions.get(id)
    const below = position === undefined ? undefined : items[position]
    const isNew = id === undefined || (item.kind === 'map' && item.entries.has(identity.founding))
    if (position !== undefined && below) items[position] = merge(below, item, notes)
    else if (isNew) items.push(withoutBase(item, notes))
    else notes.push(absent(item, id, identity.founding))
  }
  return list(differences, items)
}

function absent({ file, line }: Located, what: string, founding?: string): Finding {
  const remedy = founding ? `Correct it, remove it, or give it a ${founding}.` : 'Correct it or remove it.'
  return { file, line, text: `there is no "${what}" to change, so this changes nothing. ${remedy}` }
}
