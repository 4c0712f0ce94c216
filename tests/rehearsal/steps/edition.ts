import { simpleParser } from 'mailparser'
import { expect, it } from 'vitest'
import { request, sesEvent } from '../events.ts'
import { READER, type Stage } from '../stage.ts'

/** An edition: composed, sent, its delivery recorded, and published. */
export function edition(stage: Stage): void {
  it('composes nothing before the first slot of its schedule', async () => {
    await stage.rehearsal.tick('compose')
    const before = stage.mails().length
    await stage.rehearsal.tick('send')
    expect(stage.mails()).toHaveLength(before)
  })

  it('composes the edition that an editor requests, and only one however often it is called', async () => {
    const asked = await stage.decide('/editions', { do: 'extra', seen: '1', frequency: 'weekly' })
    expect(asked.statusCode).toBe(303)
    await stage.rehearsal.tick('compose')
    await stage.rehearsal.tick('compose')
    const before = stage.mails().length
    await stage.rehearsal.tick('send')
    await stage.rehearsal.tick('send')
    expect(stage.mails()).toHaveLength(before + 1)
    const mail = stage.lastMail()
    expect(mail.to).toEqual([READER])
    expect((await simpleParser(mail.raw)).text).toContain('asylum screening')
    expect(await stage.ledger()).toBe('accepted')
  })

  it('records the events of SES', async () => {
    await stage.rehearsal.event(sesEvent('Delivery', stage.lastMail()))
    expect(await stage.ledger()).toBe('delivered')
    const bounce = { bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } }
    await stage.rehearsal.event(sesEvent('Bounce', stage.lastMail(), bounce))
    expect(await stage.ledger()).toBe('bounced')
  })

  it('shows the draft of the next edition', async () => {
    const list = await stage.rehearsal.ask(request('GET', `${stage.editorsDesk}/editions`, stage.originKey()))
    const path = /\/edit\/[^"]+\/editions\/[\w-]+/.exec(list.body)?.[0] ?? ''
    const draft = await stage.rehearsal.ask(request('GET', path, stage.originKey()))
    expect(draft.statusCode).toBe(200)
    expect(draft.body).toContain('name="introduction"')
  })

  it('publishes the edition too', async () => {
    await stage.rehearsal.tick('publish')
    const page = await stage.published(`editions/${stage.lastMail().tags.edition}/index.html`)
    expect(page).toContain('asylum screening')
  })
}
