import { sourceKinds } from '../../domain/model/source.ts'
import { own } from '../../domain/own.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Located, type LocatedMap, list, map, scalar, textOf } from '../yaml/located.ts'
import { kindOf } from './kind.ts'
import { sourceId, sourceName } from './source-id.ts'

/**
 * Brings the ways of writing lists of sources into one form: a list on its own or under `sources`, in groups whose names
 * are kinds, under their ids or names, with entries that are an address alone or a map with other common keys. An entry
 * without an id gets one from its address.
 */
export function sourceList(root: Located): { root: LocatedMap; findings: Finding[] } {
  const top = root.kind === 'map' ? listIn(root) : { node: root, findings: [] }
  return { root: map(root, [['sources', list(top.node, sourcesIn(top.node))]]), findings: top.findings }
}

/** Gives each source that has an address and no name the name of its host. */
export function named(root: Located): Located {
  const items = itemsOf(root, 'sources').map((item) => {
    const feed = textOf(item, 'feed')
    if (item.kind !== 'map' || feed === undefined || textOf(item, 'name')) return item
    return map(item, [...item.entries, ['name', scalar(item, sourceName(feed))]])
  })
  return map(root, [['sources', list(root, items)]])
}

/** Gives sources that are written by their address alone the ids that they have in the base. */
export function underKnownIds(differences: Located, base: Located): Located {
  if (!itemsOf(differences, 'sources').length) return differences
  const ids = new Map(
    itemsOf(base, 'sources').map((item) => [sourceId(textOf(item, 'feed') ?? ''), textOf(item, 'id')]),
  )
  const items = itemsOf(differences, 'sources').map((item) => {
    const known = ids.get(textOf(item, 'id') ?? '')
    return known && item.kind === 'map' ? map(item, [...item.entries, ['id', scalar(item, known)]]) : item
  })
  return map(differences, [['sources', list(differences, items)]])
}

function listIn(root: LocatedMap): { node: Located; findings: Finding[] } {
  const key = ['sources', 'feeds'].find((name) => root.entries.has(name))
  const node = key === undefined ? undefined : root.entries.get(key)
  if (node) {
    const others = [...root.entries].filter(([other]) => other !== key)
    return {
      node,
      findings: others.map(([other, { file, line }]) => ({ file, line, text: stranger(other) })),
    }
  }
  const keys = [...root.entries.keys()]
  if (!keys.length || keys.some((name) => kindOf(name) || addressKeys.includes(name)))
    return { node: root, findings: [] }
  const text =
    'there is no list of sources here. Write "sources:" and below it a line "  - https://…" for each.'
  return { node: list(root, []), findings: [{ file: root.file, line: root.line, text }] }
}

const stranger = (key: string) => `"${key}" is not a known key. Write everything below "sources:".`

function sourcesIn(node: Located, group?: Located): Located[] {
  if (node.kind === 'list') return node.items.map((item) => entry(item, group))
  if (node.kind === 'scalar') return node.value === null ? [] : [entry(node, group)]
  if (addressKeys.some((key) => node.entries.has(key))) return [entry(node, group)]
  return [...node.entries].flatMap(([key, value]) => {
    const label = scalar(value, kindOf(key) ?? key)
    if (value.kind === 'list') return sourcesIn(value, label)
    if (value.kind === 'scalar' && value.value === null) return []
    const named = value.kind === 'map' ? value.entries : new Map([['feed', value]])
    const known = named.has('id') || !isId(key) ? 'name' : 'id'
    return [entry(map(value, [[known, scalar(value, key)], ...named]), group)]
  })
}

const isId = (text: string) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text)

const addressKeys = ['feed', 'url', 'xmlUrl', 'feedUrl']
const otherNames: Record<string, string> = {
  url: 'feed',
  xmlUrl: 'feed',
  feedUrl: 'feed',
  title: 'name',
  text: 'name',
  htmlUrl: 'homepage',
  lang: 'language',
}

function entry(node: Located, group?: Located): Located {
  if (node.kind === 'list') return node
  const given = node.kind === 'map' ? node.entries : new Map([['feed', node]])
  const entries = new Map<string, Located>()
  for (const [key, value] of given) {
    const name = own(otherNames, key) ?? key
    if (!entries.has(name)) entries.set(name, tidy(name, value))
  }
  if (group && !entries.has('kind')) entries.set('kind', group)
  const feed = textOf(map(node, entries), 'feed')
  if (feed && !entries.has('id')) entries.set('id', scalar(node, sourceId(feed)))
  return map(node, entries)
}

/** Corrects spellings that can have only one meaning. */
function tidy(key: string, value: Located): Located {
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return value
  const text = value.value.trim()
  if (key === 'feed')
    return scalar(value, text.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'https://'))
  if (key === 'kind' && !isKind(text)) return scalar(value, kindOf(text) ?? text)
  if (key === 'language') return scalar(value, text.toLowerCase().replace(/^(en|es)[-_].*$/, '$1'))
  return scalar(value, text)
}

const isKind = (text: string) => (sourceKinds as readonly string[]).includes(text)
