import { beforeEach, describe, expect, it } from 'vitest'
import { perMailbox } from '../../functions/access/limits.ts'
import { LIFETIME_MS, sign } from '../../functions/access/tokens.ts'
import { applyFeedback } from '../../functions/digest/feedback.ts'
import type { SubscriberState } from '../../functions/model/subscriber.ts'
import { handleRequest } from '../../functions/subscribers/handle-request.ts'
import { nothingChosen } from '../../functions/subscribers/life.ts'
import { keys, SubscriberHome } from './home.ts'

const email = 'ana@example.org'
let home: SubscriberHome
beforeEach(() => {
  home = new SubscriberHome()
})

async function token(kind: 'unsubscribe' | 'manage' | 'confirm'): Promise<string> {
  return sign(kind, (await home.subscriber(email))?.id ?? '', keys, home.clock())
}

async function become(state: SubscriberState): Promise<void> {
  await home.subscribers.change(
    (await home.subscriber(email))?.id ?? '',
    (old) => old && { subscriber: { ...old, state } },
  )
}

describe('signing up', () => {
  it('mails a link whose page shows on GET and acts on POST', async () => {
    expect((await home.post('/subscribe', { email })).status).toBe(200)
    await home.work()
    expect(await home.subscriber(email)).toMatchObject({ state: 'pending', consent: { form: 'site 1' } })
    const shown = await home.get(home.mailedPath)
    expect(shown.status).toBe(200)
    expect(await shown.text()).toContain('a•••@e•••.org')
    expect(await home.subscriber(email)).toMatchObject({ state: 'pending' })
    expect((await home.post(home.mailedPath)).status).toBe(200)
    expect(await home.subscriber(email)).toMatchObject({ state: 'active' })
    await home.work()
    expect(home.welcomed).toHaveLength(1)
  })

  it('answers the same, byte for byte, whatever is known of the address', async () => {
    const answers: string[] = []
    const ask = async () => answers.push(await (await home.post('/subscribe', { email })).text())
    await ask()
    await home.work()
    await ask()
    await home.work()
    await home.post(home.mailedPath)
    await ask()
    await home.post(`/unsubscribe/${await token('unsubscribe')}`)
    await ask()
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).not.toContain('ana')
  })

  it('tells somebody who is subscribed already by mail alone', async () => {
    await home.join(email)
    await home.post('/subscribe', { email: 'ANA@example.org' })
    await home.work()
    expect(home.sink.taken).toHaveLength(2)
    expect(home.mailedPath).toMatch(/^\/preferences\/m\./)
    expect(await home.subscriber(email)).toMatchObject({ state: 'active', email })
  })

  it('mails one address three times a day at most, though it is signed up a thousand times', async () => {
    for (let n = 0; n < 1000; n++) {
      home.ip = `198.51.${n % 250}.${Math.floor(n / 250)}`
      expect((await home.post('/subscribe', { email })).status).toBe(200)
    }
    await home.work()
    expect(home.sink.taken).toHaveLength(3)
  })

  it('stops a client after twenty addresses within an hour', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 21; n++)
      statuses.push((await home.post('/subscribe', { email: `r${n}@example.org` })).status)
    expect(statuses.slice(0, 20).every((status) => status === 200)).toBe(true)
    expect(statuses[20]).toBe(429)
  })

  it('says to one who is stopped when to try again, in their language, and lets them then', async () => {
    for (let n = 0; n < 20; n++) await home.post('/subscribe', { email: `r${n}@example.org` })
    home.time += 22 * 60_000
    const stopped = await home.post('/subscribe', { email })
    expect(await stopped.text()).toContain('Please try again in about 38 minutes.')
    expect(stopped.headers.get('retry-after')).toBe('2280')
    const detenido = await home.post('/subscribe', { email, language: 'es' })
    expect(await detenido.text()).toContain('Inténtelo de nuevo en unos 38 minutos.')
    home.time += 37.5 * 60_000
    expect(await (await home.post('/subscribe', { email })).text()).toContain('in about a minute.')
    home.time += 0.5 * 60_000
    expect((await home.post('/subscribe', { email })).status).toBe(200)
  })

  it('tells of the limit of a mailbox to everybody, since it may not be told to its owner alone', async () => {
    const said = await (await home.post('/subscribe', { email })).text()
    expect(said).toContain(
      'at most three of these emails a day to one mailbox, and the link in each works for seven days',
    )
    expect([perMailbox.most, perMailbox.seconds, LIFETIME_MS.confirm]).toEqual([3, 86_400, 7 * 86_400_000])
  })

  it('tells a program that fills the hidden field what it tells people, and does nothing', async () => {
    const real = await (await home.post('/subscribe', { email })).text()
    home.queued.length = 0
    const fake = await home.post('/subscribe', { email, website: 'https://spam.example' })
    expect(await fake.text()).toBe(real)
    expect(home.queued).toEqual([])
  })

  it.each([
    '',
    'no address',
    'ana@example.org\r\nBcc: v@example.net',
    `${'a'.repeat(400)}@example.org`,
    'ü@example.org',
  ])('says of %j what is wrong with it', async (wrong) => {
    const answer = await home.post('/subscribe', { email: wrong })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(/address/)
    expect(home.queued).toEqual([])
  })

  it('speaks Spanish from the form on, mail included', async () => {
    const answer = await home.post('/subscribe', { email, language: 'es' })
    expect(await answer.text()).toContain('Revise su correo')
    await home.work()
    expect(Buffer.from(home.sink.taken[0]?.raw ?? []).toString('latin1')).toContain('probablemente usted')
    expect(await (await home.get(home.mailedPath)).text()).toContain('Confirme su suscripción')
  })

  it('takes the topics and places of the form and leaves out what does not exist', async () => {
    await home.post('/subscribe', [
      ['email', email],
      ['topics', 'courts'],
      ['topics', 'nonsense'],
      ['places', 'us-tx'],
      ['frequency', 'daily'],
    ])
    await home.work()
    expect((await home.subscriber(email))?.preferences).toEqual({
      topics: ['courts'],
      places: ['us-tx'],
      frequency: 'daily',
      language: 'en',
    })
  })

  it('is forgotten when nobody confirms within a week', async () => {
    await home.post('/subscribe', { email })
    await home.work()
    const path = home.mailedPath
    home.time += 7 * 86_400_000 + 1000
    expect(await home.subscriber(email)).toBeUndefined()
    expect((await home.post(path)).status).toBe(410)
  })

  it('refuses a form that is far too large', async () => {
    expect((await home.post('/subscribe', { email, filler: 'x'.repeat(40_000) })).status).toBe(413)
  })
})

