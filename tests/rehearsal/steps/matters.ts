import { simpleParser } from 'mailparser'
import { expect, it } from 'vitest'
import { Subscribers } from '../../../functions/store/subscribers/subscribers.ts'
import { makeAlertDue } from '../alert-slot.ts'
import { request } from '../events.ts'
import { READER, type Stage } from '../stage.ts'

/** A reader who follows a matter learns of its change. */
export function matters(stage: Stage): void {
  it('lets a subscriber follow a matter from its page with one click and a confirmation', async () => {
    expect(await stage.published('matters/tps-haiti/index.html')).toContain('name="matter" value="tps-haiti"')
    const follow = { email: READER, matter: 'tps-haiti' }
    expect((await stage.ask('POST', '/subscribe', follow)).statusCode).toBe(200)
    await stage.rehearsal.drain('requests')
    expect(stage.lastMail().to).toEqual([READER])
    expect((await simpleParser(stage.lastMail().raw)).subject).toContain(
      'Temporary Protected Status for Haiti',
    )
    const follower = stage.lastMail().tags.subscriber ?? ''
    const followed = async () => {
      const [standing] = await new Subscribers(stage.subscribers()).get([follower])
      return standing?.subscriber.preferences
    }
    const path = await stage.linkIn(/https:\S+\/confirm\/\S+/)
    expect((await stage.ask('GET', path)).body).toContain('Temporary Protected Status for Haiti')
    expect(await followed()).toMatchObject({ matters: [] })
    expect((await stage.ask('POST', path, { alerts: 'yes' })).statusCode).toBe(200)
    expect(await followed()).toMatchObject({ matters: ['tps-haiti'], alerts: true })
  })

  it('publishes the status that an editor sets at the desk', async () => {
    const page = await stage.rehearsal.ask(
      request('GET', `${stage.editorsDesk}/matters/tps-haiti`, stage.originKey()),
    )
    expect(page.statusCode).toBe(200)
    const day = new Date().toISOString().slice(0, 10)
    const set = { do: 'set-matter-status', seen: '2', status: 'terminated', day }
    expect((await stage.decide('/matters/tps-haiti', set)).statusCode).toBe(303)
    await stage.rehearsal.deliver('desk')
    await stage.rehearsal.tick('publish')
    expect(await stage.published('matters/tps-haiti/index.html')).toContain('Termination announced')
    expect(await stage.published('es/matters/changes.xml')).toContain('<language>es</language>')
  })

  it('emails the follower the change the same day, once, and has no page of that email', async () => {
    const tick = async () => {
      await makeAlertDue(stage.content())
      await stage.rehearsal.tick('compose')
      await stage.rehearsal.tick('send')
    }
    const before = stage.mails().length
    await tick()
    await tick()
    expect(stage.mails()).toHaveLength(before + 1)
    expect(stage.lastMail().to).toEqual([READER])
    expect(stage.lastMail().tags.edition).toMatch(/^\d{4}-\d\d-\d\d-alert-14$/)
    expect((await simpleParser(stage.lastMail().raw)).subject).toContain('Haiti: Termination announced')
    expect(await stage.ledger()).toBe('accepted')
    await stage.rehearsal.tick('publish')
    expect((await Array.fromAsync(stage.site().list(''))).filter((path) => path.includes('alert'))).toEqual(
      [],
    )
  })
}
