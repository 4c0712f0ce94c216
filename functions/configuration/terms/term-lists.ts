import type { Located, LocatedList, LocatedScalar } from '../yaml/located.ts'

/** A list of plain values, and the keys that lead to it. Items of lists count as no key. */
export interface TermList {
  path: string[]
  list: LocatedList
}

/** All lists of plain values below a node. */
export function* termLists(node: Located, path: string[] = []): Generator<TermList> {
  if (node.kind === 'map') for (const [key, below] of node.entries) yield* termLists(below, [...path, key])
  if (node.kind !== 'list') return
  const hasItems = node.items.some(({ kind }) => kind !== 'scalar')
  if (!hasItems) yield { path, list: node }
  else for (const item of node.items) yield* termLists(item, path)
}

/** The terms of a list, with the places where they are written. */
export function* termsOf({ list }: TermList): Generator<{ term: string; at: LocatedScalar }> {
  for (const item of list.items)
    if (item.kind === 'scalar' && typeof item.value === 'string') yield { term: item.value, at: item }
}

/** The same for two spellings of a term that find the same words. Capitals distinguish ICE from ice. */
export function termKey(term: string): string {
  const words = term.trim().split(/\s+/).join(' ')
  return /\p{Lu}{2}/u.test(words) ? words : words.toLowerCase()
}
