import { lastLeftOut } from '../../app/publish/left-out.ts'
import { DecidedConfiguration } from '../../configuration/sources/decided.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { minuteOf } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Files } from '../../ports/files.ts'
import type { Table } from '../../ports/table.ts'
import { Editions } from '../../store/editions/editions.ts'
import { SourceStates } from '../../store/source-states.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { type Check, ok, warning } from './check.ts'
import { checkLeftOut } from './check-left-out.ts'
import { checkPolls, checkSchedule } from './check-schedule.ts'
import { checkSources } from './check-sources.ts'
import { checkClock } from './machine/check-clock.ts'

/** Checks the sources, what is missing from the site, and when the last edition was composed. */
export async function checkContent(
  { content, kept }: { content: Table; kept: Files },
  configured: Configuration,
  clock: Clock,
  { inCloud = false } = {},
): Promise<Check[]> {
  const configuration = await new DecidedConfiguration(content).over(configured)
  const decided = configuration.notes.slice(configured.notes.length)
  const editions = new Editions(content, kept)
  const { sources, publication } = configuration
  const remedy = inCloud
    ? 'Read the alarms below and the logs of the functions.'
    : 'Run `npm start` with your options, and read what it prints.'
  const [states, edition, alert, leftOut, missed] = await Promise.all([
    new SourceStates(content).all(),
    editions.lastHead('weekly'),
    editions.lastHead('alert'),
    lastLeftOut(content),
    checkSchedule(publication, { editions, decisions: new Decisions(content) }, clock, remedy),
  ])
  return [
    ...checkPolls(sources, states, clock(), remedy),
    ...missed,
    ...(inCloud ? [] : checkClock(states.values(), clock())),
    ...decided.map(ok),
    ...checkSources(configuration, states, clock(), inCloud),
    edition
      ? ok(`The last weekly edition is ${edition.id}, composed at ${minuteOf(edition.frozenAt)} UTC.`)
      : warning('There is no weekly edition yet.'),
    ...(alert
      ? [ok(`The last alert of status changes is ${alert.id}, composed at ${minuteOf(alert.frozenAt)} UTC.`)]
      : []),
    ...leftOut.map(checkLeftOut),
  ]
}
