import type { Finding } from '../finding.ts'
import { itemsOf, type Located } from '../yaml/located.ts'
import { termKey, termLists, termsOf } from './term-lists.ts'

/** Finds items of `ambiguous`, written in the file `own`, that can never change what a term means. */
export function idleMeanings(root: Located, own: string): Finding[] {
  const known = new Set(knownTerms(root))
  return itemsOf(root, 'ambiguous')
    .filter(({ file }) => file === own)
    .flatMap((item): Finding[] => {
      const lists = [...termLists(item)]
      const { file, line } = item
      if (!lists.some(({ path, list }) => path[0] !== 'terms' && list.items.length > 0)) {
        const text = 'ambiguous: this item has neither rejects nor needs, so it changes nothing.'
        return [{ file, line, text }]
      }
      return lists
        .filter(({ path }) => path[0] === 'terms')
        .flatMap((list) => [...termsOf(list)])
        .filter(({ term }) => !known.has(term.toLowerCase()))
        .map(({ term, at }) => ({
          file: at.file,
          line: at.line,
          text: `ambiguous: "${term}" is no term of another list here, so this changes nothing unless it is the name of a place. Write the term as its list has it, without a plural -s.`,
        }))
    })
}

/** The terms of all lists that show something, and the names of countries. */
function* knownTerms(root: Located): Generator<string> {
  for (const list of termLists(root))
    if (list.path[0] !== 'ambiguous') for (const { term } of termsOf(list)) yield termKey(term).toLowerCase()
  const nations = root.kind === 'map' ? root.entries.get('nations') : undefined
  if (nations?.kind === 'map') for (const nation of nations.entries.keys()) yield nation.toLowerCase()
}
