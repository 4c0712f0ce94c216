import { parentsOf } from '../../domain/places.ts'
import { bareAddress } from '../../domain/urls/bare-address.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Located, list, map, nearest, textOf } from '../yaml/located.ts'

/** Finds items of one list that have the same value of a key that must be unique. */
export function repeated(root: Located, name: string, key: string): Finding[] {
  const first = new Map<string, Located>()
  return itemsOf(root, name).flatMap((item) => {
    const id = textOf(item, key)
    const earlier = id === undefined ? undefined : first.get(id)
    if (id !== undefined && !earlier) first.set(id, item)
    if (!earlier) return []
    const text = `the ${key} "${id}" is already used at ${earlier.file}:${earlier.line}. Give one of the two another ${key}.`
    return [{ file: item.file, line: item.line, text }]
  })
}

/** Leaves out sources with the address of an earlier source, and notes them. */
export function eachOnce(root: Located, notes: Finding[]): Located {
  const first = new Map<string, Located>()
  const kept = itemsOf(root, 'sources').filter((item) => {
    const feed = textOf(item, 'feed')
    if (feed === undefined) return true
    const address = bareAddress(feed)
    const earlier = first.get(address)
    if (!earlier) first.set(address, item)
    else {
      const text = `the feed "${feed}" is already listed at ${earlier.file}:${earlier.line}. Remove one of the two.`
      notes.push({ file: item.file, line: item.line, text })
    }
    return !earlier
  })
  return map(root, [['sources', list(root, kept)]])
}

/** Finds places whose parent does not exist, or that are their own ancestors. */
export function lostPlaces(root: Located): Finding[] {
  const parents = new Map(
    itemsOf(root, 'places').map((item) => [textOf(item, 'id') ?? '', textOf(item, 'parent')]),
  )
  return itemsOf(root, 'places').flatMap((item) => {
    const { file, line } = nearest(item, ['parent'])
    const id = textOf(item, 'id')
    const parent = textOf(item, 'parent')
    if (parent === undefined) return []
    if (!parents.has(parent)) {
      return [
        {
          file,
          line,
          text: `place "${id}": there is no place "${parent}". Write the id of an existing place, or remove this one too.`,
        },
      ]
    }
    return id !== undefined && parentsOf(id, parents).includes(id)
      ? [{ file, line, text: `place "${id}" is its own ancestor. Write another parent.` }]
      : []
  })
}
