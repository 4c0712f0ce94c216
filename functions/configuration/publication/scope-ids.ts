import type { Finding } from '../finding.ts'
import { itemsOf, type Located } from '../yaml/located.ts'

/** The ids of the topics and places that there are. What is missing is not checked. */
export interface KnownIds {
  places?: ReadonlySet<string> | undefined
  topics?: ReadonlySet<string> | undefined
}

/** Finds topics and places that a digest is to keep to and that do not exist: it would have no stories. */
export function strangeScope(publication: Located, known: KnownIds): Finding[] {
  const singular = { places: 'place', topics: 'topic' } as const
  return (['places', 'topics'] as const).flatMap((key) => {
    const scope = publication.kind === 'map' ? publication.entries.get(key) : undefined
    const ids = known[key]
    if (!scope || !ids) return []
    return itemsOf(scope, 'only').flatMap((item) => {
      if (item.kind !== 'scalar' || ids.has(String(item.value))) return []
      const text = `${key}: there is no ${singular[key]} "${item.value}". Write the id of a ${singular[key]} in ${key}.yaml.`
      return [{ file: item.file, line: item.line, text }]
    })
  })
}
