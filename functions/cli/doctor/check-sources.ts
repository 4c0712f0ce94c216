import { checkedText } from '../../configuration/sources/checked.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { DAY_MS } from '../../domain/time.ts'
import { count } from '../../i18n/plural.ts'
import { coverageGapName, coverageGaps } from '../../ingest/poll/coverage-gaps.ts'
import { adviceOn } from '../../ingest/poll/health-cause.ts'
import { isAnswering } from '../../ingest/poll/lost-source.ts'
import { isWaiting, type SourceHealth, sourceHealth } from '../../ingest/poll/source-health.ts'
import { type Check, ok, toDo, warning } from './check.ts'
import { checkManyFail } from './check-many-fail.ts'

type States = ReadonlyMap<string, SourceState>

interface Checked extends SourceHealth {
  source: Source
  inCloud: boolean
  state: SourceState | undefined
}

/**
 * Checks each source: those that need the operator first, then those that fail or may be abandoned. Those that can be read
 * are counted. `inCloud` says whether they are read from cloud addresses.
 */
export function checkSources(
  { sources, places, publication }: Pick<Configuration, 'sources' | 'places' | 'publication'>,
  states: States,
  now: Date,
  inCloud = false,
): Check[] {
  const all = sources.map((source): Checked => {
    const kept = states.get(source.id)
    const state = kept?.feed === source.feed ? kept : undefined
    return { source, state, inCloud, ...sourceHealth(state, source, now, publication.deadAfterDays, inCloud) }
  })
  const withHealth = (...which: SourceHealth['kind'][]) => all.filter(({ kind }) => which.includes(kind))
  const [well, unread] = [withHealth('well'), withHealth('new')]
  const lost = withHealth('dead', 'gone')
  const [hopeless, failing] = split(withHealth('failing'), (one) => needsOperator(one, now))
  return [
    ...coverageGaps({ sources, states, places }).map((one) =>
      toDo(
        `No source for the ${coverageGapName(one)} can be read anymore: add another, or correct its address.`,
      ),
    ),
    ...checkManyFail([...lost, ...hopeless, ...failing], well.length, {
      inCloud,
      isUrgent: lost.length + hopeless.length > 0,
    }),
    ...lost.map((one) => toDo(lineOf(one, 'Add its new address to sources.yaml, or turn it off.'))),
    ...hopeless.map((one) => toDo(lineOf(one, 'If that lasts, correct its address, or turn it off.'))),
    ...failing.map((one) => warning(lineOf(one))),
    ...well.filter((one) => isWorthKnowing(one, now)).map((one) => warning(lineOf(one))),
    ...unread.filter(({ state }) => isWaiting(state, now)).map((one) => warning(lineOf(one))),
    ...(well.length > 0 ? [ok(`${count(well.length, 'source', 'sources')} can be read.`)] : []),
    ...(unread.length > 0
      ? [warning(`${count(unread.length, 'source', 'sources')} not read yet. \`npm start\` reads them.`)]
      : []),
    ...withHealth('blocked').map((one) => ok(lineOf(one))),
  ]
}

/** A source that answered a short while ago may do so again. One that never did has a wrong address, or refuses us. */
function needsOperator({ state, cause }: Checked, now: Date): boolean {
  if (state === undefined) return false
  if (state.lastSuccess === undefined && state.failure?.kind !== 'rate-limited') return true
  const silent = now.getTime() - Date.parse(state.lastSuccess ?? state.firstPolled ?? now.toISOString())
  return !isAnswering(state) && (cause !== undefined || silent >= DAY_MS)
}

/** What is known about a source, what others found if we can't read it, and what to do. */
function lineOf({ source, state, text, cause, kind, inCloud }: Checked, otherwise = ''): string {
  const advice = cause && state ? adviceOn(cause, source, state, inCloud) : otherwise
  const isFailing = kind === 'failing' || kind === 'dead' || kind === 'gone'
  const others = isFailing && source.checked ? checkedText(source.checked) : ''
  return [`${source.id}: ${text}`, others, advice].filter(Boolean).join(' ')
}

const isWorthKnowing = ({ cause, state }: Checked, now: Date) =>
  cause !== undefined || state?.problems !== undefined || isWaiting(state, now)

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}
