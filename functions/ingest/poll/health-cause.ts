import type { Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'
import { isAnswering } from './lost-source.ts'

/** Why a source brings nothing new, if the reason shows what to do about it. */
export type HealthCause =
  | 'refuses-robots'
  | 'refuses-cloud'
  | 'gone'
  | 'moved'
  | 'paywalled'
  | 'web-page'
  | 'no-host'
  | 'certificate'
  | 'quiet'

/** What is known besides the state of the source. */
export interface CauseContext {
  now: Date
  /** Whether it is read from the addresses of a cloud. */
  inCloud: boolean
}

/** Finds the cause from what the source did at our requests, and from what others saw. */
export function healthCause(
  state: SourceState,
  source: Source,
  { now, inCloud }: CauseContext,
): HealthCause | undefined {
  const { failure: { kind, status } = {}, gone, learnt, candidate, proposal } = state
  const { access, checked } = source
  if (state.consecutiveFailures === 0 && gone === undefined) {
    if (learnt !== undefined || candidate !== undefined) return 'moved'
    if (checked?.found === 'robots-txt') return 'refuses-robots'
    return isQuiet(state, now) ? 'quiet' : undefined
  }
  if (proposal !== undefined) return 'moved'
  if (gone !== undefined) return 'gone'
  switch (kind) {
    case 'not-found':
      return 'gone'
    case 'web-page':
      return access === 'subscription' ? 'paywalled' : kind
    case 'rate-limited':
      return isAnswering(state) ? undefined : refusal(source, inCloud)
    case 'challenge':
    case 'refused':
      return access === 'subscription' ? 'paywalled' : refusal(source, inCloud)
    case undefined:
      // Some servers let a cloud's connections time out.
      return checked?.found === 'refuses-cloud' && status === undefined ? 'refuses-cloud' : undefined
    default:
      return kind
  }
}

function refusal({ checked }: Source, inCloud: boolean): HealthCause {
  switch (checked?.found) {
    case 'refuses-cloud':
      return 'refuses-cloud'
    case 'answers':
    case 'in-use':
      return inCloud ? 'refuses-cloud' : 'refuses-robots'
    case 'paywalled':
      return 'paywalled'
    default:
      return 'refuses-robots'
  }
}

/** Whether a source has had no new entry for so long that its feed may have been abandoned. */
function isQuiet({ lastNewEntry, firstPolled, medianGapMinutes = 0 }: SourceState, now: Date): boolean {
  const since = lastNewEntry ?? firstPolled
  const most = Math.max(60 * DAY_MS, 10 * medianGapMinutes * MINUTE_MS)
  return since !== undefined && now.getTime() - Date.parse(since) > most
}

/** Says in a sentence what the operator can do. Empty if the source's health already says so. */
export function adviceOn(cause: HealthCause, source: Source, state: SourceState, inCloud = false): string {
  const site = source.homepage ?? new URL('/', source.feed).href
  const find = `look for its feed with \`npm run -s validate -- ${site}\`, or turn it off.`
  switch (cause) {
    case 'refuses-robots':
      if (state.consecutiveFailures === 0)
        return 'Its robots.txt excludes programs: turn it off, or ask its publisher to allow ours.'
      if (inCloud && source.checked === undefined)
        return `It refuses programs or cloud addresses: \`npm run -s validate -- ${source.feed}\` on a machine of your own shows which.`
      return state.failure?.kind === 'challenge'
        ? 'It asks visitors to prove that they are human: ask its publisher to allow our program, or turn it off.'
        : 'It refuses programs: ask its publisher to allow ours, or turn it off.'
    case 'refuses-cloud':
      return 'It refuses cloud addresses but answers elsewhere: read it from a machine outside the cloud, or turn it off.'
    case 'gone':
      return `Its feed is no longer there: ${find}`
    case 'moved':
      return state.consecutiveFailures === 0 ? '' : 'Check that address, and write it into sources.yaml.'
    case 'paywalled':
      return 'It requires a login or payment: ask its publisher for an open feed, or turn it off.'
    case 'web-page':
      return `Its address shows a web page instead of a feed: ${find}`
    case 'no-host':
      return 'Its host name does not exist: correct its address, or turn it off.'
    case 'certificate':
      return 'Its certificate is not valid: tell its publisher, or turn it off until it is.'
    case 'quiet':
      return `Its feed may have been abandoned: look at ${site}, then correct its address, turn it off, or wait.`
  }
}
