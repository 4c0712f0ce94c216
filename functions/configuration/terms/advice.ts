import type { ConfigurationFile } from '../files.ts'
import type { Finding } from '../finding.ts'
import type { Located } from '../yaml/located.ts'
import { deadItems } from './dead-items.ts'
import { idleMeanings } from './idle-meanings.ts'
import { overlaps } from './overlaps.ts'
import { replacedLists } from './replaced-lists.ts'
import { termLists, termsOf } from './term-lists.ts'

/** A file of terms, and the differences that were merged into it. */
export interface TermFile {
  file: ConfigurationFile
  /** The merged content. */
  root: Located
  /** The content below the differences, and the differences. `undefined` if the file is a whole one. */
  below: Located | undefined
  differences: Located | undefined
}

/** Advice on terms that are valid but do not do what their writer probably means. */
export function termAdvice({ file, root, below, differences }: TermFile): Finding[] {
  if (!['relevance.yaml', 'topics.yaml', 'places.yaml', 'matters.yaml'].includes(file)) return []
  const written = differences ?? root
  return [
    ...(below && differences ? onReplaced(below, differences) : []),
    ...[...termLists(written)].flatMap((list) =>
      [...termsOf(list)].flatMap(({ term, at }) => {
        const text = faultOf(term, file)
        return text ? [{ file: at.file, line: at.line, text: `"${term.slice(0, 80)}" ${text}` }] : []
      }),
    ),
    ...deadItems(file, root),
    ...(differences ? overlaps(file, root, differences.file) : []),
    ...(differences && file === 'relevance.yaml' ? idleMeanings(root, differences.file) : []),
  ]
}

/** Who replaces the whole subject also means to replace other lists, and need not be asked about each. */
function onReplaced(below: Located, differences: Located): Finding[] {
  const replaced = replacedLists(below, differences)
  const [first, second] = ['unmistakable', 'subject'].map((list) =>
    replaced.find(({ text }) => text.startsWith(`${list} replaces`)),
  )
  if (!first || !second) return replaced
  const text =
    'unmistakable and subject are replaced, so this is another subject: nothing learned is used, and the terms alone decide. To add to a list instead, write {add: [...]}.'
  return [{ ...first, text }]
}

function faultOf(term: string, file: ConfigurationFile): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(term)) return 'has no letter and no digit, so it matches nothing. Remove it.'
  const rest = file === 'topics.yaml' ? term.replaceAll('{place}', '') : term
  if (/\{place\}/.test(rest)) return 'does not stand for places here: only topics.yaml has {place}.'
  if (/[*\\|^[\]{}]/.test(rest))
    return 'looks like a pattern, but a term is plain words. List each form as a term of its own.'
  return
}
