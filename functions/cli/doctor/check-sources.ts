import type { Configuration } from '../../domain/model/configuration.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'
import { count } from '../../i18n/plural.ts'
import { coverageGapName, coverageGaps } from '../../ingest/poll/coverage-gaps.ts'
import { sourceHealth } from '../../ingest/poll/source-health.ts'
import { type Check, ok, toDo, warning } from './check.ts'

type States = ReadonlyMap<string, SourceState>

/** Checks each source: those that are lost first, then those that fail. Those in order are counted. */
export function checkSources(
  { sources, places, publication }: Pick<Configuration, 'sources' | 'places' | 'publication'>,
  states: States,
  now: Date,
): Check[] {
  const all = sources.map((source) => {
    const kept = states.get(source.id)
    const state = kept?.feed === source.feed ? kept : undefined
    return { source, state, ...sourceHealth(state, source, now, publication.deadAfterDays) }
  })
  const withHealth = (...which: (typeof all)[number]['kind'][]) =>
    all.filter(({ kind }) => which.includes(kind))
  const well = withHealth('well')
  const unread = withHealth('new').length
  return [
    ...coverageGaps({ sources, states, places }).map((one) =>
      toDo(
        `No source for the ${coverageGapName(one)} can be read anymore: add another, or correct its address.`,
      ),
    ),
    ...withHealth('dead', 'gone').map(({ source, text }) =>
      toDo(`${source.id}: ${text} Add its new address to sources.yaml, or turn it off.`),
    ),
    ...withHealth('failing').map(({ source, text }) => warning(`${source.id}: ${text}`)),
    ...well
      .filter(
        ({ state }) => state?.learnt !== undefined || state?.problems !== undefined || isQuiet(state, now),
      )
      .map(({ source, text }) => warning(`${source.id}: ${text}`)),
    ...(well.length > 0 ? [ok(`${count(well.length, 'source', 'sources')} can be read.`)] : []),
    ...(unread > 0
      ? [warning(`${count(unread, 'source', 'sources')} not read yet. \`npm start\` reads them.`)]
      : []),
    ...withHealth('blocked').map(({ source, text }) => ok(`${source.id}: ${text}`)),
  ]
}

/** Whether a source can be read but has had no new entry for so long that its feed may have been abandoned. */
function isQuiet({ lastNewEntry, medianGapMinutes = 0 }: Partial<SourceState> = {}, now: Date): boolean {
  const usual = medianGapMinutes * MINUTE_MS
  return (
    lastNewEntry !== undefined && now.getTime() - Date.parse(lastNewEntry) > Math.max(60 * DAY_MS, 10 * usual)
  )
}
