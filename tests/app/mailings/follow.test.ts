import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeDue, skipPastSlots } from '../../../functions/app/editions/compose-due.ts'
import { composeAlert } from '../../../functions/app/editions/scheduled-alert.ts'
import { composeScheduled } from '../../../functions/app/editions/scheduled-edition.ts'
import { namedMatters } from '../../../functions/app/mailings/named-matters.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import { checkContent } from '../../../functions/cli/doctor/check-content.ts'
import { alertId } from '../../../functions/domain/edition/edition-id.ts'
import { recordDecision } from '../../../functions/editors/record-decision.ts'
import type { WholeTable } from '../../../functions/ports/table.ts'
import { Deliveries } from '../../../functions/store/editions/deliveries.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Matters } from '../../../functions/store/stories/matters.ts'
import { subscriberId } from '../../../functions/store/subscribers/subscribers.ts'
import { FollowingContext } from '../following.ts'

const ana = 'ana@example.org'
const haiti = 'tps-haiti'
const both = ['Pacific Courier', 'Gulf Wire']

let readers: FollowingContext
beforeEach(async () => {
  readers = new FollowingContext()
  await readers.report('DHS extends TPS for Haiti by a year', both)
})
afterEach(() => readers.close())

const last = async (to = ana) =>
  (await readers.emails(to)).at(-1) ?? { subject: '', text: '', html: '', list: undefined }
const weekly = (day = '2026-11-20') => composeScheduled(readers.context, 'weekly', day)
const slot = (day: string, time = '14:00') => ({ id: alertId(day, time), day: `${day}T${time}` })
const alert = (day = '2026-11-21', time?: string) => composeAlert(readers.context, slot(day, time))
const nextDay = () => readers.trial.later(24 * 60)
const blocked = () => readers.report('Judge blocks end of TPS for Haiti', both)
const decide = async (act: Parameters<typeof recordDecision>[0]) => {
  const decisions = new Decisions(readers.context.content)
  const seen = (await decisions.all()).length
  await recordDecision(act, { by: 'editor', why: '', seen }, { decisions, clock: readers.context.clock })
}

it('A reader follows a matter from its page, reads of it first, gets an alert when it changes, and leaves with the link in it', async () => {
  await readers.post('/subscribe', { email: ana, matter: haiti })
  expect((await last()).text).toContain('to follow Temporary Protected Status for Haiti.')
  const link = await readers.link('confirm', ana)
  expect(await readers.get(link)).toContain('<li>Temporary Protected Status for Haiti</li>')
  await readers.post(link, { alerts: 'yes' })

  await weekly()
  await readers.send()
  const { text, html } = await last()
  expect(text).toContain(
    'MATTERS YOU FOLLOW\n\n- Temporary Protected Status for Haiti: Extended on Nov. 20 (Pacific Courier, Gulf Wire) · 1 new story\n  http://localhost:8080/matters/tps-haiti/\n\nTOP STORIES\n',
  )
  expect(html).toContain('href="http://localhost:8080/matters/tps-haiti/"')

  nextDay()
  await blocked()
  expect(await alert()).toMatchObject({ id: '2026-11-21-alert-14', frequency: 'alert', sections: [] })
  await readers.send()
  const warned = await last()
  expect(warned.subject).toBe('Temporary Protected Status for Haiti: Enjoined')
  expect(warned.text).toContain('Status for Haiti: Enjoined on Nov. 21 (Pacific Courier, Gulf Wire)\n')
  expect(warned.text).not.toContain('Extended')
  expect(warned.text).toContain('asked for an email when the status')
  expect(warned.list).toMatchObject({
    id: { name: expect.stringMatching(/^alert\./) },
    unsubscribe: { url: `http://localhost:8080${await readers.link('unsubscribe', ana)}` },
  })

  await readers.post(await readers.link('unsubscribe', ana))
  nextDay()
  await readers.report('Court vacates end of TPS for Haiti', both)
  expect(await alert('2026-11-22')).toBeUndefined()
  await readers.send()
  expect(await readers.emails(ana)).toHaveLength(3)

  // Nothing but their own record, their emails and the ledger knows of the reader and what they follow.
  expect(JSON.stringify(readers.trial.logged)).not.toMatch(/haiti/i)
  const { content, kept, site, subscribers, keys } = readers.context
  const id = subscriberId(ana, keys.address)
  for (const files of [kept, site]) {
    for await (const path of files.list('')) {
      expect(path).not.toContain(id)
      expect(new TextDecoder().decode(await files.read(path)), path).not.toContain(id)
    }
  }
  for await (const { pk, sk, value } of (content as WholeTable).all())
    expect(JSON.stringify([pk, sk, value])).not.toContain(id)
  const rows: string[] = []
  for await (const { pk, sk, value } of (subscribers as WholeTable).all()) {
    if (JSON.stringify([pk, sk, value]).includes(haiti)) rows.push(pk.split('#')[0]!)
  }
  expect(rows.sort()).toEqual(['MATTER-NAME', 'SUBSCRIBER'])
})

