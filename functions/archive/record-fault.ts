import type { Item } from '../ports/table.ts'
import { type ArchiveLine, isItem } from './format.ts'

/** The kinds of records that carry the version of their shape, by the first word of the partition. */
const versioned = new Set([
  ...['ARTICLE', 'STORIES', 'DESK', 'DECISIONS', 'EDITIONS', 'MATTERS', 'SOURCES', 'ENTRIES', 'PROBLEM'],
  ...['OPERATOR-DECISIONS', 'OPERATOR-ACTS', 'RUNS', 'LOOK', 'COUNTS'],
  ...['SUBSCRIBER', 'EDITION', 'SENDING', 'REQUEST', 'MATTER-NAME'],
])
const states = ['pending', 'active', 'paused', 'unsubscribed', 'bounced', 'complained', 'deleted']

/** The first word of the key of a record, which names its kind. */
export const kindOf = ({ pk }: Pick<Item, 'pk'>): string => pk.split('#', 1)[0]!

/** What is wrong with a record of an export, to continue a sentence; `undefined` if nothing is. Nothing of it is quoted. */
export function recordFault(line: ArchiveLine): string | undefined {
  if ('kept' in line) return line.kept.path.endsWith('.json') ? jsonFault(line.kept.bytes) : undefined
  if (!isItem(line)) return undefined
  const item = 'content' in line ? line.content : line.subscribers
  const kind = kindOf(item)
  if (!versioned.has(kind)) return undefined
  const { schema, id, state } = (item.value ?? {}) as Record<string, unknown>
  if (!Number.isInteger(schema) || Number(schema) < 1) return `a record of ${kind} without a version`
  if (kind === 'SUBSCRIBER' && (id !== item.sk || !states.includes(String(state))))
    return 'a subscriber whose record is incomplete'
  return undefined
}

function jsonFault(bytes: string): string | undefined {
  try {
    JSON.parse(Buffer.from(bytes, 'base64').toString())
    return undefined
  } catch {
    return 'a stored file that is not JSON'
  }
}
