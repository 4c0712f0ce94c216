import type { FinalState } from './final-state.ts'
import type { Plan } from './plan.ts'

/** A promise of the README, by number, and how a fault broke it. */
export interface BrokenPromise {
  promise: number
  how: string
}

/** After these faults it may be unknown whether an email was accepted. */
const uncertainFaults: readonly Plan['fault'][] = ['timed out', 'reply lost', 'crash']
/** A process that ends may be sending as many emails as go out in a second. */
const MAX_IN_FLIGHT = 2

/** The promises that a fault broke, from the final states without it (`wanted`) and with it (`found`). */
export function brokenPromises(
  wanted: FinalState,
  found: FinalState,
  { call, fault }: Plan,
): BrokenPromise[] {
  const isEmail = call.startsWith('mail ')
  const isLost = uncertainFaults.includes(fault) && (isEmail || fault === 'crash')
  return [
    ...all(1, different('article', wanted.articles, found.articles)),
    ...all(2, different('articles together', wanted.together, found.together)),
    // If a source is read later, its articles get other ids, and another article may lead a story.
    ...(call.startsWith('fetch ') ? [] : sameToTheByte(wanted, found)),
    ...all(5, [
      ...found.open.map((what) => `left open: ${what}`),
      ...deliveries(wanted, found, isLost),
      ...otherEmails(wanted, found, isEmail && isLost),
    ]),
    ...all(6, different('subscriber', wanted.subscribers, found.subscribers)),
    ...all(6, found.sentAfterUnsubscribing),
    ...all(9, found.leaks),
    ...all(8, isFaultLogged(wanted, found) ? [] : ['nothing was logged']),
  ]
}

function sameToTheByte(wanted: FinalState, found: FinalState): BrokenPromise[] {
  return [
    ...all(2, different('story', wanted.stories, found.stories)),
    ...all(2, different('decision', wanted.decisions, found.decisions)),
    ...all(3, different('file', timeless(wanted.files), timeless(found.files))),
    ...all(4, different('edition', timeless(wanted.editions), timeless(found.editions))),
  ]
}

function all(promise: number, sentences: readonly string[]): BrokenPromise[] {
  return sentences.map((how) => ({ promise, how }))
}

/** Nobody has the edition twice, and each delivery has its usual state unless the outcome was lost. */
function deliveries(
  { deliveries: wanted }: FinalState,
  { deliveries: found, mailed }: FinalState,
  mayLose: boolean,
): string[] {
  const count = (state: string) => Object.values(found).filter((one) => one === state).length
  const [accepted, uncertain, taken] = [count('accepted'), count('uncertain'), Object.keys(mailed).length]
  return [
    ...Object.entries(mailed).flatMap(([to, times]) => (times > 1 ? [`${to} has it ${times} times`] : [])),
    ...Object.keys({ ...wanted, ...found })
      .filter((id) => found[id] !== wanted[id] && !(found[id] === 'uncertain' && mayLose))
      .map((id) => `delivery ${id}: ${found[id]} instead of ${wanted[id]}`),
    ...(uncertain > MAX_IN_FLIGHT ? [`${uncertain} are uncertain`] : []),
    ...(taken < accepted || taken > accepted + uncertain
      ? [`${taken} have it; ${accepted} deliveries are accepted and ${uncertain} uncertain`]
      : []),
  ]
}

/** Other emails, such as confirmations, may be sent once more, but not fewer times. */
function otherEmails(
  { otherEmails: wanted }: FinalState,
  { otherEmails: found }: FinalState,
  isLost: boolean,
): string[] {
  return Object.entries(wanted).flatMap(([email, times]) => {
    const taken = found[email] ?? 0
    return (taken < times && !isLost) || taken > times + 1 ? [`${email}: ${taken} instead of ${times}`] : []
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

/** If a delivery ended in another state, a warning or an error must have been logged. */
function isFaultLogged(
  { deliveries: wanted }: FinalState,
  { deliveries: found, isLogged }: FinalState,
): boolean {
  return isLogged || different('', wanted, found).length === 0
}

/** Without minutes, and without how often a source is read, which depend on the time. */
function timeless(files: Record<string, string>): Record<string, string> {
  const strip = (text: string) =>
    text
      .replace(/(\d\d):\d\d(:\d\d)?/g, '$1h')
      .replace(/(every|cada) \d+ (minutes|minutos|hours|horas)/g, '$1 now and then')
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strip(text)]))
}
