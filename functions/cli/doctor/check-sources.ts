import type { Configuration } from '../../domain/model/configuration.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { count } from '../../i18n/plural.ts'
import { coverageGapName, coverageGaps } from '../../ingest/poll/coverage-gaps.ts'
import { sourceHealth } from '../../ingest/poll/source-health.ts'
import { type Check, ok, toDo, warning } from './check.ts'

type States = ReadonlyMap<string, SourceState>

/** How each source does, the lost ones first, then those that fail; the well ones are counted. */
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
  const those = (...which: (typeof all)[number]['kind'][]) => all.filter(({ kind }) => which.includes(kind))
  const well = those('well')
  const fresh = those('new').length
  return [
    ...coverageGaps({ sources, states, places }).map((one) =>
      toDo(
        `No source for the ${coverageGapName(one)} can be read any more: add another, or correct its address.`,
      ),
    ),
    ...those('dead', 'gone').map(({ source, text }) =>
      toDo(`${source.id}: ${text} Put its new address into sources.yaml, or turn it off.`),
    ),
    ...those('failing').map(({ source, text }) => warning(`${source.id}: ${text}`)),
    ...well
      .filter(
        ({ state }) => state?.learnt !== undefined || state?.problems !== undefined || isQuiet(state, now),
      )
      .map(({ source, text }) => warning(`${source.id}: ${text}`)),
    ...(well.length > 0 ? [ok(`${count(well.length, 'source', 'sources')} can be read.`)] : []),
    ...(fresh > 0
      ? [warning(`${count(fresh, 'source', 'sources')} not read yet. \`npm start\` reads them.`)]
      : []),
    ...those('blocked').map(({ source, text }) => ok(`${source.id}: ${text}`)),
  ]
}

const DAY = 86_400_000

/** Answers, and yet has brought nothing for so long that its feed may have been given up for another. */
function isQuiet({ lastNewEntry, medianGapMinutes = 0 }: Partial<SourceState> = {}, now: Date): boolean {
  const usual = medianGapMinutes * 60_000
  return (
    lastNewEntry !== undefined && now.getTime() - Date.parse(lastNewEntry) > Math.max(60 * DAY, 10 * usual)
  )
}
