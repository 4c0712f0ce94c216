import type { Configuration } from '../../domain/model/configuration.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'
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
  const those = (...which: (typeof all)[number]['is'][]) => all.filter(({ is }) => which.includes(is))
  const well = those('well')
  const fresh = those('new').length
  return [
    ...coverageGaps({ sources, states, places }).map((one) =>
      toDo(
        `No source for the ${coverageGapName(one)} can be read any more: add another, or correct its address.`,
      ),
    ),
    ...those('dead', 'gone').map(({ source, words }) =>
      toDo(`${source.id}: ${words} Put its new address into sources.yaml, or turn it off.`),
    ),
    ...those('failing').map(({ source, words }) => warning(`${source.id}: ${words}`)),
    ...well
      .filter(
        ({ state }) => state?.learnt !== undefined || state?.problems !== undefined || isQuiet(state, now),
      )
      .map(({ source, words }) => warning(`${source.id}: ${words}`)),
    ...(well.length > 0 ? [ok(`${count(well.length, 'source')} can be read.`)] : []),
    ...(fresh > 0 ? [warning(`${count(fresh, 'source')} not read yet. \`npm start\` reads them.`)] : []),
    ...those('blocked').map(({ source, words }) => ok(`${source.id}: ${words}`)),
  ]
}

/** Answers, and yet has brought nothing for so long that its feed may have been given up for another. */
function isQuiet({ lastNewEntry, medianGapMinutes = 0 }: Partial<SourceState> = {}, now: Date): boolean {
  const usual = medianGapMinutes * MINUTE_MS
  return (
    lastNewEntry !== undefined && now.getTime() - Date.parse(lastNewEntry) > Math.max(60 * DAY_MS, 10 * usual)
  )
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
