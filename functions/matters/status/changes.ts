import {
  inOrder,
  type MatterStatus,
  SAME_STEP_DAYS,
  type StatusChange,
  statusesOf,
} from '../../domain/model/matter.ts'
import type { Group } from '../linking/group.ts'
import { ENOUGH_VOICES, independent, type Sources } from '../linking/voices.ts'
import { likely, MAX_NAMED, withOfficialWords } from './one-act.ts'
import { areNear, type Report, reportsOn, runsOf } from './reports.ts'
import { SAME_STOP_DAYS, sameStops } from './same-stop.ts'
import { courtSteps } from './statement.ts'

/**
 * The steps that a matter took, the earliest first: as official documents say, or as two independent publishers report within
 * a week, and a stop of a policy within days in whatever words. Only stories count that name the matter, and no other of its kind more plainly.
 */
export function changesOf(group: Group, sources: Sources, kept: readonly StatusChange[]): StatusChange[] {
  const changes = [...kept]
  const reports = reportsOn(group, sources)
  for (const [status, same] of Map.groupBy(reports, (one) => one.status)) {
    for (const run of runsOf(same, SAME_STEP_DAYS)) {
      const change = changeOf(status, run, sources)
      if (change && !changes.some((one) => isSame(one, change))) changes.push(change)
    }
  }
  const possible: readonly MatterStatus[] = statusesOf[group.kind]
  for (const { status, reports: run } of sameStops(reports)) {
    const change = possible.includes(status) ? changeOf(status, run, sources) : undefined
    // What two publishers report in the same word needs no other word.
    const isTold = (one: StatusChange) =>
      courtSteps.includes(one.status) && areNear(one.day, change!.day, SAME_STOP_DAYS)
    if (change?.by === 'outlets' && !changes.some(isTold)) changes.push(change)
  }
  const loose = reports.filter(({ isOfficial }) => !isOfficial)
  return likely(withOfficialWords(inOrder(changes, group.kind), loose))
}

function isSame(one: StatusChange, other: StatusChange): boolean {
  return one.status === other.status && areNear(one.day, other.day, SAME_STEP_DAYS)
}

function changeOf(status: MatterStatus, run: readonly Report[], sources: Sources): StatusChange | undefined {
  const official = run.find(({ isOfficial }) => isOfficial)
  const voices = run.map(({ article }) => sources.voiceOf(article))
  if (!official && independent(voices) < ENOUGH_VOICES) return undefined
  const { story, article } = official ?? run[0]!
  const outlets = new Map(
    run.flatMap(({ article: { outlet } }, n) => (voices[n]!.name ? [[voices[n]!.name, outlet]] : [])),
  )
  return {
    status,
    day: sources.dayOf(article),
    by: official ? 'official' : 'outlets',
    story,
    outlets: official ? [article.outlet] : [...outlets.values()].slice(0, MAX_NAMED),
    ...(article.url && { url: article.url }),
    article: article.id,
  }
}
