import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sendEditions } from '../../../functions/app/mailings/send-editions.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import type { Language } from '../../../functions/domain/model/article.ts'
import type { Edition } from '../../../functions/domain/model/edition.ts'
import { Deliveries } from '../../../functions/store/editions/deliveries.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { Subscribers } from '../../../functions/store/subscribers/subscribers.ts'
import { edition, editionStory } from '../../digest/fixtures.ts'
import { TrialContext } from '../context.ts'

let trial: TrialContext
beforeEach(() => {
  trial = new TrialContext()
})
afterEach(() => trial.close())

const closing = editionStory('20261117-h1b', {
  status: { stage: 'proposed', commentsClose: '2026-12-04' },
  other: { headline: 'Visas H-1B', summary: 'En español.', outlet: 'El Puerto' },
})

async function freeze(frozen: Edition): Promise<void> {
  const { content, kept, subscribers: table, clock } = trial.context
  await new Editions(content, kept).freeze(frozen)
  const stores = {
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    mailings: new Mailings(table),
  }
  await freezeAudience(frozen, { ...stores, clock })
}

async function mails() {
  const { outbox } = trial.context
  const read = []
  for await (const name of outbox.list('')) read.push(PostalMime.parse((await outbox.read(name))!))
  return Promise.all(read)
}

it.each<[Language, string]>([
  ['en', 'Headline of 20261117-h1b'],
  ['es', 'Visas H-1B'],
])(
  'an email’s link to the deadlines leads to a published calendar in the reader’s language (%s)',
  async (language, headline) => {
    await trial.subscribe('reader@example.org', { language })
    await freeze(edition([{ id: 'deadlines', stories: [closing], more: 0 }]))
    await sendEditions(trial.context)
    await publish(trial.context)

    const [mail] = await mails()
    const link = /href="(\S+\.ics)"/.exec(mail?.html ?? '')?.[1] ?? ''
    expect(mail?.text).toContain(link)
    expect(link).toContain(trial.context.siteUrl)
    const file = await trial.context.site.read(link.slice(trial.context.siteUrl.length + 1))
    expect(new TextDecoder().decode(file)).toMatch(new RegExp(`SUMMARY:[^\\r\\n]+: ${headline}`))

    const web = /href="(\S+\/editions\/2026-11-20\/)"/.exec(mail?.html ?? '')?.[1] ?? ''
    expect(
      await trial.context.site.read(`${web.slice(trial.context.siteUrl.length + 1)}index.html`),
    ).toBeDefined()
  },
)

it('an edition has a calendar if one of its stories has a coming day, and otherwise its email links to none', async () => {
  const inCalendar = async () => Boolean(await trial.context.site.read('editions/2026-11-20/deadlines.ics'))
  await trial.subscribe('reader@example.org')
  await freeze(edition([{ id: 'top', stories: [closing], more: 0 }]))
  await sendEditions(trial.context)
  await publish(trial.context)
  const [mail] = await mails()
  expect(mail?.html).toContain('.ics')
  expect(await inCalendar()).toBe(true)

  trial.close()
  trial = new TrialContext()
  await trial.subscribe('reader@example.org')
  await freeze(edition([{ id: 'top', stories: [editionStory('20261117-h1b')], more: 0 }]))
  await sendEditions(trial.context)
  await publish(trial.context)
  const [without] = await mails()
  expect(without?.html).toContain('Headline of 20261117-h1b')
  expect(without?.html).not.toContain('.ics')
  expect(await inCalendar()).toBe(false)
})
