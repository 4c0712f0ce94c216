import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { Language } from '../../domain/model/article.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { MatterKind, StatusChange } from '../../domain/model/matter.ts'
import type { View } from '../../domain/story/assemble.ts'
import type { Stories } from '../../store/stories/stories.ts'
import { type StoryListItem, storyListItem } from '../views/story-list.ts'
import { type KnownMatters, livingMatter, matterName, partsOf } from './known-matters.ts'
import { type Link, livingStories, matterAsDecided } from './matter-as-decided.ts'

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
  const ids = [...links.keys()].sort().reverse()
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE))
  const shown = ids.slice((Math.min(page, pages) - 1) * PAGE_SIZE).slice(0, PAGE_SIZE)
  const found = await Promise.all(
    shown.map(async (story) => ({
      story: await storyListItem(story, stories, view),
      link: links.get(story)!,
    })),
  )
  const parts = partsOf(record.id, known)
  return {
    id: record.id,
    kind: record.kind,
    name: { en: matterName(record.id, known, 'en'), es: matterName(record.id, known, 'es') },
    keys: parts.flatMap((part) => known.records.get(part)?.keys ?? []),
    changes: changes.reverse(),
    count: ids.length,
    stories: found.filter((one): one is LinkedStory => one.story !== undefined),
    page: Math.min(page, pages),
    pages,
    decisions: log.filter(({ act }) => isAbout(act, new Set(parts))).reverse(),
    active: new Set(activeDecisions(log).map(({ number }) => number)),
  }
}

function isAbout(act: Decision['act'], ids: ReadonlySet<string>): boolean {
  return 'matter' in act && (ids.has(act.matter) || (act.is === 'merge-matters' && ids.has(act.into)))
}
