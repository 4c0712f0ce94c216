import { afterEach, beforeEach, expect, it } from 'vitest'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { forgetLeftOut } from '../../../functions/app/articles/forget-left-out.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import { replay } from '../../../functions/app/replay.ts'
import type { Article } from '../../../functions/domain/model/article.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'
import { MemoryFiles } from '../../publish/memory-files.ts'
import { TrialContext } from '../context.ts'

const DAY = 24 * 60
let trial: TrialContext
beforeEach(() => {
  trial = new TrialContext()
})
afterEach(() => trial.close())

const articleOf = (id: string): Article => ({
  id,
  source: 'courier',
  url: `https://courier.example/${id}`,
  title: `A recipe with ${id}`,
  summary: 'Stir it.',
  text: '',
  published: trial.clock().toISOString(),
  firstSeen: trial.clock().toISOString(),
  categories: [],
  language: 'en',
  outlet: 'Courier',
})

/** Decides articles, none of which is about the subject. */
async function leaveOut(...articles: Article[]): Promise<void> {
  const { content: table, clock, logger } = trial.context
  const nothing = { score: 0, reasons: [], topics: [], places: [], kind: 'news', matters: [] } as const
  const classify = () => ({ ...nothing, relevant: false, reasons: [], topics: [], places: [], matters: [] })
  await new ArticleProcessor({ table, clock, logger, classify }).process(articles)
}

async function idsInLog(): Promise<string[]> {
  const ids: string[] = []
  for await (const { articles } of new StoryLog(trial.context.content).after(0))
    ids.push(...articles.map(({ id }) => id))
  return [...new Set(ids)].sort()
}

it('What was left out 90 days ago is deleted, and what is in a story or was decided by an editor stays', async () => {
  await trial.addStory()
  await leaveOut(articleOf('plums'), articleOf('pears'))
  await new Decisions(trial.context.content).append({
    number: 1,
    at: trial.clock().toISOString(),
    by: 'editor',
    why: 'On topic.',
    act: { is: 'exclude', article: { source: 'courier', id: 'pears' } },
  })
  trial.later(89 * DAY)
  await leaveOut(articleOf('figs'))
  await forgetLeftOut(trial.context)
  expect(await idsInLog()).toEqual(['article-1', 'figs', 'pears', 'plums'])
  trial.later(2 * DAY)
  await forgetLeftOut(trial.context)
  expect(await idsInLog()).toEqual(['article-1', 'figs', 'pears'])
  trial.later(90 * DAY)
  await forgetLeftOut(trial.context)
  expect(await idsInLog()).toEqual(['article-1', 'pears'])
})

it('An article that was deleted is still known, and the site stays as it was, also after a replay of that day', async () => {
  const day = trial.clock().toISOString().slice(0, 10)
  const plums = articleOf('plums')
  await trial.addStory()
  await leaveOut(plums)
  trial.later(91 * DAY)
  const published = async () => {
    const site = new MemoryFiles()
    await publish({ ...trial.context, site }, { atOnce: true })
    return site.bodies
  }
  const before = await published()
  await forgetLeftOut(trial.context)
  const entries = await new StoryLog(trial.context.content).last()
  await leaveOut(plums)
  expect(await new StoryLog(trial.context.content).last()).toBe(entries)
  await replay(trial.context.content, day, trial.clock)
  expect(await published()).toEqual(before)
})
