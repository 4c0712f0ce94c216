import type { ConfigurationFile } from '../files.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Located, type LocatedScalar, textOf } from '../yaml/located.ts'
import { termKey, termLists, termsOf } from './term-lists.ts'

/** A term under the name of a list or of a place, of which it should have only one. */
interface Entry {
  owner: string
  term: string
  at: LocatedScalar
}

/** Finds terms that are written in `own`, a file of differences, although they already say something else. */
export function overlaps(file: ConfigurationFile, root: Located, own: string): Finding[] {
  if (file === 'topics.yaml') return itemsOf(root, 'topics').flatMap((topic) => negated(topic, own))
  const entries = [...(file === 'relevance.yaml' ? strengths(root) : names(root))]
  const byTerm = Map.groupBy(entries, ({ term }) => termKey(term))
  return [...byTerm.values()].flatMap((same) => {
    const mine = same.find(({ at }) => at.file === own)
    const other = mine && same.find(({ owner }) => owner !== mine.owner)
    if (!mine || !other) return []
    const text = `"${mine.term}" is in ${mine.owner} and in ${other.owner} (${other.at.file}:${other.at.line}). ${effectOf(file, mine, other)}`
    return [{ file: own, line: mine.at.line, text }]
  })
}

function effectOf(file: ConfigurationFile, mine: Entry, other: Entry): string {
  if (file === 'places.yaml') return 'Only the first of the two is found by it. Keep it in one of them.'
  if (mine.owner === 'never' || other.owner === 'never') return 'It never counts. Remove it from one of them.'
  return `Remove your line, or take it out of the other list: ${other.owner}: {remove: ["${other.term}"]}.`
}

/** The lists of relevance.yaml that say how much a term shows. */
function* strengths(root: Located): Generator<Entry> {
  const lists = ['unmistakable', 'subject', 'support', 'enforcement', 'hints', 'never']
  for (const list of termLists(root))
    if (lists.includes(list.path[0] ?? ''))
      for (const { term, at } of termsOf(list)) yield { owner: list.path[0]!, term, at }
}

function* names(root: Located): Generator<Entry> {
  for (const place of itemsOf(root, 'places'))
    for (const list of termLists(place))
      if (['aliases', 'towns'].includes(list.path[0] ?? ''))
        for (const { term, at } of termsOf(list)) yield { owner: `place "${textOf(place, 'id')}"`, term, at }
}

/** Terms of a topic that its own negatives take away. */
function negated(topic: Located, own: string): Finding[] {
  const lists = [...termLists(topic)]
  const negatives = new Map(
    lists
      .filter(({ path }) => path[0] === 'negatives')
      .flatMap((list) => [...termsOf(list)].map(({ term, at }) => [termKey(term), at] as const)),
  )
  return lists
    .filter(({ path }) => ['strong', 'terms', 'hints'].includes(path[0] ?? ''))
    .flatMap((list) => [...termsOf(list)])
    .flatMap(({ term, at }) => {
      const negative = negatives.get(termKey(term))
      if (!negative || (at.file !== own && negative.file !== own)) return []
      const { file, line } = at.file === own ? at : negative
      const text = `topic "${textOf(topic, 'id')}": "${term}" is a term and a negative, so it never counts. Remove it from one of them.`
      return [{ file, line, text }]
    })
}
