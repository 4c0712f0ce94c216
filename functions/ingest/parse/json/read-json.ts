import { limits } from '../../limits.ts'
import { FeedError } from '../feed-error.ts'
import { lineAndColumn } from '../position.ts'
import { endOfString } from './end-of-string.ts'
import { type JsonObject, list, object } from './json-values.ts'
import { listOf, readItems } from './read-items.ts'

/** The root object of a JSON document. */
export interface JsonDocument {
  object: JsonObject
  /** Whether the document ends early. Then the object has the members and the elements of its lists that are complete. */
  isCut: boolean
}

/** Whether the first characters of a text are JSON. A server's warning that begins with a date in brackets is not. */
export function isJson(text: string): boolean {
  return /^\s*(?:\{|\[\s*(?:[[{"\]]|$))/.test(text)
}

/**
 * Reads JSON. Of a document that ends early it reads what is complete, and of one with broken entries the others.
 * @throws {FeedError} if it is broken in another way, is nested too deep or is not an object
 */
export function readJson(text: string): JsonDocument {
  try {
    const whole = readWhole(text)
    if (!whole.isCut) return whole
    // A quotation mark that is missing in one entry looks like an early end.
    const single = readItems(text)
    const complete = list(whole.object[listOf(whole.object) ?? '']).length
    return single && single.entries > complete && single.read >= complete ? single : whole
  } catch (error) {
    const single = error instanceof FeedError ? readItems(text) : undefined
    if (!single) throw error
    return single
  }
}

function readWhole(text: string): JsonDocument {
  const end = scan(text)
  const whole = parse(text)
  const cut = 'value' in whole || end === undefined ? undefined : parse(end)
  const read = cut && 'value' in cut ? cut : whole
  if (!('value' in read)) throw new FeedError(`its JSON is broken${read.where}`)
  const found = object(read.value)
  if (!found) throw new FeedError('its JSON is not an object')
  return { object: found, isCut: read === cut }
}

function parse(text: string): { value: unknown } | { where: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    // The error's message quotes the document. We take only the position, if it has one.
    const at = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return { where: at === undefined ? '' : ` (${lineAndColumn(text, Number(at))})` }
  }
}

/**
 * Follows the brackets of a JSON text to its end, before it is parsed, because a parser takes memory for every level. If the
 * text ends within its root object, returns its complete part with the brackets closed. Searching by patterns is much
 * faster on large texts than reading character by character.
 * @throws {FeedError} if it is nested too deep
 */
function scan(json: string): string | undefined {
  const marks = /["[\]{},]/g
  const open: string[] = []
  let complete = { at: 0, close: '' }
  for (let mark = marks.exec(json)?.[0]; mark !== undefined; mark = marks.exec(json)?.[0]) {
    if (mark === '"') marks.lastIndex = endOfString(json, marks.lastIndex)
    else if (mark === '[' || mark === '{') {
      if (open.push(mark) > limits.depth)
        throw new FeedError(`its JSON is nested more than ${limits.depth} deep`)
      if (open.length === 1) complete = { at: marks.lastIndex, close: '}' }
      // A list of the root object is read as far as it goes.
      if (open.length === 2 && mark === '[') complete = { at: marks.lastIndex, close: ']}' }
    } else {
      if (mark !== ',') open.pop()
      if (open.length === 1) complete = { at: marks.lastIndex - Number(mark === ','), close: '}' }
      if (open.length === 2 && open[1] === '[')
        complete = { at: marks.lastIndex - Number(mark === ','), close: ']}' }
    }
  }
  return open[0] === '{' ? json.slice(0, complete.at) + complete.close : undefined
}
