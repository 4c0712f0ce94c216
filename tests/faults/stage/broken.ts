import { itemOf } from '../../../functions/adapters/aws/dynamodb/dynamo-item.ts'
import type { Broken } from '../broken.ts'
import { addressOf, idOf, leaver } from '../readers.ts'
import type { Rest } from './runs.ts'

/** Counts, locks and what passes through: they may differ and still all is well. */
const passing = /^(LEASE|LIMIT#|SENT\/|REQUEST\/)/

/** Which promise of the README is about what begins so. */
const promises: readonly [RegExp, number][] = [
  [/^(DESK|ARTICLE#|POINTER|SOURCES|DECISIONS)/, 1],
  [/^STORIES#/, 2],
  [/^(EDITIONS#|TURN|editions\/)/, 4],
  [/^(EDITION#|SENDING|DRAFT|mail )/, 5],
  [/^SUBSCRIBER#/, 6],
  [/^(put aside|left open)/, 8],
]

export interface Circumstances {
  /** Whether nobody may know what became of a mail. */
  mayLose: boolean
  deadLetters: readonly string[]
  leaks: readonly string[]
}

/** What one fault left otherwise than it would have been. */
export function broken(wanted: Rest, found: Rest, { mayLose, deadLetters, leaks }: Circumstances): Broken[] {
  const [before, after] = [wanted, found].map(told) as [Record<string, string>, Record<string, string>]
  const differ = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name])
  const how = [
    ...deadLetters.map((message) => `put aside: ${message}`),
    ...differ
      .filter((name) => !(mayLose && after[name]?.includes('"state":"uncertain"')))
      .map((name) => `${name}: ${difference(before[name] ?? '', after[name] ?? '')}`),
    // A page that failed was pressed again, and what it had begun goes by itself.
    ...(mayLose ? [] : left(found))
      .filter((name) => !left(wanted).includes(name))
      .map((name) => `left open: ${name}`),
    ...mails(wanted, found, mayLose),
  ]
  return [
    ...how.map((how) => ({ promise: promises.find(([pattern]) => pattern.test(how))?.[1] ?? 3, how })),
    ...leaks.map((how) => ({ promise: 9, how })),
  ]
}

/** All that is kept as text by its name, but for minutes, and for when who was mailed. */
function told({ state }: Rest): Record<string, string> {
  const items = Object.values(state.tables).flatMap((table) => Object.entries(table))
  const objects = Object.values(state.buckets).flatMap((bucket) => Object.entries(bucket))
  return Object.fromEntries([
    ...items
      .filter(([name]) => !passing.test(name) && !name.endsWith(idOf(leaver)))
      .map(([name, item]) => [name, textOf(name, itemOf(item).value as Value)]),
    ...objects.map(([path, { text }]) => [timeless(path), timeless(text)]),
  ])
}

type Value = Record<string, unknown>

function textOf(name: string, value: Value): string {
  if (name.startsWith('EDITION#')) return JSON.stringify({ state: value.state })
  if (name.startsWith('SUBSCRIBER#'))
    return JSON.stringify({ state: value.state, preferences: value.preferences })
  if (name.startsWith('SENDING')) return JSON.stringify({ state: value.state, untold: value.untold })
  return timeless(JSON.stringify(value))
}

function timeless(text: string): string {
  return text.replace(/(\d\d):\d\d(:\d\d(\.\d+)?)?/g, '$1h').replace(/-[0-9a-f]{16}(?=\.json)/g, '')
}

function left({ state }: Rest): string[] {
  return Object.values(state.tables).flatMap((table) =>
    Object.keys(table).filter((name) => name.startsWith('REQUEST/')),
  )
}

/** An edition at most once to each; what is none is rather mailed once more than not at all. */
function mails(wanted: Rest, found: Rest, mayLose: boolean): string[] {
  const [before, after] = [wanted, found].map(({ mails }) => {
    const counted = new Map<string, number>()
    for (const { to, tags } of mails) {
      const name = `${tags.edition ?? tags.kind} to ${to[0]}`
      counted.set(name, (counted.get(name) ?? 0) + 1)
    }
    return counted
  }) as [Map<string, number>, Map<string, number>]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [least, times] = [before.get(name) ?? 0, after.get(name) ?? 0]
    // Whoever leaves may have had it before.
    const most = name.startsWith('2026') && !name.endsWith(addressOf(leaver)) ? least : least + 1
    return (times < least && !mayLose) || times > most ? [`mail ${name}: ${times} instead of ${least}`] : []
  })
}

function difference(wanted: string, found: string): string {
  let at = 0
  while (at < wanted.length && wanted[at] === found[at]) at++
  const from = Math.max(0, at - 40)
  return `"${found.slice(from, at + 40)}" instead of "${wanted.slice(from, at + 40)}"`
}
