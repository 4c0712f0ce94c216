import { decisionsOnEdition } from '../decisions/for-editions.ts'
import { readStories } from '../store/read-stories.ts'
import type { EditorDeps } from './deps.ts'
import type { DeskPage } from './desk-page.ts'
import { Draft } from './pages/draft.tsx'
import { EdgesPage } from './pages/edges.tsx'
import { EditionsPage } from './pages/editions.tsx'
import { Frozen } from './pages/frozen.tsx'
import { Home } from './pages/home.tsx'
import { LinkPage } from './pages/link.tsx'
import { LogPage } from './pages/log.tsx'
import { Near } from './pages/near.tsx'
import { StoryPage } from './pages/story.tsx'
import { edges } from './views/edges.ts'
import { decidedLately } from './views/lately.ts'
import { nearMisses } from './views/near-misses.ts'
import { storyView } from './views/story-view.ts'
import type { Visit } from './visit.ts'

/** What was typed into a form that was not taken. */
export type Typed = (field: string) => string | undefined

/** Makes a page; `undefined` where there is no such thing. */
export type Show = (visit: Visit, deps: EditorDeps, typed: Typed) => Promise<DeskPage | undefined>

const DAY = 86_400_000
/** How far back stories are listed and looked for. */
const LISTED_DAYS = 14
const LISTED = 100
const PAST_EDITIONS = 20

export const showHome: Show = async ({ desk, view, query }, { stories, clock }) => {
  const now = clock()
  const range = { from: new Date(now.getTime() - LISTED_DAYS * DAY), to: now }
  const all = await readStories(stories, range, view)
  const wanted = (query('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter((story) => {
    const text = [story.id, story.headline, ...story.articles.map(({ title }) => title)]
      .join(' ')
      .toLowerCase()
    return wanted.every((word) => text.includes(word) || word.includes(story.id))
  })
  return {
    title: desk.say.home.title,
    here: 'home',
    children: <Home desk={desk} stories={found.slice(0, LISTED)} query={query('q')} />,
  }
}

export const showStory: Show = async ({ desk, log, view, param }, { stories, taxonomy }, typed) => {
  const found = await storyView(param('id'), { stories, view, log })
  if (!found) return undefined
  const { story, articles } = found
  return {
    title: story?.headline || articles[0]?.title || found.id,
    children: <StoryPage desk={desk} view={found} taxonomy={taxonomy} typed={typed} />,
  }
}

export const showNear: Show = async ({ desk }, { deskLog, clock }) => {
  const { articles } = await decidedLately(deskLog, clock())
  return {
    title: desk.say.near.title,
    here: 'near',
    children: <Near desk={desk} articles={nearMisses(articles.values())} />,
  }
}

export const showEdges: Show = async ({ desk }, { deskLog, clock }) => ({
  title: desk.say.edges.title,
  here: 'edges',
  children: <EdgesPage desk={desk} edges={edges(await decidedLately(deskLog, clock()))} />,
})

export const showLink: Show = async ({ desk, query }, { deskLog, clock }, typed) => {
  const beside = typed('with') ?? query('with')
  const id = beside?.split('/')[1] ?? ''
  const { articles } = beside ? await decidedLately(deskLog, clock()) : { articles: new Map() }
  return {
    title: desk.say.link.title,
    here: 'link',
    children: (
      <LinkPage
        desk={desk}
        {...(beside && { beside: { article: beside, headline: articles.get(id)?.title ?? '\u2026' } })}
        typed={typed}
      />
    ),
  }
}

export const showLog: Show = async ({ desk, log }) => ({
  title: desk.say.log.title,
  here: 'log',
  children: <LogPage desk={desk} log={log} />,
})

export const showEditions: Show = async ({ desk, log }, { openTurns, editions }) => {
  const past: string[] = []
  for (const frequency of ['weekly', 'daily'] as const) {
    for await (const id of editions.ids(frequency, PAST_EDITIONS)) past.push(id)
  }
  return {
    title: desk.say.editions.title,
    here: 'editions',
    children: <EditionsPage desk={desk} upcoming={await openTurns(log)} past={past.sort().reverse()} />,
  }
}

export const showEdition: Show = async ({ desk, log, param }, { openTurns, editions, draft }, typed) => {
  const id = param('id')
  const coming = (await openTurns(log)).find((one) => one.id === id)
  if (coming && !(await editions.has(id, coming.frequency))) {
    return {
      title: desk.say.draft.title(id),
      here: 'editions',
      children: (
        <Draft
          desk={desk}
          upcoming={coming}
          edition={await draft(coming)}
          decided={decisionsOnEdition(id, log)}
          typed={typed}
        />
      ),
    }
  }
  if (!(await editions.has(id))) return undefined
  return {
    title: desk.say.frozen.title(id),
    here: 'editions',
    children: <Frozen desk={desk} id={id} typed={typed} />,
  }
}
