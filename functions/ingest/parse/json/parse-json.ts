import { limits } from '../../limits.ts'
import type { Feed, ParseContext } from '../feed.ts'
import { FeedError } from '../feed-error.ts'
import { lineAndColumn } from '../position.ts'
import { federalRegister } from './federal-register.ts'
import { jsonFeed } from './json-feed.ts'
import { list, object } from './json-values.ts'

/** Whether a text is JSON by its first character. */
export function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text)
}

/**
 * Reads a JSON Feed or the answer to a Federal Register query.
 * @throws {FeedError} if it is neither
 */
export function parseJson(text: string, context: ParseContext): Feed {
  const feed = parseEither(text, context)
  if (!feed) throw new FeedError('its JSON has neither `items` (JSON Feed) nor `results` (Federal Register)')
  return feed
}

/**
 * Reads the answer to a Federal Register query, or a JSON Feed at such an address.
 * @throws {FeedError} if it is neither
 */
export function parseFederalRegister(text: string, context: ParseContext): Feed {
  const feed = parseEither(text, context)
  if (!feed) throw new FeedError('its JSON has no `results`, as an answer of the Federal Register has')
  return feed
}

function parseEither(text: string, context: ParseContext): Feed | undefined {
  const document = object(read(text))
  if (!document) throw new FeedError('its JSON is not an object')
  const entries = list(document.items).length + list(document.results).length
  if (entries > limits.entries) throw new FeedError(`it contains more than ${limits.entries} entries`)
  if (Array.isArray(document.items)) return jsonFeed(document, document.items, context)
  if (Array.isArray(document.results) || document.count === 0) return federalRegister(document, context)
  return undefined
}

function read(text: string): unknown {
  if (nestsDeeper(text, limits.depth))
    throw new FeedError(`its JSON is nested more than ${limits.depth} deep`)
  try {
    return JSON.parse(text)
  } catch (error) {
    // The error's message quotes the document. We take only the position, if it has one.
    const at = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const where = at === undefined ? '' : ` (${lineAndColumn(text, Number(at))})`
    throw new FeedError(`its JSON is broken${where}`)
  }
}

/**
 * Whether a JSON text is nested deeper than `most`. It is checked before the text is parsed, since a parser takes memory for
 * every level. Searching by patterns is much faster on large texts than reading character by character.
 */
function nestsDeeper(json: string, most: number): boolean {
  const marks = /["[\]{}]/g
  let depth = 0
  for (let mark = marks.exec(json)?.[0]; mark !== undefined; mark = marks.exec(json)?.[0]) {
    if (mark === '"') marks.lastIndex = endOfString(json, marks.lastIndex)
    else if (mark === '[' || mark === '{') {
      if (++depth > most) return true
    } else depth--
  }
  return false
}

/** The position after the string that begins at `start`. */
function endOfString(json: string, start: number): number {
  const marks = /"|\\./gs
  marks.lastIndex = start
  for (let mark = marks.exec(json)?.[0]; mark !== undefined; mark = marks.exec(json)?.[0])
    if (mark === '"') return marks.lastIndex
  return json.length
}
