import { limits } from '../../limits.ts'
import { endOfString } from './end-of-string.ts'
import { findItems } from './json-items.ts'
import { type JsonObject, object } from './json-values.ts'

/** An entry that can't be read, in the place of its value. */
export class Unread {
  readonly why: string

  constructor(why: string) {
    this.why = why
  }
}

/** The members of a document that may list its entries. */
const LISTS = ['items', 'results']

/** The name of the member that lists the entries of a document. */
export const listOf = (document: JsonObject): string | undefined =>
  LISTS.find((name) => Array.isArray(document[name]))

/**
 * Reads a broken JSON document entry by entry. Those that can't be read are `Unread`.
 * `undefined` if what is around the entries is broken too, or none can be read.
 */
export function readItems(
  json: string,
): { object: JsonObject; isCut: boolean; entries: number; read: number } | undefined {
  const items = findItems(json, LISTS)
  if (!items) return undefined
  const values = items.entries.map(({ start, end, tooDeep, matches }) =>
    tooDeep
      ? new Unread(`it is nested more than ${limits.depth} deep`)
      : ((matches ? parse(json.slice(start, end)) : undefined) ?? new Unread('its JSON is broken')),
  )
  const read = values.filter((value) => object(value) && !(value instanceof Unread)).length
  const before = json.slice(0, items.start)
  const after = json.slice(items.end)
  const around = object(parse(`${before}${after}`) ?? parse(`${before}]}`))
  const list = around && listOf(around)
  if (!list || read === 0) return undefined
  return { object: { ...around, [list]: values }, isCut: items.isCut, entries: values.length, read }
}

/** Reads JSON that may have raw control characters in its strings. `undefined` if it is broken in another way. */
function parse(json: string): unknown {
  for (const text of [() => json, () => withEscapedControls(json)])
    try {
      return JSON.parse(text())
    } catch {
      // It is tried with the control characters escaped, then given up.
    }
  return undefined
}

function withEscapedControls(json: string): string {
  const parts: string[] = []
  let at = 0
  for (let quote = json.indexOf('"'); quote !== -1; quote = json.indexOf('"', at)) {
    parts.push(json.slice(at, quote))
    at = endOfString(json, quote + 1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that JSON allows only escaped.
    parts.push(json.slice(quote, at).replace(/\\.|[\0-\x1f]/gs, escapeControl))
  }
  return parts.join('') + json.slice(at)
}

function escapeControl(found: string): string {
  return found.startsWith('\\') ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`
}
