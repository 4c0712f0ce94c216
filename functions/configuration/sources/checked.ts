import type { checkResults, Source } from '../../domain/model/source.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Located, nearest, textOf } from '../yaml/located.ts'

type Checked = NonNullable<Source['checked']>
type CheckResult = (typeof checkResults)[number]

const words: Record<CheckResult, string> = {
  answers: 'it answered others',
  'in-use': 'others were reading it',
  'robots-txt': 'its robots.txt excluded programs',
  'refuses-robots': 'it refused programs',
  'refuses-cloud': 'it refused cloud addresses but answered elsewhere',
  paywalled: 'it required payment',
  moved: 'it had moved to an unknown address',
  gone: 'it no longer existed',
  quiet: 'it answered, but had had nothing new for a long time',
  unknown: 'we had found nobody who had read it',
}

/** Says in a sentence what somebody found at the latest known look at a source. */
export function checkedText({ on, found, how }: Checked): string {
  return `As of ${on}, ${words[found]}${how ? ` (${how})` : ''}.`
}

/** The results that speak against reading a source at all. A refusal of clouds does not: the digest may run elsewhere. */
const against: ReadonlySet<string> = new Set<CheckResult>([
  'robots-txt',
  'refuses-robots',
  'paywalled',
  'moved',
  'gone',
  'quiet',
])

/** Advises against sources that are on although they should not, or can't, be read, and dates that can't be right. */
export function checkedAdvice(root: Located, today?: string): Finding[] {
  return itemsOf(root, 'sources').flatMap((item) => [...againstReading(item), ...fromTheFuture(item, today)])
}

/** Finds a look that has not taken place yet: `2027`, `2027-01` or `2027-01-05`. */
function fromTheFuture(item: Located, today: string | undefined): Finding[] {
  const { file, line } = nearest(item, ['checked', 'on'])
  const on = textOf(nearest(item, ['checked']), 'on')
  if (today === undefined || on === undefined || on <= today.slice(0, on.length)) return []
  const text = `source "${textOf(item, 'id')}": checked.on ${on} is in the future. Write when somebody looked.`
  return [{ file, line, text }]
}

function againstReading(item: Located): Finding[] {
  const at = nearest(item, ['checked'])
  const [found, on, how] = ['found', 'on', 'how'].map((key) => textOf(at, key))
  const isOff = ['on', 'blocked'].some((key) => isSet(item, key))
  if (isOff || on === undefined || found === undefined || !against.has(found)) return []
  const why = checkedText({ on, found: found as CheckResult, how })
  const { file, line } = nearest(item, ['on'])
  return [
    { file, line, text: `source "${textOf(item, 'id')}" is on. ${why} Turn it off, or correct checked:.` },
  ]
}

/** Whether the source says that it is not polled: `on: false`, or a reason in `blocked`. */
function isSet(item: Located, key: string): boolean {
  const value = item.kind === 'map' ? item.entries.get(key) : undefined
  return value?.kind === 'scalar' && (key === 'on' ? value.value === false : value.value !== null)
}