describe('an alert', () => {
  beforeEach(async () => {
    await readers.join(ana, haiti)
    await weekly()
    await readers.send()
    nextDay()
  })

  it('goes to those alone who follow the matter and want alerts, once, and none follows if nothing changed', async () => {
    await readers.trial.subscribe('weekly@example.org', { matters: [haiti] })
    await readers.trial.subscribe('other@example.org', { matters: ['tps-nepal'], alerts: true })
    await readers.trial.subscribe('daily@example.org', { matters: [haiti], alerts: true, frequency: 'daily' })
    await blocked()
    await alert()
    expect(await alert()).toBeUndefined()
    await readers.send()
    await readers.send()
    expect(readers.sink.to.slice(-2)).toEqual([ana, 'daily@example.org'].sort())
    expect(readers.sink.taken).toHaveLength(4)
    nextDay()
    expect(await alert('2026-11-22')).toBeUndefined()
  })

  it('is stored with the matters that nobody follows too, so that it tells nobody who reads what, and emails none of them', async () => {
    await readers.report('DHS terminates TPS for Nepal', both)
    // Its only reader read of the extension in the weekly edition.
    expect(await alert()).toBeUndefined()
    nextDay()
    await blocked()
    const stored = await alert('2026-11-22')
    expect(stored?.matters?.map(({ id }) => id).sort()).toEqual([haiti, 'tps-nepal'])
    await readers.send()
    const { subject, text, html } = await last()
    expect(subject).toBe('Temporary Protected Status for Haiti: Enjoined')
    expect(text + html).not.toContain('Nepal')
  })

  it('leaves out what the latest edition of its reader has', async () => {
    await blocked()
    await readers.trial.subscribe('daily@example.org', { matters: [haiti], alerts: true, frequency: 'daily' })
    await composeScheduled(readers.context, 'daily', '2026-11-21')
    await alert()
    await readers.send()
    const subjects = (await readers.emails('daily@example.org')).map(({ subject }) => subject)
    expect(subjects).toEqual([expect.stringContaining('Judge blocks end of TPS for Haiti')])
    expect((await last()).subject).toContain('Enjoined')
  })

  it.each([
    ['unfollows the matter', { listed: haiti, shows: 'alerts', alerts: 'yes' }],
    ['wants no alerts any more', { listed: haiti, matters: haiti, shows: 'alerts' }],
  ])('does not go to a reader who %s before it is sent', async (_, form) => {
    await blocked()
    await alert()
    await readers.post(await readers.link('preferences', ana))
    await readers.post(await readers.link('preferences', ana), form)
    await readers.send()
    expect((await last()).subject).not.toContain('Enjoined')
    const [row] = await rowsOf('2026-11-21-alert-14')
    expect(row).toMatchObject({ state: 'excluded', reason: 'not wanted any more' })
  })

  it('does not go out if its story was withdrawn before', async () => {
    await blocked()
    const edition = await alert()
    const story = edition?.matters?.[0]?.changes.at(-1)?.story ?? ''
    await decide({ is: 'hide', story })
    await readers.send()
    expect((await last()).subject).not.toContain('Enjoined')
    expect((await rowsOf('2026-11-21-alert-14'))[0]).toMatchObject({ state: 'excluded' })
  })

  it('is sent to nobody twice after a crash between its file and its audience, nor composed again', async () => {
    await blocked()
    const { content, subscribers } = readers.context
    const dying = Object.assign(Object.create(content), {
      get: content.get.bind(content),
      query: content.query.bind(content),
      write: async (writes: Parameters<typeof content.write>[0]) => {
        const took = await content.write(writes)
        if (writes.some(({ pk }) => pk.startsWith('EDITIONS#alert'))) throw new Error('killed here')
        return took
      },
    })
    await expect(composeAlert({ ...readers.context, content: dying }, slot('2026-11-21'))).rejects.toThrow(
      'killed',
    )
    expect(await new Mailings(subscribers).get('2026-11-21-alert-14')).toBeUndefined()
    readers.trial.later(10)
    expect(await alert()).toBeUndefined()
    expect(await new Mailings(subscribers).get('2026-11-21-alert-14')).toMatchObject({ frozen: true })
    await readers.send()
    await readers.send()
    expect((await readers.emails(ana)).filter(({ subject }) => subject.includes('Enjoined'))).toHaveLength(1)
  })

  it('arrives the same day, at most three times a day and never at night, and a new installation begins with the next one', async () => {
    const at = (time: string) => {
      readers.trial.time = Date.parse(time)
    }
    at('2026-11-21T13:30:00Z')
    await skipPastSlots(readers.context)
    await blocked()
    const alerts = async () => {
      await composeDue(readers.context)
      const found: string[] = []
      for await (const id of new Editions(readers.context.content, readers.context.kept).ids('alert', 9))
        found.push(id)
      return found
    }
    const stay = (day: string) => decide({ is: 'set-matter-status', matter: haiti, status: 'stayed', day })
    expect(await alerts()).toEqual([])
    at('2026-11-21T19:00:00Z')
    expect(await alerts()).toEqual(['2026-11-21-alert-14'])
    await decide({ is: 'set-matter-status', matter: haiti, status: 'vacated', day: '2026-11-21' })
    at('2026-11-22T00:59:00Z')
    expect(await alerts()).toHaveLength(1)
    at('2026-11-22T01:00:00Z')
    expect((await alerts())[0]).toBe('2026-11-21-alert-20')
    await stay('2026-11-21')
    at('2026-11-22T12:59:00Z')
    expect(await alerts()).toHaveLength(2)
    at('2026-11-22T13:00:00Z')
    expect((await alerts())[0]).toBe('2026-11-22-alert-08')
    await readers.send()
    await readers.send()
    const subjects = (await readers.emails(ana)).map(({ subject }) => subject)
    const name = 'Temporary Protected Status for Haiti'
    expect(subjects.slice(-3)).toEqual([`${name}: Enjoined`, `${name}: Vacated`, `${name}: Stayed`])
  })

  it('that could not be composed in the evening waits for the morning', async () => {
    await blocked()
    readers.trial.time = Date.parse('2026-11-22T03:30:00Z')
    const has = () => new Editions(readers.context.content, readers.context.kept).lastHead('alert')
    await composeDue(readers.context)
    expect(await has()).toBeUndefined()
    readers.trial.time = Date.parse('2026-11-22T13:00:00Z')
    await composeDue(readers.context)
    expect(await has()).toMatchObject({ id: '2026-11-22-alert-08' })
  })

  it('is composed for a change that happened days ago and was learned today, once, with its day', async () => {
    await decide({ is: 'set-matter-status', matter: haiti, status: 'terminated', day: '2026-11-02' })
    await alert()
    await alert('2026-11-21', '20:00')
    await readers.send()
    expect((await last()).text).toContain('Status for Haiti: Termination announced on Nov. 2\n')
    expect(readers.sink.to.filter((to) => to === ana)).toHaveLength(3)
  })

  it('is kept by a takedown, which removes the files that no edition names', async () => {
    await blocked()
    await alert()
    const editions = new Editions(readers.context.content, readers.context.kept)
    await editions.rewrite(() => undefined)
    const again = new Editions(readers.context.content, readers.context.kept)
    expect(await again.get('2026-11-21-alert-14')).toMatchObject({ frequency: 'alert' })
  })

  it('is named by the doctor', async () => {
    const { content, kept, configuration } = readers.context
    const texts = async () =>
      (await checkContent({ content, kept }, configuration, readers.context.clock)).map(({ text }) => text)
    expect((await texts()).join()).not.toContain('alert')
    await blocked()
    await alert()
    expect(await texts()).toContainEqual(
      expect.stringContaining(
        'The last alert of status changes is 2026-11-21-alert-14, composed at 2026-11-21',
      ),
    )
  })

  it('has no page and is in no list of the site', async () => {
    await blocked()
    await alert()
    await publish(readers.context, { atOnce: true })
    for await (const path of readers.context.site.list('')) expect(path).not.toContain('alert')
  })

  const rowsOf = async (edition: string) => {
    const found = []
    for (const shard of '0123456789abcdef') {
      for await (const { delivery } of new Deliveries(readers.context.subscribers).inShard(edition, shard))
        found.push(delivery)
    }
    return found
  }
})

