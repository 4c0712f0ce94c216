import type { MatterStatus } from '../../domain/model/matter.ts'
import type { StoryArticle } from '../../domain/model/story.ts'
import { reportsOf } from '../../domain/story/coverage.ts'
import { isReport } from '../linking/claims.ts'
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
      if (!isReport(original)) continue
      const isOfficial = sources.speaksOf(original, group.kind)
      if (!isOfficial && original.kind !== 'news') continue
      const status = stepOf(original, group.kind, isOfficial, mentions)
      if (status)
        reports.push({ status, at: timeOf(original), story: story.id, article: original, isOfficial })
    }
  }
  return reports.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.article.id < b.article.id ? -1 : 1))
}

/**
 * How a story names a matter and others of its kind; `undefined` if it does not say anything of this one: it names it in passing
 * only, while its headline or document is about another one.
 */
function mentionsOf({ from, claims }: Attached, { kind, keys }: Group): Mentions | undefined {
  if (claims.length === 0) return undefined
  const others = from.claims.filter((one) => one.kind === kind && !keys.has(one.key))
  const isShown = claims.some(({ where }) => where !== 'summary')
  if (!isShown && others.length > 0) return undefined
  return { own: claims.map(({ text }) => text), others: others.map(({ text }) => text) }
}

function timeOf({ published, firstSeen }: StoryArticle): string {
  return published ?? firstSeen
}
