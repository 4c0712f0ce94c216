import { type Located, type LocatedMap, list, map } from './yaml/located.ts'

/**
 * Brings topics with the keys of version 0.1 into the present form, so that a file of differences from then still merges:
 * `slug` becomes `id`, a list of `terms` becomes `terms.en`, and `terms_es` becomes `terms.es`.
 */
export function topicList(root: Located): Located {
  const topics = root.kind === 'map' ? root.entries.get('topics') : undefined
  if (root.kind !== 'map' || !topics) return root
  // `topics: {add: [...], remove: [...]}` changes the list.
  const present = topics.kind === 'map' ? underKey(topics, 'add') : listWithPresentKeys(topics)
  return map(root, [...root.entries, ['topics', present]])
}

function underKey(change: LocatedMap, key: string): LocatedMap {
  const below = change.entries.get(key)
  return below ? map(change, [...change.entries, [key, listWithPresentKeys(below)]]) : change
}

function listWithPresentKeys(node: Located): Located {
  if (node.kind !== 'list') return node
  return list(
    node,
    node.items.map((item) => (item.kind === 'map' ? withPresentKeys(item) : item)),
  )
}

function withPresentKeys(topic: LocatedMap): LocatedMap {
  const { slug, terms, terms_es: spanish } = Object.fromEntries(topic.entries)
  // A topic with both keys keeps both, and the schema refuses the old one.
  const isNamed = slug !== undefined && !topic.entries.has('id')
  const isMixed = spanish !== undefined && isByLanguage(terms) && terms.entries.has('es')
  const byLanguage = [
    ...(isByLanguage(terms) ? terms.entries : terms ? [['en', terms] as const] : []),
    ...(spanish && !isMixed ? [['es', spanish] as const] : []),
  ]
  const entries = [...topic.entries].flatMap(([key, value]): [string, Located][] => {
    if (key === 'slug' && isNamed) return [['id', value]]
    if (key === 'terms' || (key === 'terms_es' && !isMixed))
      return [['terms', map(terms ?? value, byLanguage)]]
    return [[key, value]]
  })
  return map(topic, entries)
}

/** Neither a list nor a change to a list, which are English terms of the old form. */
function isByLanguage(terms: Located | undefined): terms is LocatedMap {
  return terms?.kind === 'map' && !terms.entries.has('add') && !terms.entries.has('remove')
}
