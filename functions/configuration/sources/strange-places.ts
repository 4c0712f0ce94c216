import type { Finding } from '../finding.ts'
import { itemsOf, type Located } from '../yaml/located.ts'
import { writtenName } from './source-id.ts'

/** Finds sources with places that do not exist: if such a source falls silent, no place misses it. */
export function strangePlaces(root: Located, known: ReadonlySet<string>): Finding[] {
  return itemsOf(root, 'sources').flatMap((item) =>
    itemsOf(item, 'places').flatMap((place) => {
      if (place.kind !== 'scalar' || typeof place.value !== 'string' || known.has(place.value)) return []
      const text = `source "${writtenName(item)}": there is no place "${place.value}". Write the id of a place in places.yaml.`
      return [{ file: place.file, line: place.line, text }]
    }),
  )
}
