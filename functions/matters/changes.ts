import type { PolicyStatus } from '../domain/model/article.ts'
import type { MatterKind, MatterStatus, StatusChange } from '../domain/model/matter.ts'
import { statusesOf } from '../domain/model/matter.ts'
import type { StoryArticle } from '../domain/model/story.ts'
import { outletKey, reportsOf } from '../domain/story/coverage.ts'
import { DAY_MS } from '../domain/time.ts'
import type { Group } from './group.ts'
import { stepIn } from './steps.ts'

/** Reports of one step may be so many days apart. */
const SAME_STEP_DAYS = 7
/** Independent outlets that must report a step. */
const ENOUGH_OUTLETS = 2
/** The most outlets that a change names. */
const MAX_NAMED = 3

/** One report of a step. */
interface Report {
  status: MatterStatus
  at: string
  story: string
  article: StoryArticle
}

/**
 * The steps that a matter took, the earliest first: as official documents say, or as two independent outlets report within
 * a week. Only stories count that name the matter in a headline or are its documents.
 */
export function changesOf(group: Group): StatusChange[] {
  const changes: StatusChange[] = [...(group.record?.changes ?? []).filter(({ by }) => by !== 'editor')]
  const reports: Report[] = []
  for (const { from, claims } of group.stories.values()) {
    if (!claims.some(({ where }) => where === 'document' || where === 'title')) continue
    for (const { original } of reportsOf(from.story.articles)) {
      const status = statusIn(original, group.kind)
      if (status) reports.push({ status, at: timeOf(original), story: from.story.id, article: original })
    }
  }
  reports.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.article.id < b.article.id ? -1 : 1))
  for (const [status, same] of Map.groupBy(reports, (one) => one.status)) {
    for (const run of runsOf(same)) {
      const change = changeOf(status, run)
      if (change && !changes.some((one) => isSame(one, change))) changes.push(change)
    }
  }
  return changes.sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : order(a, group.kind) - order(b, group.kind),
  )
}

const order = ({ status }: StatusChange, kind: MatterKind) =>
  (statusesOf[kind] as readonly MatterStatus[]).indexOf(status)

function isSame(one: StatusChange, other: StatusChange): boolean {
  return (
    one.status === other.status &&
    Math.abs(Date.parse(one.day) - Date.parse(other.day)) <= SAME_STEP_DAYS * DAY_MS
  )
}

/** Reports of the same step that are close in time. */
function runsOf(reports: readonly Report[]): Report[][] {
  const runs: Report[][] = []
  for (const report of reports) {
    const run = runs.at(-1)
    const isNear = run && Date.parse(report.at) - Date.parse(run[0]!.at) <= SAME_STEP_DAYS * DAY_MS
    if (isNear) run.push(report)
    else runs.push([report])
  }
  return runs
}

function changeOf(status: MatterStatus, run: readonly Report[]): StatusChange | undefined {
  const official = run.find(({ article }) => article.kind === 'official')
  const outlets = new Map(
    run
      .filter(({ article }) => article.kind === 'news')
      .map(({ article }) => [outletKey(article), article.outlet]),
  )
  if (!official && outlets.size < ENOUGH_OUTLETS) return undefined
  const { at, story, article } = official ?? run[0]!
  return {
    status,
    day: at.slice(0, 10),
    by: official ? 'official' : 'outlets',
    story,
    outlets: official ? [article.outlet] : [...outlets.values()].slice(0, MAX_NAMED),
    ...(article.url && { url: article.url }),
  }
}

/** Stages of documents that are words of rules and designations. */
const stages: Partial<Record<PolicyStatus['stage'], MatterStatus>> = {
  proposed: 'proposed',
  final: 'final',
  withdrawn: 'withdrawn',
  enjoined: 'enjoined',
  stayed: 'stayed',
  vacated: 'vacated',
}

function statusIn(article: StoryArticle, kind: MatterKind): MatterStatus | undefined {
  const stated = article.kind === 'official' && article.status && stages[article.status.stage]
  if (stated && (statusesOf[kind] as readonly MatterStatus[]).includes(stated)) return stated
  return stepIn(article.title, kind)
}

function timeOf({ published, firstSeen }: StoryArticle): string {
  return published ?? firstSeen
}
