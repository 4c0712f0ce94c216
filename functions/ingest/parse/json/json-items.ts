import { limits } from '../../limits.ts'
import { endOfString } from './end-of-string.ts'
import { FirstNames } from './first-names.ts'

/** The levels around an entry: the root object and its list. */
const AROUND = 2

/** The places of the entries of a JSON document. */
interface Items {
  /** Where the list begins, after its bracket, and where it ends. */
  start: number
  end: number
  /** Whether the document ends within the list. */
  isCut: boolean
  /** An entry `matches` if its quotation marks and brackets do. Others need not be parsed, which is slow if it fails. */
  entries: { start: number; end: number; tooDeep: boolean; matches: boolean }[]
}

/**
 * Finds the entries of a JSON document that is broken: the elements of the list that `names` name in its root object. It
 * goes through the text once, and back at most to the string that it has just read.
 *
 * An entry whose quotation marks or brackets do not match ends where the next one seems to begin, see `FirstNames`. These
 * cases can't be decided:
 * - An entry that ends in the middle of a list takes in the entries that follow, as elements of that list. The brackets all
 *   match, so the document counts as cut.
 * - An entry that does not match may have a list of objects that begin as entries do. From the second on they count as entries.
 * - If the last entry does not match, the members of the document after the list are lost.
 */
export function findItems(json: string, names: readonly string[]): Items | undefined {
  const start = startOfList(json, names)
  if (start === undefined) return undefined
  const firstNames = new FirstNames(json)
  const entries: Items['entries'] = []
  let at = start
  while (true) {
    const found = endOfEntry(json, at, firstNames)
    const isBlank = json.slice(at, found.at).trim() === ''
    if (found.why !== 'cut' && !isBlank) {
      entries.push({ start: at, end: found.at, tooDeep: found.tooDeep, matches: found.why !== 'broken' })
      if (found.why !== 'broken') firstNames.learn(at)
    }
    if (found.why === 'list ends' || found.why === 'cut')
      return { start, end: found.at, isCut: found.why === 'cut', entries }
    const next = found.why === 'next' ? found.next : firstNames.next(found.at, at)
    if (next === undefined) return { start, end: json.length, isCut: false, entries }
    at = next
  }
}

/** Where an entry ends, and why there. */
type End = { at: number; tooDeep: boolean } & (
  | { why: 'next'; next: number }
  | { why: 'list ends' | 'broken' | 'cut' }
)

function endOfEntry(json: string, start: number, firstNames: FirstNames): End {
  const marks = /["[\]{},]/g
  marks.lastIndex = start
  const open: string[] = []
  /** Levels beyond the limit are only counted. */
  let beyond = 0
  let tooDeep = false
  let before = start
  for (let mark = marks.exec(json)?.[0]; mark !== undefined; mark = marks.exec(json)?.[0]) {
    const at = marks.lastIndex - 1
    const broken: End = { why: 'broken', at: Math.max(start, before - 1), tooDeep }
    if (mark === '"') {
      marks.lastIndex = endOfString(json, marks.lastIndex)
      const after = /\s*(.?)/sy
      after.lastIndex = marks.lastIndex
      const following = after.exec(json)?.[1] ?? ''
      if (following === '') return { why: 'cut', at: json.length, tooDeep }
      if (!',:]}'.includes(following)) return { ...broken, at }
    } else if (beyond > 0) {
      if (mark === '{' && firstNames.isAt(before - 1, at)) return broken
      if (mark === '[' || mark === '{') beyond++
      else if (mark !== ',') beyond--
    } else if (mark === '[' || mark === '{') {
      const between = json.slice(before, at).trim()
      if (open.at(-1) === '{' && between !== ':') return broken
      // A comma is missing before this entry.
      if (open.length === 0 && mark === '{' && json.slice(start, at).trim() !== '')
        return { why: 'next', at, next: at, tooDeep }
      if (open.length + AROUND < limits.depth) open.push(mark)
      else {
        beyond = 1
        tooDeep = true
      }
    } else if (open.length > 0) {
      if (mark !== ',' && open.pop() !== (mark === ']' ? '[' : '{')) return broken
    } else if (mark !== ']') return { why: 'next', at, next: at + 1, tooDeep }
    else if (/,\s*\{/y.test(json.slice(at + 1, at + 100).trimStart()))
      // This bracket is one too many.
      return { why: 'next', at, next: at + 1, tooDeep }
    else return { why: 'list ends', at, tooDeep }
    before = marks.lastIndex
  }
  return { why: 'cut', at: json.length, tooDeep }
}

/** The position after the bracket that opens the list of entries. */
function startOfList(json: string, names: readonly string[]): number | undefined {
  const marks = /["[\]{}]/g
  let depth = 0
  for (let mark = marks.exec(json)?.[0]; mark !== undefined; mark = marks.exec(json)?.[0]) {
    if (mark === '"') {
      const start = marks.lastIndex
      marks.lastIndex = endOfString(json, start)
      const opening = /\s*:\s*\[/y
      opening.lastIndex = marks.lastIndex
      if (depth === 1 && names.includes(json.slice(start, marks.lastIndex - 1)) && opening.test(json))
        return opening.lastIndex
    } else if (mark === '[' || mark === '{') depth++
    else depth--
  }
  return undefined
}
