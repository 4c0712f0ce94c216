import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import {
  type KnownMatters,
  livingMatter,
  matterNames,
  partsOf,
} from '../../domain/decisions/known-matters.ts'
import { type Link, matterAsDecided } from '../../domain/decisions/matter-as-decided.ts'
import type { Language } from '../../domain/model/article.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { MatterKind, StatusChange } from '../../domain/model/matter.ts'
import type { View } from '../../domain/story/assemble.ts'
import type { Stories } from '../../store/stories/stories.ts'
import { type StoryListItem, storyListItem } from '../views/story-list.ts'
import { livingStories } from './living-stories.ts'

/** Everything that a page of the desk shows about a matter. */
export interface MatterView {
  id: string
  kind: MatterKind
  name: Record<Language, string>
  keys: readonly string[]
  /** The latest first. */
  changes: StatusChange[]
  /** How many stories are linked. */
  count: number
  /** The stories of one page of the list, the latest first. */
  stories: LinkedStory[]
  page: number
  pages: number
  /** The decisions about it and about what was merged into it, newest first. */
  decisions: Decision[]
  /** The numbers of the decisions that are in effect. */
  active: ReadonlySet<number>
}

/** A story of a matter, and why it is linked. */
export interface LinkedStory {
  story: StoryListItem
  link: Link
}

/** Stories on one page. Each takes one or more reads. */
const PAGE_SIZE = 40

/** Reads a matter for the desk; `undefined` if there is none with this id. */
export async function matterView(
  id: string,
  known: KnownMatters,
  { stories, view, log, page = 1 }: { stories: Stories; view: View; log: readonly Decision[]; page?: number },
): Promise<MatterView | undefined> {
  const record = livingMatter(id, known)
  if (!record) return undefined
  const living = await livingStories(record.id, known, stories)
  const { links, changes } = matterAsDecided(record.id, known, living)
  const parts = partsOf(record.id, known)
  const ids = latestFirst([...links.keys()], parts, known)
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE))
  const shown = ids.slice((Math.min(page, pages) - 1) * PAGE_SIZE).slice(0, PAGE_SIZE)
  const found = await Promise.all(
    shown.map(async (story) => ({
      story: await storyListItem(story, stories, view),
      link: links.get(story)!,
    })),
  )
  return {
    id: record.id,
    kind: record.kind,
    name: matterNames(record.id, known),
    keys: parts.flatMap((part) => known.records.get(part)?.keys ?? []),
    changes: changes.toReversed(),
    count: ids.length,
    stories: found
      .filter((one): one is LinkedStory => one.story !== undefined)
      .sort((a, b) => (a.story.at < b.story.at ? 1 : a.story.at > b.story.at ? -1 : 0)),
    page: Math.min(page, pages),
    pages,
    decisions: log.filter(({ act }) => isAbout(act, new Set(parts))).reverse(),
    active: new Set(activeDecisions(log).map(({ number }) => number)),
  }
}

/** Stories by when readers first saw them. What is not kept of one is the day on which it was founded, which its id begins with. */
function latestFirst(
  stories: readonly string[],
  parts: readonly string[],
  { records }: KnownMatters,
): string[] {
  const kept = parts.flatMap((part) => records.get(part)?.stories ?? [])
  const times = new Map(kept.map(({ id, at }) => [id, at]))
  const day = (id: string) => `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`
  return stories
    .map((id) => ({ id, at: times.get(id) ?? day(id) }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1))
    .map(({ id }) => id)
}

function isAbout(act: Decision['act'], ids: ReadonlySet<string>): boolean {
  return 'matter' in act && (ids.has(act.matter) || (act.is === 'merge-matters' && ids.has(act.into)))
}
