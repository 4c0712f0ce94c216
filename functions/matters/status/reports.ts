import type { MatterStatus } from '../../domain/model/matter.ts'
import type { StoryArticle } from '../../domain/model/story.ts'
import { reportsOf } from '../../domain/story/coverage.ts'
import { DAY_MS } from '../../domain/time.ts'
import { type Claim, isReport } from '../linking/claims.ts'
import type { Attached, Group } from '../linking/group.ts'
import type { Sources } from '../linking/voices.ts'
import { type Mentions, stepOf } from './statement.ts'

/** One report of a step. */
export interface Report {
  status: MatterStatus
  at: string
  story: string
  article: StoryArticle
  isOfficial: boolean
}

/** What reports say happened to a matter, the earliest first. */
export function reportsOn(group: Group, sources: Sources): Report[] {
  const reports: Report[] = []
  for (const attached of group.stories.values()) {
    const mentions = mentionsOf(attached, group)
    if (!mentions) continue
    const { story } = attached.from
    for (const { original } of reportsOf(story.articles)) {
      if (!isReport(original) || !names(attached, original) || !sources.isOwnWord(original)) continue
      const status = stepOf(original, group.kind, sources.speaksOf(original, group.kind), mentions)
      if (!status) continue
      const isOfficial = sources.decides(original, group.kind, status)
      reports.push({ status, at: timeOf(original), story: story.id, article: original, isOfficial })
    }
  }
  return reports.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.article.id < b.article.id ? -1 : 1))
}

/** Runs of reports within so many days of the first. They are in order. */
export function runsOf(reports: readonly Report[], days: number): Report[][] {
  const runs: Report[][] = []
  for (const report of reports) {
    const run = runs.at(-1)
    if (run && areNear(run[0]!.at, report.at, days)) run.push(report)
    else runs.push([report])
  }
  return runs
}

/** Whether there are at most so many days between two moments. */
export function areNear(one: string, other: string, days: number): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= days * DAY_MS
}

/** How a story names a matter and others of its kind; `undefined` if it says nothing of this one. */
function mentionsOf(attached: Attached, group: Group): Mentions | undefined {
  if (!saysOf(attached, group)) return undefined
  return {
    own: attached.claims.map(({ text }) => text),
    others: others(attached, group).map(({ text }) => text),
  }
}

/** Whether a story does not only name a matter in passing, while its headline or document is about another one of the kind. */
export function saysOf(attached: Attached, group: Group): boolean {
  const { claims } = attached
  if (claims.length === 0) return false
  return claims.some(({ where }) => where !== 'summary') || others(attached, group).length === 0
}

/** Whether an article of the story names the matter itself. */
export function names({ claims }: Attached, { id }: StoryArticle): boolean {
  return claims.some(({ articles }) => articles.includes(id))
}

/** What a story says of other matters of the kind. */
function others({ from }: Attached, { kind, keys }: Group): Claim[] {
  return from.claims.filter((one) => one.kind === kind && !keys.has(one.key))
}

function timeOf({ published, firstSeen }: StoryArticle): string {
  return published ?? firstSeen
}
