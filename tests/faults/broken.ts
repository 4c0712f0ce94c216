import type { End } from './end.ts'
import type { Plan } from './faults.ts'

/** A promise of the README, by its number there, and how one fault broke it. */
export interface Broken {
  promise: number
  how: string
}

/** After these nobody may know whether a mail was taken; a process that ends has as many in its hands as go out in a second. */
const losing: readonly Plan['fault'][] = ['timed out', 'reply lost', 'crash']
const AT_ONCE = 2

/** What one fault did to the end that it must not have done; nothing if all promises were kept. */
export function broken(wanted: End, found: End, { call, fault }: Plan): Broken[] {
  const isMail = call.startsWith('mail ')
  const isLost = losing.includes(fault) && (isMail || fault === 'crash')
  return [
    ...all(1, different('article', wanted.articles, found.articles)),
    ...all(2, different('articles together', wanted.together, found.together)),
    // What a source could not be asked for in time is first seen later, under another id, and others may lead.
    ...(call.startsWith('fetch ') ? [] : sameToTheByte(wanted, found)),
    ...all(5, [
      ...found.open.map((what) => `left open: ${what}`),
      ...deliveries(wanted, found, isLost),
      ...letters(wanted, found, isMail && isLost),
    ]),
    ...all(6, different('subscriber', wanted.subscribers, found.subscribers)),
    ...all(6, found.mailedAfterLeaving),
    ...all(9, found.leaks),
    ...all(8, isTold(wanted, found) ? [] : ['nobody was told of it']),
  ]
}

function sameToTheByte(wanted: End, found: End): Broken[] {
  return [
    ...all(2, different('story', wanted.stories, found.stories)),
    ...all(2, different('decision', wanted.decisions, found.decisions)),
    ...all(3, different('file', timeless(wanted.files), timeless(found.files))),
    ...all(4, different('edition', timeless(wanted.editions), timeless(found.editions))),
  ]
}

function all(promise: number, sentences: readonly string[]): Broken[] {
  return sentences.map((how) => ({ promise, how }))
}

/** Nobody twice, and each in the state in which they end anyway unless the outcome was lost. */
function deliveries(
  { deliveries: wanted }: End,
  { deliveries: found, mailed }: End,
  mayLose: boolean,
): string[] {
  const count = (state: string) => Object.values(found).filter((one) => one === state).length
  const [accepted, uncertain, taken] = [count('accepted'), count('uncertain'), Object.keys(mailed).length]
  return [
    ...Object.entries(mailed).flatMap(([to, times]) => (times > 1 ? [`${to} has it ${times} times`] : [])),
    ...Object.keys({ ...wanted, ...found })
      .filter((id) => found[id] !== wanted[id] && !(found[id] === 'uncertain' && mayLose))
      .map((id) => `delivery ${id}: ${found[id]} instead of ${wanted[id]}`),
    ...(uncertain > AT_ONCE ? [`${uncertain} are uncertain`] : []),
    ...(taken < accepted || taken > accepted + uncertain
      ? [`${taken} have it, ${accepted} are said to and ${uncertain} may`]
      : []),
  ]
}

/** What is no edition, such as a link to confirm with, is rather mailed once more than not at all. */
function letters({ letters: wanted }: End, { letters: found }: End, isLost: boolean): string[] {
  return Object.entries(wanted).flatMap(([letter, times]) => {
    const taken = found[letter] ?? 0
    return (taken < times && !isLost) || taken > times + 1 ? [`${letter}: ${taken} instead of ${times}`] : []
  })
}

function different(what: string, wanted: Record<string, string>, found: Record<string, string>): string[] {
  return Object.keys({ ...wanted, ...found })
    .filter((name) => wanted[name] !== found[name])
    .map((name) => `${what} ${name}: ${firstDifference(wanted[name] ?? '', found[name] ?? '')}`)
}

function firstDifference(wanted: string, found: string): string {
  let at = 0
  while (at < wanted.length && wanted[at] === found[at]) at++
  const from = Math.max(0, at - 30)
  return `"${found.slice(from, at + 30)}" instead of "${wanted.slice(from, at + 30)}"`
}

/** Where a delivery ended otherwise than it would have. */
function isTold({ deliveries: wanted }: End, { deliveries: found, told }: End): boolean {
  return told || different('', wanted, found).length === 0
}

/** Without minutes, and without how often a source is read, which depends on when it was. */
function timeless(files: Record<string, string>): Record<string, string> {
  const strip = (text: string) =>
    text
      .replace(/(\d\d):\d\d(:\d\d)?/g, '$1h')
      .replace(/(every|cada) \d+ (minutes|minutos|hours|horas)/g, '$1 now and then')
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strip(text)]))
}
