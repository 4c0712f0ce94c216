import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import { decisionsByEdition, decisionsOnEdition } from '../../domain/decisions/for-editions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { PageContent } from '../desk-context.ts'
import type { EditorDeps } from '../editor-deps.ts'
import { likelyMatters } from '../matters/likely-matters.ts'
import { mattersOfStory } from '../matters/matter-list.ts'
import { BorderlineArticlesPage } from '../pages/borderline-articles.tsx'
import { BorderlinePairsPage } from '../pages/borderline-pairs.tsx'
import { LogPage } from '../pages/decisions.tsx'
import { Draft } from '../pages/edition/draft.tsx'
import { EditionsPage } from '../pages/edition/editions.tsx'
import { FrozenEdition } from '../pages/edition/frozen-edition.tsx'
import { Home } from '../pages/home.tsx'
import { LinkPage } from '../pages/link.tsx'
import { StoryPage } from '../pages/story/story.tsx'
import { borderlineArticles, borderlinePairs } from '../views/borderline.ts'
import { recentArticles } from '../views/recent-articles.ts'
import { listStories } from '../views/story-list.ts'
import { storyView } from '../views/story-view.ts'
import { subjectNames } from '../views/subject-names.ts'
import type { EditorSession } from './session.ts'

/** Builds the content of a page; `undefined` if there is no such page. */
export type BuildPage = (session: EditorSession, deps: EditorDeps) => Promise<PageContent | undefined>

/** How far back stories are listed and searched. */
const LISTED_DAYS = 14
const MAX_LISTED = 100
const PAST_EDITIONS = 20

