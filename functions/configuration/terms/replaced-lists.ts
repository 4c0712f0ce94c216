import { count } from '../../i18n/plural.ts'
import type { Finding } from '../finding.ts'
import { type Located, textOf } from '../yaml/located.ts'

/** Finds lists that replace a list of terms, of which they keep less than half: most are meant as an addition. */
export function replacedLists(below: Located, differences: Located, path: string[] = []): Finding[] {
  if (below.kind === 'map' && differences.kind === 'map')
    return [...differences.entries].flatMap(([key, node]) => {
      const old = below.entries.get(key)
      return old ? replacedLists(old, node, [...path, key]) : []
    })
  if (below.kind !== 'list') return []
  const { file, line } = differences
  const all = count(below.items.length, 'term', 'terms')
  if (differences.kind === 'scalar' && differences.value === null && below.items.length > 0) {
    const text = `${path.join(' ')} has no value, which takes away the ${all} of ${below.file}. Write the list behind it, or remove this line.`
    return [{ file, line, text }]
  }
  if (differences.kind !== 'list') return []
  if (below.items.some(({ kind }) => kind !== 'scalar')) {
    const byId = new Map(below.items.map((item) => [textOf(item, 'id') ?? '', item]))
    return differences.items.flatMap((item) => {
      const id = textOf(item, 'id') ?? ''
      const old = byId.get(id)
      return old && id ? replacedLists(old, item, [`"${id}":`]) : []
    })
  }
  const values = new Set(differences.items.map(plainValue))
  const kept = below.items.filter((item) => values.has(plainValue(item))).length
  if (kept * 2 >= below.items.length) return []
  const text = `${path.join(' ')} replaces the ${all} of ${below.file}. If you meant to add to them, write ${path.at(-1)}: {add: [...]}.`
  return [{ file, line, text }]
}

const plainValue = (item: Located) => (item.kind === 'scalar' ? item.value : undefined)
