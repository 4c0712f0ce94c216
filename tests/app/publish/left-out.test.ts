import { afterEach, beforeEach, expect, it } from 'vitest'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { composeEdition } from '../../../functions/app/editions/compose-edition.ts'
import { sendEditions } from '../../../functions/app/mailings/send-editions.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import { publishIfDue } from '../../../functions/app/publish/publish-if-due.ts'
import { checkContent } from '../../../functions/cli/doctor/check-content.ts'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import type { Article, PolicyStatus } from '../../../functions/domain/model/article.ts'
import { Deliveries } from '../../../functions/store/editions/deliveries.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { Subscribers } from '../../../functions/store/subscribers/subscribers.ts'
import { Sink } from '../../digest/context.ts'
import { edition, editionStory } from '../../digest/fixtures.ts'
import { TrialContext } from '../context.ts'

let trial: TrialContext
beforeEach(() => {
  trial = new TrialContext()
})
afterEach(() => trial.close())

const leftOut = () =>
  trial.logged.filter(({ event }) => / left out| not rendered/.test(event)).map(({ facts }) => facts)
const feed = async () =>
  JSON.parse(new TextDecoder().decode(await trial.context.site.read('feed.json'))) as {
    items: { id: string; title: string; external_url?: string }[]
  }
const doctor = async () => {
  const { content, kept, configuration } = trial.context
  return (await checkContent({ content, kept }, configuration, trial.clock)).map(({ text }) => text)
}

/** Three events that have nothing in common. */
const words: Record<string, [title: string, text: string]> = {
  a: ['Senate approves more visas for orchard workers', 'Growers in four states asked for them.'],
  b: ['Judge halts the new asylum filing fee', 'The court found that no notice was given.'],
  c: ['Chicago opens a shelter beside the lake', 'Beds for two hundred families, the mayor said.'],
}

/** Enters a story about a rule; a stage that no release knows breaks everything that shows it. */
async function enter(id: string, url: string, stage: string, more = ''): Promise<string> {
  const { content: table, clock, logger } = trial.context
  const at = clock().toISOString()
  const [title, text] = words[id]!
  const article: Article = {
    id,
    source: 'courier',
    url,
    title,
    summary: text + more,
    text: text + more,
    published: at,
    firstSeen: at,
    categories: [],
    language: 'en',
    outlet: 'Courier',
  }
  const status: PolicyStatus = { stage: stage as 'final' }
  const classify = () => ({
    relevant: true,
    score: 1,
    reasons: [],
    topics: ['work-visas'],
    places: ['us'],
    kind: 'news' as const,
    matters: [],
    status,
  })
  await new ArticleProcessor({ table, clock, logger, classify }).process([article])
  trial.later(1)
  return article.title
}

it('A story that cannot be rendered is left out alone of the site and of an edition, and is logged once', async () => {
  await trial.subscribe('reader@example.org')
  const good = await enter('a', 'https://courier.example/good', 'final')
  await enter('b', 'https://courier.example/odd', 'vetoed')
  await publish(trial.context, { atOnce: true })
  expect((await feed()).items.map(({ title }) => title)).toEqual([good])
  expect(leftOut()).toEqual([
    { story: expect.stringMatching(/^\d{8}-\w+$/) as string, edition: undefined, error: 'TypeError' },
  ])
  const story = String(leftOut()[0]!.story)
  expect(await doctor()).toContainEqual(
    expect.stringContaining(`The story ${story} can't be rendered (TypeError)`),
  )
  await publish(trial.context)
  expect(leftOut()).toHaveLength(1)
  expect(JSON.stringify(trial.logged)).not.toContain('Judge halts')

  // An email says nothing of a stage that it doesn't know, so it has the story; the page of the edition leaves it out.
  await composeEdition(trial.context, 'weekly', () => '2026-11-20')
  await sendEditions(trial.context)
  expect(await Array.fromAsync(trial.context.outbox.list(''))).not.toEqual([])
  await publish(trial.context)
  expect(leftOut().at(-1)).toEqual({ story, edition: '2026-11-20', error: 'TypeError' })
  const page = new TextDecoder().decode(await trial.context.site.read('editions/2026-11-20/index.html'))
  expect(page).toContain(good)
  expect(page).not.toContain(story)
})

it('A story that can be rendered again returns, and the doctor no longer reports it', async () => {
  await enter('b', 'https://courier.example/odd', 'vetoed')
  await publish(trial.context, { atOnce: true })
  expect((await feed()).items).toEqual([])
  await enter('b', 'https://courier.example/odd', 'final', ' It was mended.')
  await publish(trial.context)
  expect((await feed()).items).toHaveLength(1)
  expect((await doctor()).filter((words) => words.includes("can't be rendered"))).toEqual([])
})

it('A story whose link has an IPv6 host is in every feed, and stops nothing', async () => {
  const url = 'http://[2001:db8::1]/story?a=[b]'
  const good = await enter('a', 'https://courier.example/good', 'final')
  const six = await enter('c', url, 'final')
  await publishIfDue(trial.context)
  await publish(trial.context, { atOnce: true })
  const { items } = await feed()
  expect(items.map(({ title }) => title).sort()).toEqual([good, six].sort())
  expect(items.map(({ external_url }) => external_url)).toContain('http://[2001:db8::1]/story?a=%5Bb%5D')
  for (const path of ['feed.xml', 'atom.xml']) {
    expect(new TextDecoder().decode(await trial.context.site.read(path))).toContain(
      'http://[2001:db8::1]/story',
    )
  }
  expect(leftOut()).toEqual([])
})

it('A story that no email can show is logged once, however often the sender handles its edition', async () => {
  await trial.subscribe('reader@example.org')
  const { content, kept, subscribers: table, clock } = trial.context
  const stories = [editionStory('one'), editionStory('bad', { headline: 7 as never })]
  const frozen = edition([{ id: 'top', stories, more: 0 }])
  await new Editions(content, kept).freeze(frozen)
  const [subscribers, deliveries, mailings] = [
    new Subscribers(table),
    new Deliveries(table),
    new Mailings(table),
  ]
  await freezeAudience(frozen, { subscribers, deliveries, mailings, clock })
  const sink = new Sink()
  sink.answer = () => ({ kind: 'refused', reason: 'SMTP 451 4.7.1 at RCPT TO', next: 'later' })
  for (let turns = 0; turns < 3; turns++) {
    await sendEditions({ ...trial.context, mailer: sink })
    trial.later(5)
  }
  expect(leftOut()).toEqual([{ story: 'bad', edition: frozen.id, error: 'TypeError' }])
  sink.answer = () => undefined
  await sendEditions({ ...trial.context, mailer: sink })
  expect(sink.taken).toHaveLength(1)
})