describe('a link to confirm', () => {
  it('opens nothing any more after its reader left', async () => {
    await home.post('/subscribe', { email })
    await home.work()
    const path = home.mailedPath
    await home.post(path)
    home.time += 1000
    await home.post(`/unsubscribe/${await token('unsubscribe')}`)
    expect((await home.post(path)).status).toBe(410)
    expect(await home.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
  })

  it('works though its reader signed up again meanwhile, or our clocks are an hour apart', async () => {
    await home.post('/subscribe', { email })
    home.time -= 3_600_000
    await home.work()
    const path = home.mailedPath
    home.time += 7_200_000
    await home.post('/subscribe', { email })
    await home.work()
    await home.post(path)
    expect(await home.subscriber(email)).toMatchObject({ state: 'active' })
  })

  it('works for somebody who left and asked again', async () => {
    await home.join(email)
    home.time += 1000
    await home.post(`/unsubscribe/${await token('unsubscribe')}`)
    home.time += 1000
    await home.join(email)
    expect(await home.subscriber(email)).toMatchObject({ state: 'active' })
  })

  it('asks for the welcome each time, since it may have failed the last time and the ledger gives nobody two', async () => {
    await home.join(email)
    await home.post(`/confirm/${await token('confirm')}`)
    await home.work()
    expect(home.welcomed).toHaveLength(2)
  })
})

describe('unsubscribing', () => {
  beforeEach(() => home.join(email))

  it('by the one-click POST needs no cookie, works twice, and answers 200 each time', async () => {
    const path = `/unsubscribe/${await token('unsubscribe')}`
    for (const _ of [1, 2]) {
      const answer = await home.post(path, { 'List-Unsubscribe': 'One-Click' })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(await home.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
    }
  })

  it('by the one-click POST works as multipart too, as some mail programs send it', async () => {
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    await home.app.request(`/unsubscribe/${await token('unsubscribe')}`, { method: 'POST', body })
    expect(await home.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
  })

  it('shows a masked address, and after an accident a way back that is offered once', async () => {
    const path = `/unsubscribe/${await token('unsubscribe')}`
    const shown = await (await home.get(path)).text()
    expect(shown).toContain('a•••@e•••.org')
    expect(shown).not.toContain(email)
    const done = await (await home.post(path)).text()
    const undo = /name="undo" value="([^"]+)"/.exec(done)?.[1] ?? ''
    expect(await (await home.post(path)).text()).not.toContain('name="undo"')
    expect((await home.post(path, { undo })).status).toBe(200)
    expect(await home.subscriber(email)).toMatchObject({ state: 'active' })
  })

  it('tells who left already that they did, and where to sign up again', async () => {
    const path = `/unsubscribe/${await token('unsubscribe')}`
    await home.post(path)
    const shown = await (await home.get(path)).text()
    expect(shown).toContain('No mail is sent to a•••@e•••.org any more.')
    expect(shown).toContain('href="/subscribe/"')
    expect(shown).not.toContain('<form')
  })

  it('counts for who complained before: taking the complaint back brings them in no more', async () => {
    await become('complained')
    const path = `/unsubscribe/${await token('unsubscribe')}`
    const done = await (await home.post(path)).text()
    expect(done).toContain('You are unsubscribed')
    expect(done).not.toContain('name="undo"')
    expect(await home.subscriber(email)).toMatchObject({ state: 'complained' })
    const subscriber = (await home.subscriber(email))?.id ?? ''
    await applyFeedback({ is: 'not-spam', subscriber }, home)
    expect(await home.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
    expect(await home.subscriber(email)).not.toHaveProperty('left')
  })

  it('cannot be undone by a token made for something else', async () => {
    const path = `/unsubscribe/${await token('unsubscribe')}`
    await home.post(path)
    for (const wrong of [await token('manage'), await token('unsubscribe'), 'x']) {
      expect((await home.post(path, { undo: wrong })).status).toBe(404)
    }
    expect(await home.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
  })
})

describe('the link in a forwarded mail', () => {
  it.each(['preferences', 'export', 'delete'])(
    'does not open %s, but mails a fresh one to its reader',
    async (page) => {
      await home.join(email)
      const path = `/${page}/${await token('unsubscribe')}`
      const shown = await (await home.get(path)).text()
      expect(shown).not.toContain(email)
      expect(shown).not.toContain('name="topics"')
      await home.post(path)
      await home.work()
      expect(home.sink.taken.at(-1)?.to).toBe(email)
      expect(home.mailedPath).toMatch(/^\/preferences\/m\./)
      expect(await home.subscriber(email)).toMatchObject({ state: 'active' })
    },
  )
})

describe('a freshly mailed link', () => {
  beforeEach(() => home.join(email))

  it('shows and saves what the reader gets', async () => {
    const path = `/preferences/${await token('manage')}`
    await home.post(path, [
      ['topics', 'courts'],
      ['places', 'us-ca'],
      ['frequency', 'daily'],
      ['language', 'es'],
    ])
    expect(await home.subscriber(email)).toMatchObject({
      preferences: { topics: ['courts'], places: ['us-ca'], frequency: 'daily', language: 'es' },
    })
    const shown = await (await home.get(path)).text()
    expect(shown).toMatch(/value="courts"[^>]*checked|checked[^>]*value="courts"/)
    expect(shown).toContain('Sus preferencias')
  })

  it.each([
    ['unsubscribed', 'You have unsubscribed', 'Subscribe me again'],
    ['bounced', 'Our mail to you came back', 'Try this address again'],
    ['pending', 'You have not confirmed', 'Confirm it now'],
  ] as const)(
    'tells who is %s that nothing is mailed, keeps what they save, and brings them back',
    async (state, text, button) => {
      await become(state)
      const path = `/preferences/${await token('manage')}`
      const shown = await (await home.get(path)).text()
      expect(shown).toContain(text)
      expect(shown).toContain(button)
      const saved = await (await home.post(path, { language: 'en', topics: 'courts' })).text()
      expect(saved).toContain('It holds once you are subscribed.')
      expect(await home.subscriber(email)).toMatchObject({ state, preferences: { topics: ['courts'] } })

      home.time += 60_000
      const back = await (await home.post(path, { rejoin: 'yes' })).text()
      expect(back).toContain('You are subscribed.')
      expect(back).not.toContain(text)
      expect(await home.subscriber(email)).toMatchObject({
        state: 'active',
        consent: { at: home.clock().toISOString(), form: 'preferences 1' },
        preferences: { topics: ['courts'] },
      })
      await home.work()
      expect(home.welcomed).toHaveLength(2)
    },
  )

  it('brings nobody back who complained, and is mailed to none of them', async () => {
    await become('complained')
    const path = `/preferences/${await token('manage')}`
    expect(await (await home.get(path)).text()).toContain('reported as spam')
    expect(await (await home.post(path, { rejoin: 'yes' })).text()).toContain('reported as spam')
    expect(await home.subscriber(email)).toMatchObject({ state: 'complained' })
    const mailed = home.sink.taken.length
    await home.post(`/preferences/${await token('unsubscribe')}`)
    await home.work()
    expect(home.sink.taken).toHaveLength(mailed)
  })

  it('hands out everything we hold', async () => {
    const answer = await home.post(`/export/${await token('manage')}`)
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(await answer.json()).toMatchObject({ subscriber: { email, state: 'active' }, deliveries: [] })
  })

  it('hands out every row of the ledger that names them, long past ones and those without a mail as well', async () => {
    const id = (await home.subscriber(email))?.id ?? ''
    const rows = [
      { edition: '2026-01-02', subscriber: id, state: 'accepted', attempts: 0 },
      { edition: '2026-11-20', subscriber: id, state: 'excluded', reason: 'pending', attempts: 0 },
    ] as const
    for (const { edition } of rows) await home.sendings.begin(edition, home.clock())
    await home.deliveries.enter(rows, home.clock())
    const answer = await home.post(`/export/${await token('manage')}`)
    expect(await answer.json()).toMatchObject({ deliveries: rows })
  })

  it('says how long backups hold what is deleted, where there are any', async () => {
    const pages = async () => {
      await home.join(email)
      const path = `/delete/${await token('manage')}`
      return [await (await home.get(path)).text(), await (await home.post(path)).text()]
    }
    for (const page of await pages()) expect(page).not.toContain('backups')
    home = new SubscriberHome({ backupDays: 35 })
    for (const page of await pages())
      expect(page).toContain('Our backups keep deleted data for up to 35 more days')
  })

  it('shows who is paused that they are, and lets them end it or leave', async () => {
    await become('paused')
    expect(await (await home.get(`/preferences/${await token('manage')}`)).text()).toContain(
      'Your subscription is paused',
    )
    await home.post(`/preferences/${await token('manage')}`, { rejoin: 'yes' })
    expect(await home.subscriber(email)).toMatchObject({ state: 'active' })
    await become('paused')
    expect(await (await home.get(`/unsubscribe/${await token('unsubscribe')}`)).text()).toContain('<button')
    await home.post(`/unsubscribe/${await token('unsubscribe')}`)
    expect(await home.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
  })

  it('brings who was paused and left by accident back as paused, and says so', async () => {
    await become('paused')
    const path = `/unsubscribe/${await token('unsubscribe')}`
    const done = await (await home.post(path)).text()
    const undo = /name="undo" value="([^"]+)"/.exec(done)?.[1] ?? ''
    const back = await home.post(path, { undo })
    expect(back.status).toBe(200)
    expect(await back.text()).toContain('It is paused, as it was before')
    expect(await home.subscriber(email)).toMatchObject({ state: 'paused' })
    expect(await home.subscriber(email)).not.toHaveProperty('wasPaused')
  })

  it('changes nothing of who is paused when somebody signs their address up, and mails them the way to their settings', async () => {
    await become('paused')
    const before = await home.subscriber(email)
    await home.post('/subscribe', [
      ['email', email],
      ['topics', 'courts'],
    ])
    await home.work()
    expect(await home.subscriber(email)).toEqual(before)
    expect(home.mailedPath).toMatch(/^\/preferences\//)
  })

  it('emails nobody who deleted everything, whatever of theirs a worker holds in that moment', async () => {
    await home.post('/subscribe', { email })
    const [message] = home.queued.splice(0)
    home.time += 60_000
    const path = `/delete/${await token('manage')}`
    // Nobody takes the email for now, and the reader deletes everything while it is tried.
    home.sink.answer = async () => {
      await home.post(path)
      return { is: 'refused', next: 'wait', reason: 'unreached' }
    }
    await handleRequest(message!, home.workerDeps)
    expect(await Array.fromAsync(home.table.query('REQUEST'))).toEqual([])
    expect(await home.subscriber(email)).not.toHaveProperty('email')
  })

  it.each(['delete', 'unsubscribe'] as const)(
    'does nothing that was asked for before "%s", though it comes to a worker after it',
    async (page) => {
      const at = home.clock().toISOString()
      home.time += 60_000
      await home.post(`/${page}/${await token(page === 'delete' ? 'manage' : 'unsubscribe')}`)
      const before = [home.sink.taken.length, await home.subscriber(email)]
      const late = await home.requests.add({
        kind: 'subscribe',
        email,
        preferences: nothingChosen,
        form: 'site 1',
        at,
      })
      await handleRequest(late, home.workerDeps)
      expect([home.sink.taken.length, await home.subscriber(email)]).toEqual(before)
    },
  )

  it('deletes all but a hash, and lets the reader sign up again', async () => {
    await home.post(`/delete/${await token('manage')}`)
    expect(await home.subscriber(email)).toEqual({
      id: expect.any(String),
      state: 'deleted',
      preferences: { topics: [], places: [], frequency: 'weekly', language: 'en' },
      changedAt: expect.any(String),
      claims: {},
      bounces: 0,
    })
    home.time += 1000
    await home.join(email)
    expect(await home.subscriber(email)).toMatchObject({ state: 'active', email })
  })
})

describe('every page', () => {
  it('changes nothing on GET or HEAD, though a scanner opens all of them', async () => {
    await home.join(email)
    const before = await home.subscriber(email)
    for (const kind of ['unsubscribe', 'manage', 'confirm'] as const) {
      for (const page of ['confirm', 'preferences', 'unsubscribe', 'export', 'delete']) {
        await home.get(`/${page}/${await token(kind)}`)
        await home.app.request(`/${page}/${await token(kind)}`, { method: 'HEAD' })
      }
    }
    expect(await home.subscriber(email)).toEqual(before)
    expect(home.queued).toEqual([])
  })

  it('needs no script, sets no cookie, is not kept, and tells nobody its address', async () => {
    await home.join(email)
    const answer = await home.get(`/preferences/${await token('manage')}`)
    expect(await answer.text()).not.toMatch(/<script|\son\w+=/)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it.each(['confirm', 'preferences', 'unsubscribe', 'export', 'delete'])(
    'refuses a forged token at %s',
    async (page) => {
      for (const forged of ['x', 'u.k1.abc.0.00', '%00', 'm.k1...']) {
        expect((await home.get(`/${page}/${forged}`)).status).toBe(404)
        expect((await home.post(`/${page}/${forged}`)).status).toBe(404)
      }
    },
  )

  it('refuses a token that was made for another page', async () => {
    await home.join(email)
    expect((await home.post(`/confirm/${await token('unsubscribe')}`)).status).toBe(404)
    expect((await home.post(`/unsubscribe/${await token('confirm')}`)).status).toBe(404)
    expect((await home.post(`/delete/${await token('confirm')}`)).status).toBe(404)
  })

  it('leaves neither an address nor a token in the log', async () => {
    await home.join(email)
    const path = `/unsubscribe/${await token('unsubscribe')}`
    await home.get(path)
    await home.post(path)
    const log = JSON.stringify(home.logged)
    expect(home.logged.length).toBeGreaterThan(4)
    expect(log).not.toContain('ana')
    expect(log).not.toContain('k1')
  })
})
