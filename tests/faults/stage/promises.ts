import { itemOf } from '../../../functions/adapters/aws/dynamodb/dynamo-item.ts'
import type { BrokenPromise } from '../promises.ts'
import { addressOf, idOf, leaver } from '../readers.ts'
import type { Snapshot } from './runs.ts'

/** Counts, locks, requests and what single runs did, which may differ. */
const mayDiffer = /^(LEASE|LIMIT#|SENT\/|REQUEST\/|RUNS\/)/

/** The promise of the README that a difference breaks, by how its name begins. */
const promises: readonly [RegExp, number][] = [
  [/^(DESK|ARTICLE#|POINTER|SOURCES|DECISIONS)/, 1],
  [/^STORIES#/, 2],
  [/^(EDITIONS#|TURN|editions\/)/, 4],
  [/^(EDITION#|SENDING|DRAFT|mail )/, 5],
  [/^SUBSCRIBER#/, 6],
  [/^(set aside|left open)/, 8],
]

/** What else is known about a run. */
export interface Circumstances {
  /** Whether the outcome of an email may be unknown. */
  mayLose: boolean
  deadLetters: readonly string[]
  leaks: readonly string[]
}

/** The promises that a fault broke, from the snapshots without it (`wanted`) and with it (`found`). */
export function brokenPromises(
  wanted: Snapshot,
  found: Snapshot,
  { mayLose, deadLetters, leaks }: Circumstances,
): BrokenPromise[] {
  const [before, after] = [wanted, found].map(storedTexts) as [Record<string, string>, Record<string, string>]
  const differ = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name])
  const how = [
    ...deadLetters.map((message) => `set aside: ${message}`),
    ...differ
      .filter((name) => !(mayLose && after[name]?.includes('"state":"uncertain"')))
      .map((name) => `${name}: ${difference(before[name] ?? '', after[name] ?? '')}`),
    // The button of a page that failed was pressed again, and the first request expires.
    ...(mayLose ? [] : left(found))
      .filter((name) => !left(wanted).includes(name))
      .map((name) => `left open: ${name}`),
    ...emailProblems(wanted, found, mayLose),
  ]
  return [
    ...how.map((how) => ({ promise: promises.find(([pattern]) => pattern.test(how))?.[1] ?? 3, how })),
    ...leaks.map((how) => ({ promise: 9, how })),
  ]
}

/** Everything that is stored, as text by name, without minutes and times of sending. */
function storedTexts({ state }: Snapshot): Record<string, string> {
  const items = Object.values(state.tables).flatMap((table) => Object.entries(table))
  const objects = Object.values(state.buckets).flatMap((bucket) => Object.entries(bucket))
  return Object.fromEntries([
    ...items
      .filter(([name]) => !mayDiffer.test(name) && !name.endsWith(idOf(leaver)))
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

function left({ state }: Snapshot): string[] {
  return Object.values(state.tables).flatMap((table) =>
    Object.keys(table).filter((name) => name.startsWith('REQUEST/')),
  )
}

/** Each reader gets an edition at most once. Other emails may be sent once more, but not fewer times. */
function emailProblems(wanted: Snapshot, found: Snapshot, mayLose: boolean): string[] {
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
    // The reader who unsubscribes may have got it before.
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
