import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import { decisionsByEdition, decisionsOnEdition } from '../../domain/decisions/for-editions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { EditorDeps } from '../deps.ts'
import type { DeskPage } from '../desk-page.ts'
import { BorderlinePairsPage } from '../pages/borderline-pairs.tsx'
import { Draft } from '../pages/edition/draft.tsx'
import { EditionsPage } from '../pages/edition/editions.tsx'
import { Frozen } from '../pages/edition/frozen.tsx'
import { Home } from '../pages/home.tsx'
import { LinkPage } from '../pages/link.tsx'
import { LogPage } from '../pages/log.tsx'
import { Near } from '../pages/story/near.tsx'
import { StoryPage } from '../pages/story/story.tsx'
import { borderlineArticles } from '../views/borderline-articles.ts'
import { borderlinePairs } from '../views/borderline-pairs.ts'
import { decidedLately } from '../views/lately.ts'
import { listed } from '../views/listed.ts'
import { storyView } from '../views/story-view.ts'
import type { EditorSession } from './session.ts'

/** Makes a page; `undefined` where there is no such thing. */
export type Show = (visit: EditorSession, deps: EditorDeps) => Promise<DeskPage | undefined>

/** How far back stories are listed and looked for. */
const LISTED_DAYS = 14
const LISTED = 100
const PAST_EDITIONS = 20

export const showHome: Show = async ({ desk, log, view, query }, deps) => {
  const now = deps.clock()
  const range = { from: new Date(now.getTime() - LISTED_DAYS * DAY_MS), to: now }
  const all = await listed(deps.stories, range, view)
  const wanted = (query('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(({ id, text }) => wanted.every((word) => text.includes(word) || word.includes(id)))
  const coming = (await comingOf(log, deps)).filter(
    ({ turn, timing }) => turn.frequency === 'weekly' || timing !== undefined,
  )
  return {
    title: desk.say.home.title,
    here: 'home',
    children: <Home desk={desk} stories={found.slice(0, LISTED)} coming={coming} query={query('q')} />,
  }
}

/** The editions that may still be decided about, each with the last word on its time. */
async function comingOf(log: readonly Decision[], { openTurns }: EditorDeps) {
  const byEdition = decisionsByEdition(log)
  return (await openTurns(log)).map((turn) => ({ turn, timing: byEdition.get(turn.id)?.timing }))
}

export const showStory: Show = async ({ desk, log, view, param, query }, { stories, taxonomy }) => {
  const found = await storyView(param('id'), { stories, view, log })
  if (!found) return undefined
  return {
    title: found.present.headline || found.id,
    children: <StoryPage desk={desk} view={found} taxonomy={taxonomy} open={query('open')} />,
  }
}

export const showNear: Show = async ({ desk }, { storyLog, clock, threshold }) => {
  const { articles } = await decidedLately(storyLog, clock())
  return {
    title: desk.say.near.title,
    here: 'near',
    children: <Near desk={desk} articles={borderlineArticles(articles.values())} threshold={threshold} />,
  }
}

export const showBorderlinePairs: Show = async ({ desk }, { storyLog, clock }) => ({
  title: desk.say.edges.title,
  here: 'edges',
  children: (
    <BorderlinePairsPage
      desk={desk}
      borderlinePairs={borderlinePairs(await decidedLately(storyLog, clock()))}
    />
  ),
})

export const showLink: Show = async ({ desk, query }, { storyLog, clock }) => {
  const beside = desk.typed('link', 'with')?.[0] ?? query('with')
  const id = beside?.split('/')[1] ?? ''
  const { articles } = beside ? await decidedLately(storyLog, clock()) : { articles: new Map() }
  return {
    title: desk.say.link.title,
    here: 'link',
    children: (
      <LinkPage
        desk={desk}
        {...(beside && { beside: { article: beside, headline: articles.get(id)?.title ?? '\u2026' } })}
      />
    ),
  }
}

export const showLog: Show = async ({ desk, log }) => ({
  title: desk.say.log.title,
  here: 'log',
  children: <LogPage desk={desk} log={log} />,
})

export const showEditions: Show = async ({ desk, log }, deps) => {
  const past: string[] = []
  for (const frequency of frequencies) {
    for await (const id of deps.editions.ids(frequency, PAST_EDITIONS)) past.push(id)
  }
  return {
    title: desk.say.editions.title,
    here: 'editions',
    children: <EditionsPage desk={desk} coming={await comingOf(log, deps)} past={past.sort().reverse()} />,
  }
}

export const showEdition: Show = async (visit, deps) => {
  const { desk, log, param } = visit
  const { openTurns, editions, draft } = deps
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
          dropped={await droppedFrom(id, visit, deps)}
        />
      ),
    }
  }
  if (!(await editions.has(id))) return undefined
  return {
    title: desk.say.frozen.title(id),
    here: 'editions',
    children: (
      <Frozen
        desk={desk}
        id={id}
        decisions={log.filter(({ act }) => 'edition' in act && act.edition === id).reverse()}
        holding={new Set(activeDecisions(log).map(({ number }) => number))}
      />
    ),
  }
}

async function droppedFrom(edition: string, { log, view }: EditorSession, { stories }: EditorDeps) {
  const dropped: { decision: number; story: string; headline: string }[] = []
  for (const { number, act } of activeDecisions(log)) {
    if (act.is !== 'drop' || act.edition !== edition) continue
    const found = await storyView(act.story, { stories, view, log })
    dropped.push({ decision: number, story: act.story, headline: found?.present.headline ?? act.story })
  }
  return dropped
}