/** Builds the first page: upcoming editions, and the latest stories or the result of a search. */
export async function buildHome(
  { desk, log, view, query }: EditorSession,
  deps: EditorDeps,
): Promise<PageContent | undefined> {
  const now = deps.clock()
  const range = { from: new Date(now.getTime() - LISTED_DAYS * DAY_MS), to: now }
  const all = await listStories(deps.stories, range, view)
  const terms = (query('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(({ id, text }) => terms.every((word) => text.includes(word) || word.includes(id)))
  const upcoming = (await upcomingEditions(log, deps)).filter(
    ({ slot, timing }) => slot.frequency === 'weekly' || timing !== undefined,
  )
  return {
    title: desk.messages.home.title,
    section: 'home',
    children: (
      <Home desk={desk} stories={found.slice(0, MAX_LISTED)} upcoming={upcoming} query={query('q')} />
    ),
  }
}

/** Returns the editions that can still be changed, each with the last decision about its time. */
async function upcomingEditions(log: readonly Decision[], { openSlots }: EditorDeps) {
  const byEdition = decisionsByEdition(log)
  return (await openSlots(log)).map((slot) => ({ slot, timing: byEdition.get(slot.id)?.timing }))
}

/** Builds the page of a story. */
export async function buildStory(
  { desk, log, view, param, query }: EditorSession,
  { stories, taxonomy }: EditorDeps,
): Promise<PageContent | undefined> {
  const found = await storyView(param('id'), { stories, view, log })
  if (!found) return undefined
  const matters = mattersOfStory([found.id, ...found.absorbed], desk.matters)
  return {
    title: found.current.headline || found.id,
    children: (
      <StoryPage
        desk={desk}
        view={found}
        taxonomy={taxonomy}
        matters={matters}
        likely={likelyMatters(found.articles, desk.matters, matters)}
        open={query('open')}
      />
    ),
  }
}

/** Builds the page with articles that were narrowly left out. */
export async function buildBorderlineArticles(
  { desk }: EditorSession,
  { storyLog, clock, threshold }: EditorDeps,
): Promise<PageContent | undefined> {
  const { articles } = await recentArticles(storyLog, clock())
  return {
    title: desk.messages.near.title,
    section: 'near',
    children: (
      <BorderlineArticlesPage
        desk={desk}
        articles={borderlineArticles(articles.values())}
        threshold={threshold}
      />
    ),
  }
}

/** Builds the page with possible duplicates and possible wrong merges. */
export async function buildBorderlinePairs(
  { desk }: EditorSession,
  { storyLog, clock }: EditorDeps,
): Promise<PageContent | undefined> {
  return {
    title: desk.messages.edges.title,
    section: 'edges',
    children: (
      <BorderlinePairsPage
        desk={desk}
        borderlinePairs={borderlinePairs(await recentArticles(storyLog, clock()))}
      />
    ),
  }
}

/** Builds the page that adds a link. */
export async function buildLink(
  { desk, query }: EditorSession,
  { storyLog, clock }: EditorDeps,
): Promise<PageContent | undefined> {
  const beside = desk.submitted('link', 'with')?.[0] ?? query('with')
  const id = beside?.split('/')[1] ?? ''
  const { articles } = beside ? await recentArticles(storyLog, clock()) : { articles: new Map() }
  return {
    title: desk.messages.link.title,
    section: 'link',
    children: (
      <LinkPage
        desk={desk}
        {...(beside && { beside: { article: beside, headline: articles.get(id)?.title ?? '\u2026' } })}
      />
    ),
  }
}

/** The most decisions on the page of the log, the last ones. */
const MAX_DECISIONS = 200

/** Builds the page with the last decisions. */
export async function buildLog(
  { desk, log }: EditorSession,
  deps: EditorDeps,
): Promise<PageContent | undefined> {
  const shown = log.slice(-MAX_DECISIONS).reverse()
  const names = await subjectNames(shown, log, deps)
  return {
    title: desk.messages.log.title,
    section: 'log',
    children: <LogPage desk={desk} log={log} shown={shown} names={names} />,
  }
}

/** Builds the list of upcoming and past editions. */
export async function buildEditions(
  { desk, log }: EditorSession,
  deps: EditorDeps,
): Promise<PageContent | undefined> {
  const past: string[] = []
  for (const frequency of frequencies) {
    for await (const id of deps.editions.ids(frequency, PAST_EDITIONS)) past.push(id)
  }
  return {
    title: desk.messages.editions.title,
    section: 'editions',
    children: (
      <EditionsPage desk={desk} upcoming={await upcomingEditions(log, deps)} past={past.sort().reverse()} />
    ),
  }
}

/** Builds the page of an edition, upcoming or frozen. */
export async function buildEdition(
  session: EditorSession,
  deps: EditorDeps,
): Promise<PageContent | undefined> {
  const { desk, log, param } = session
  const { openSlots, editions, draft } = deps
  const id = param('id')
  const slot = (await openSlots(log)).find((one) => one.id === id)
  if (slot && !(await editions.has(id, slot.frequency))) {
    return {
      title: desk.messages.draft.title(id),
      section: 'editions',
      children: (
        <Draft
          desk={desk}
          slot={slot}
          edition={await draft(slot)}
          decided={decisionsOnEdition(id, log)}
          dropped={await droppedStories(id, session, deps)}
        />
      ),
    }
  }
  if (!(await editions.has(id))) return undefined
  return {
    title: desk.messages.frozen.title(id),
    section: 'editions',
    children: (
      <FrozenEdition
        desk={desk}
        id={id}
        decisions={log.filter(({ act }) => 'edition' in act && act.edition === id).reverse()}
        active={new Set(activeDecisions(log).map(({ number }) => number))}
      />
    ),
  }
}

async function droppedStories(edition: string, { log, view }: EditorSession, { stories }: EditorDeps) {
  const dropped: { decision: number; story: string; headline: string }[] = []
  for (const { number, act } of activeDecisions(log)) {
    if (act.is !== 'drop' || act.edition !== edition) continue
    const found = await storyView(act.story, { stories, view, log })
    dropped.push({ decision: number, story: act.story, headline: found?.current.headline ?? act.story })
  }
  return dropped
}
