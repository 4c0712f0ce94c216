import type { PolicyStatus } from '../../domain/model/article.ts'
import type { MatterKind, MatterStatus, StatusChange } from '../../domain/model/matter.ts'
import { statusesOf } from '../../domain/model/matter.ts'
import type { StoryArticle } from '../../domain/model/story.ts'
import { reportsOf } from '../../domain/story/coverage.ts'
import { DAY_MS } from '../../domain/time.ts'
import { isReport } from '../linking/claims.ts'
import type { Group } from '../linking/group.ts'
import { ENOUGH_VOICES, independent, type Sources } from '../linking/voices.ts'
import { stepIn } from './steps.ts'

/** Reports of one step may be so many days apart. */
const SAME_STEP_DAYS = 7
/** The most outlets that a change names. */
const MAX_NAMED = 3

/** One report of a step. */
interface Report {
  status: MatterStatus
  at: string
  story: string
  article: StoryArticle
  isOfficial: boolean
}

/**
 * The steps that a matter took, the earliest first: as official documents say, or as two independent publishers report within
 * a week. Only stories count that name the matter in a headline or are its documents.
 */
export function changesOf(group: Group, sources: Sources, kept: readonly StatusChange[]): StatusChange[] {
  const changes = [...kept]
  const reports: Report[] = []
  for (const { from, claims } of group.stories.values()) {
    if (!claims.some(({ where }) => where === 'document' || where === 'title')) continue
    for (const { original } of reportsOf(from.story.articles)) {
      if (!isReport(original)) continue
      const isOfficial = sources.speaksOf(original, group.kind)
      if (!isOfficial && original.kind !== 'news') continue
      const status = statusIn(original, group.kind, isOfficial)
      if (status)
        reports.push({ status, at: timeOf(original), story: from.story.id, article: original, isOfficial })
    }
  }
  reports.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.article.id < b.article.id ? -1 : 1))
  for (const [status, same] of Map.groupBy(reports, (one) => one.status)) {
    for (const run of runsOf(same)) {
      const change = changeOf(status, run, sources)
      if (change && !changes.some((one) => isSame(one, change))) changes.push(change)
    }
  }
  return inOrder(changes, group.kind)
}

/** Changes by day; on one day, in the usual order of steps. */
export function inOrder(changes: readonly StatusChange[], kind: MatterKind): StatusChange[] {
  const order: readonly MatterStatus[] = statusesOf[kind]
  return changes.toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : order.indexOf(a.status) - order.indexOf(b.status),
  )
}

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

function changeOf(status: MatterStatus, run: readonly Report[], sources: Sources): StatusChange | undefined {
  const official = run.find(({ isOfficial }) => isOfficial)
  const voices = run.map(({ article }) => sources.voiceOf(article))
  if (!official && independent(voices) < ENOUGH_VOICES) return undefined
  const { story, article } = official ?? run[0]!
  const outlets = new Map(run.map(({ article: { outlet } }, n) => [voices[n]!.name, outlet]))
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

/** Stages of official documents that are words of matters. */
const stages: Partial<Record<PolicyStatus['stage'], MatterStatus>> = {
  proposed: 'proposed',
  final: 'final',
  withdrawn: 'withdrawn',
  enjoined: 'enjoined',
  stayed: 'stayed',
  vacated: 'vacated',
}
/** What a document does to an earlier one says more than its type: a rule that delays another rule is no second final rule. */
const said = new Set<MatterStatus>([
  'delayed',
  'withdrawn',
  'revoked',
  'terminated',
  'extended',
  'designated',
])
/** Documents that change no status. */
const noStep = /\b(?:correction|correcting amendment|(?:extension|reopening) of (?:the )?comment period)\b/i

function statusIn(article: StoryArticle, kind: MatterKind, isOfficial: boolean): MatterStatus | undefined {
  if (!isOfficial) return stepIn(article.title, kind)
  if (noStep.test(article.title)) return undefined
  const possible: readonly MatterStatus[] = statusesOf[kind]
  const inTitle = stepIn(article.title, kind)
  if (inTitle && said.has(inTitle)) return inTitle
  if (kind === 'order' && /^presidential document$/i.test(article.document?.type ?? ''))
    return inTitle ?? 'signed'
  const stated = article.status && stages[article.status.stage]
  return stated && possible.includes(stated) ? stated : inTitle
}

function timeOf({ published, firstSeen }: StoryArticle): string {
  return published ?? firstSeen
}