describe('the edition of a reader who follows matters', () => {
  it('says of a matter without news that nothing changed, under the name that it has now', async () => {
    await readers.join(ana, haiti)
    await weekly()
    await decide({
      is: 'rename-matter',
      matter: haiti,
      name: { en: 'TPS for Haitians', es: 'TPS de haitianos' },
    })
    nextDay()
    await readers.report('Senate weighs a bill on farm visas', both)
    await weekly('2026-11-27')
    await readers.send()
    expect((await last()).text).toContain('- TPS for Haitians: No change (Extended)\n')
  })

  it('has the matter into which the one was merged that they follow', async () => {
    await readers.report('DHS terminates TPS for Nepal', both)
    await readers.join(ana, 'tps-nepal')
    await decide({ is: 'merge-matters', matter: 'tps-nepal', into: haiti })
    await publish(readers.context, { atOnce: true })
    expect((await namedMatters(['tps-nepal', 'none'], readers.context)).get('tps-nepal')?.id).toBe(haiti)
    await weekly()
    await readers.send()
    expect((await last()).text).toMatch(/FOLLOW\n\n- Temporary Protected Status for Haiti: /)
  })

  it('does not open with anything if they follow only what is no matter', async () => {
    await readers.trial.subscribe(ana, { matters: ['no-such-matter'] })
    await weekly()
    await readers.send()
    expect((await last()).text).not.toContain('MATTERS YOU FOLLOW')
    expect((await last()).text).toContain(
      'WHAT CHANGED\n\n- Temporary Protected Status for Haiti: Extended on',
    )
    expect((await last()).text).not.toContain('no-such-matter')
  })

  it('reports each change once, even one that was found late', async () => {
    await readers.join(ana, haiti)
    await weekly()
    await decide({ is: 'set-matter-status', matter: haiti, status: 'stayed', day: '2026-11-18' })
    nextDay()
    await readers.report('Senate weighs a bill on farm visas', both)
    await weekly('2026-11-27')
    await readers.send()
    expect((await last()).text).toContain('- Temporary Protected Status for Haiti: Stayed on Nov. 18\n')
    nextDay()
    await readers.report('House debates a budget for asylum officers', both)
    await weekly('2026-12-04')
    await readers.send()
    expect((await last()).text).toContain('Status for Haiti: No change')
  })

  it('composing stores no records of matters', async () => {
    const before = await new Matters(readers.context.content).all()
    await weekly()
    expect(await new Matters(readers.context.content).all()).toEqual(before)
  })
})
