import { decisionsByStory, decisionsFor } from '../../domain/decisions/for-stories.ts'
import type { Act, ArticleName, Decision } from '../../domain/model/decision.ts'
import type { Member } from '../../domain/story/story-record.ts'
import type { EditorDeps } from '../editor-deps.ts'

/** How a list of decisions names what they are about. What is gone has no name. */
export interface SubjectNames {
  /** Headlines, by the id of the story. */
  stories: ReadonlyMap<string, string>
  /** Titles with their outlets, by the id of the article. */
  articles: ReadonlyMap<string, string>
  /** The decisions that others undid, by number. */
  undone: ReadonlyMap<number, Decision>
}

type NameDeps = Pick<EditorDeps, 'stories' | 'articles' | 'storyLog'>

/** Stories or articles that are read at the same time. */
const AT_ONCE = 16

/** Reads the headlines of the stories and the titles of the articles that these decisions name. */
export async function subjectNames(
  decisions: readonly Decision[],
  log: readonly Decision[],
  deps: NameDeps,
): Promise<SubjectNames> {
  const numbers = new Set(decisions.flatMap(({ act }) => (act.is === 'undo' ? act.decision : [])))
  const undone = new Map(log.flatMap((one) => (numbers.has(one.number) ? [[one.number, one] as const] : [])))
  const acts = [...decisions, ...undone.values()].map(({ act }) => act)
  const byStory = decisionsByStory(log)
  const articles = new Map<string, string>()
  const stories = new Map<string, string>()
  const keep = ({ id, title, outlet }: Pick<Member, 'id' | 'title' | 'outlet'>) => {
    if (title) articles.set(id, outlet ? `${title} (${outlet})` : title)
  }
  await forEach([...new Set(acts.flatMap(storiesIn))], async (id) => {
    const family = await deps.stories.family(id)
    const members = family.flatMap((record) => record.members)
    members.forEach(keep)
    const ids = family.map((record) => record.id)
    const lead = members.find((member) => member.id === family[0]?.firstPublication?.lead)
    const titles = [decisionsFor(ids, byStory).headline, lead?.title, ...members.map(({ title }) => title)]
    const headline = titles.find(Boolean)
    if (headline) stories.set(id, headline)
  })
  const named = new Map(acts.flatMap(articlesIn).map((article) => [article.id, article]))
  await forEach(
    [...named.values()].filter(({ id }) => !articles.has(id)),
    async (article) => {
      const known = await deps.articles.get(article)
      const entry = known && (await deps.storyLog.get(known.seq))
      const found = entry?.articles.find(({ id }) => id === article.id)
      if (found) keep(found)
    },
  )
  return { stories, articles, undone }
}

function storiesIn(act: Act): string[] {
  return 'story' in act ? [act.story] : []
}

function articlesIn(act: Act): ArticleName[] {
  if (act.is === 'pin') return [act.a, act.b]
  return 'article' in act && typeof act.article !== 'string' ? [act.article] : []
}

async function forEach<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(work))
}
