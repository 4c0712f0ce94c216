import { beforeEach, describe, expect, it } from 'vitest'
import { confirmationsPerMailbox } from '../../functions/auth/limits.ts'
import { LIFETIME_MS, signToken } from '../../functions/auth/tokens.ts'
import { applyFeedback } from '../../functions/digest/deliver/feedback.ts'
import type { SubscriberState } from '../../functions/domain/model/subscriber.ts'
import { defaultPreferences } from '../../functions/domain/model/subscriber.ts'
import { handleRequest } from '../../functions/subscribers/handle-request.ts'
import { keys, SubscriberContext } from './context.ts'

const email = 'ana@example.org'
let context: SubscriberContext
beforeEach(() => {
  context = new SubscriberContext()
})

async function token(kind: 'unsubscribe' | 'manage' | 'confirm'): Promise<string> {
  return signToken(kind, (await context.subscriber(email))?.id ?? '', keys, context.clock())
}

async function become(state: SubscriberState): Promise<void> {
  await context.subscribers.change(
    (await context.subscriber(email))?.id ?? '',
    (old) => old && { subscriber: { ...old, state } },
  )
}

describe('signing up', () => {
  it('sends a confirmation link that subscribes on POST, not on GET', async () => {
    expect((await context.post('/subscribe', { email })).status).toBe(200)
    await context.work()
    expect(await context.subscriber(email)).toMatchObject({ state: 'pending', consent: { form: 'site 1' } })
    const shown = await context.get(context.mailedPath)
    expect(shown.status).toBe(200)
    expect(await shown.text()).toContain('a•••@e•••.org')
    expect(await context.subscriber(email)).toMatchObject({ state: 'pending' })
    expect((await context.post(context.mailedPath)).status).toBe(200)
    expect(await context.subscriber(email)).toMatchObject({ state: 'active' })
    await context.work()
    expect(context.welcomed).toHaveLength(1)
  })

  it('answers with the same bytes, whether or not the address is known', async () => {
    const answers: string[] = []
    const ask = async () => answers.push(await (await context.post('/subscribe', { email })).text())
    await ask()
    await context.work()
    await ask()
    await context.work()
    await context.post(context.mailedPath)
    await ask()
    await context.post(`/unsubscribe/${await token('unsubscribe')}`)
    await ask()
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).not.toContain('ana')
  })

  it('informs a subscriber who signs up again by email only', async () => {
    await context.join(email)
    await context.post('/subscribe', { email: 'ANA@example.org' })
    await context.work()
    expect(context.sink.taken).toHaveLength(2)
    expect(context.mailedPath).toMatch(/^\/preferences\/m\./)
    expect(await context.subscriber(email)).toMatchObject({ state: 'active', email })
  })

  it('sends an address that is signed up a thousand times at most three emails a day', async () => {
    for (let n = 0; n < 1000; n++) {
      context.ip = `198.51.${n % 250}.${Math.floor(n / 250)}`
      expect((await context.post('/subscribe', { email })).status).toBe(200)
    }
    await context.work()
    expect(context.sink.taken).toHaveLength(3)
  })

  it('rejects sign-ups from one network after twenty addresses in an hour', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 21; n++)
      statuses.push((await context.post('/subscribe', { email: `r${n}@example.org` })).status)
    expect(statuses.slice(0, 20).every((status) => status === 200)).toBe(true)
    expect(statuses[20]).toBe(429)
  })

  it('says in the language of the reader when a blocked network can try again, and accepts a sign-up then', async () => {
    for (let n = 0; n < 20; n++) await context.post('/subscribe', { email: `r${n}@example.org` })
    context.time += 22 * 60_000
    const stopped = await context.post('/subscribe', { email })
    expect(await stopped.text()).toContain('Please try again in about 38 minutes.')
    expect(stopped.headers.get('retry-after')).toBe('2280')
    const detenido = await context.post('/subscribe', { email, language: 'es' })
    expect(await detenido.text()).toContain('Inténtelo de nuevo en unos 38 minutos.')
    context.time += 37.5 * 60_000
    expect(await (await context.post('/subscribe', { email })).text()).toContain('in about a minute.')
    context.time += 0.5 * 60_000
    expect((await context.post('/subscribe', { email })).status).toBe(200)
  })

  it('states the limit of a mailbox to everybody, since stating it only when it is reached would reveal the address', async () => {
    const page = await (await context.post('/subscribe', { email })).text()
    expect(page).toContain(
      'at most three of these emails a day to one mailbox, and the link in each works for seven days',
    )
    expect([confirmationsPerMailbox.most, confirmationsPerMailbox.seconds, LIFETIME_MS.confirm]).toEqual([
      3,
      86_400,
      7 * 86_400_000,
    ])
  })

  it('answers a program that fills in the hidden field as it answers people, and does nothing', async () => {
    const real = await (await context.post('/subscribe', { email })).text()
    context.queued.length = 0
    const fake = await context.post('/subscribe', { email, website: 'https://spam.example' })
    expect(await fake.text()).toBe(real)
    expect(context.queued).toEqual([])
  })

  it.each([
    '',
    'no address',
    'ana@example.org\r\nBcc: v@example.net',
    `${'a'.repeat(400)}@example.org`,
    'ü@example.org',
  ])('rejects %j and says what is wrong with it', async (wrong) => {
    const answer = await context.post('/subscribe', { email: wrong })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(/address/)
    expect(context.queued).toEqual([])
  })

  it('uses Spanish on all pages and in the email after a Spanish form', async () => {
    const answer = await context.post('/subscribe', { email, language: 'es' })
    expect(await answer.text()).toContain('Revise su correo')
    await context.work()
    expect(Buffer.from(context.sink.taken[0]?.raw ?? []).toString('latin1')).toContain('probablemente usted')
    expect(await (await context.get(context.mailedPath)).text()).toContain('Confirme su suscripción')
  })

  it('stores the topics and places of the form, except those that do not exist', async () => {
    await context.post('/subscribe', [
      ['email', email],
      ['topics', 'courts'],
      ['topics', 'nonsense'],
      ['places', 'us-tx'],
      ['frequency', 'daily'],
    ])
    await context.work()
    expect((await context.subscriber(email))?.preferences).toEqual({
      topics: ['courts'],
      places: ['us-tx'],
      matters: [],
      frequency: 'daily',
      language: 'en',
    })
  })

  it('is deleted if nobody confirms within a week', async () => {
    await context.post('/subscribe', { email })
    await context.work()
    const path = context.mailedPath
    context.time += 7 * 86_400_000 + 1000
    expect(await context.subscriber(email)).toBeUndefined()
    expect((await context.post(path)).status).toBe(410)
  })

  it('rejects a form that is too large', async () => {
    expect((await context.post('/subscribe', { email, filler: 'x'.repeat(40_000) })).status).toBe(413)
  })
})

describe('a confirmation link', () => {
  it('does nothing after its reader has unsubscribed', async () => {
    await context.post('/subscribe', { email })
    await context.work()
    const path = context.mailedPath
    await context.post(path)
    context.time += 1000
    await context.post(`/unsubscribe/${await token('unsubscribe')}`)
    expect((await context.post(path)).status).toBe(410)
    expect(await context.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
  })

  it('works if its reader has signed up again, or if our clocks differ by an hour', async () => {
    await context.post('/subscribe', { email })
    context.time -= 3_600_000
    await context.work()
    const path = context.mailedPath
    context.time += 7_200_000
    await context.post('/subscribe', { email })
    await context.work()
    await context.post(path)
    expect(await context.subscriber(email)).toMatchObject({ state: 'active' })
  })

  it('works for a reader who unsubscribed and signed up again', async () => {
    await context.join(email)
    context.time += 1000
    await context.post(`/unsubscribe/${await token('unsubscribe')}`)
    context.time += 1000
    await context.join(email)
    expect(await context.subscriber(email)).toMatchObject({ state: 'active' })
  })

  it('requests the welcome email every time, since it may have failed before; nobody gets it twice', async () => {
    await context.join(email)
    await context.post(`/confirm/${await token('confirm')}`)
    await context.work()
    expect(context.welcomed).toHaveLength(2)
  })
})

describe('unsubscribing', () => {
  beforeEach(() => context.join(email))

  it('works with one click, without a cookie, and a second time, with status 200', async () => {
    const path = `/unsubscribe/${await token('unsubscribe')}`
    for (const _ of [1, 2]) {
      const answer = await context.post(path, { 'List-Unsubscribe': 'One-Click' })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(await context.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
    }
  })

  it('works with one click as a multipart form, which some email programs send', async () => {
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    await context.app.request(`/unsubscribe/${await token('unsubscribe')}`, { method: 'POST', body })
    expect(await context.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
  })

  it('shows a masked address, and offers to undo it once', async () => {
    const path = `/unsubscribe/${await token('unsubscribe')}`
    const shown = await (await context.get(path)).text()
    expect(shown).toContain('a•••@e•••.org')
    expect(shown).not.toContain(email)
    const done = await (await context.post(path)).text()
    const undo = /name="undo" value="([^"]+)"/.exec(done)?.[1] ?? ''
    expect(await (await context.post(path)).text()).not.toContain('name="undo"')
    expect((await context.post(path, { undo })).status).toBe(200)
    expect(await context.subscriber(email)).toMatchObject({ state: 'active' })
  })

  it('says to a reader who has already left that they did, and where to sign up again', async () => {
    const path = `/unsubscribe/${await token('unsubscribe')}`
    await context.post(path)
    const shown = await (await context.get(path)).text()
    expect(shown).toContain('We no longer send the digest to a•••@e•••.org.')
    expect(shown).toContain('href="/subscribe/"')
    expect(shown).not.toContain('<form')
  })

  it('counts after a complaint: withdrawing the complaint does not subscribe the reader again', async () => {
    await become('complained')
    const path = `/unsubscribe/${await token('unsubscribe')}`
    const done = await (await context.post(path)).text()
    expect(done).toContain('You are unsubscribed')
    expect(done).not.toContain('name="undo"')
    expect(await context.subscriber(email)).toMatchObject({ state: 'complained' })
    const subscriber = (await context.subscriber(email))?.id ?? ''
    await applyFeedback({ kind: 'not-spam', subscriber }, context)
    expect(await context.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
    expect(await context.subscriber(email)).not.toHaveProperty('left')
  })

  it('cannot be undone with a token for something else', async () => {
    const path = `/unsubscribe/${await token('unsubscribe')}`
    await context.post(path)
    for (const wrong of [await token('manage'), await token('unsubscribe'), 'x']) {
      expect((await context.post(path, { undo: wrong })).status).toBe(404)
    }
    expect(await context.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
  })
})

describe('the link in a forwarded email', () => {
  it.each(['preferences', 'export', 'delete'])(
    'does not open %s, but emails a new link to its first reader',
    async (page) => {
      await context.join(email)
      const path = `/${page}/${await token('unsubscribe')}`
      const shown = await (await context.get(path)).text()
      expect(shown).not.toContain(email)
      expect(shown).not.toContain('name="topics"')
      await context.post(path)
      await context.work()
      expect(context.sink.taken.at(-1)?.to).toBe(email)
      expect(context.mailedPath).toMatch(/^\/preferences\/m\./)
      expect(await context.subscriber(email)).toMatchObject({ state: 'active' })
    },
  )
})

describe('a link that was just emailed', () => {
  beforeEach(() => context.join(email))

  it('shows and saves the settings', async () => {
    const path = `/preferences/${await token('manage')}`
    await context.post(path, [
      ['topics', 'courts'],
      ['places', 'us-ca'],
      ['frequency', 'daily'],
      ['language', 'es'],
    ])
    expect(await context.subscriber(email)).toMatchObject({
      preferences: { topics: ['courts'], places: ['us-ca'], frequency: 'daily', language: 'es' },
    })
    const shown = await (await context.get(path)).text()
    expect(shown).toMatch(/value="courts"[^>]*checked|checked[^>]*value="courts"/)
    expect(shown).toContain('Sus preferencias')
  })

  it.each([
    ['unsubscribed', 'You have unsubscribed', 'Subscribe me again'],
    ['bounced', 'Our email to you was returned', 'Try this address again'],
    ['pending', 'You have not confirmed', 'Confirm now'],
  ] as const)(
    'says to a reader who is %s that no email is sent, saves their settings, and subscribes them again',
    async (state, text, button) => {
      await become(state)
      const path = `/preferences/${await token('manage')}`
      const shown = await (await context.get(path)).text()
      expect(shown).toContain(text)
      expect(shown).toContain(button)
      const saved = await (await context.post(path, { language: 'en', topics: 'courts' })).text()
      expect(saved).toContain('These settings apply once we send you the digest.')
      expect(await context.subscriber(email)).toMatchObject({ state, preferences: { topics: ['courts'] } })

      context.time += 60_000
      const back = await (await context.post(path, { rejoin: 'yes' })).text()
      expect(back).toContain('You are subscribed.')
      expect(back).not.toContain(text)
      expect(await context.subscriber(email)).toMatchObject({
        state: 'active',
        consent: { at: context.clock().toISOString(), form: 'preferences 1' },
        preferences: { topics: ['courts'] },
      })
      await context.work()
      expect(context.welcomed).toHaveLength(2)
    },
  )

  it('does not subscribe a reader who complained, and is not emailed to one', async () => {
    await become('complained')
    const path = `/preferences/${await token('manage')}`
    expect(await (await context.get(path)).text()).toContain('reported as spam')
    expect(await (await context.post(path, { rejoin: 'yes' })).text()).toContain('reported as spam')
    expect(await context.subscriber(email)).toMatchObject({ state: 'complained' })
    const mailed = context.sink.taken.length
    await context.post(`/preferences/${await token('unsubscribe')}`)
    await context.work()
    expect(context.sink.taken).toHaveLength(mailed)
  })

  it('downloads everything that is stored', async () => {
    const answer = await context.post(`/export/${await token('manage')}`)
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(await answer.json()).toMatchObject({ subscriber: { email, state: 'active' }, deliveries: [] })
  })

  it('downloads every delivery to the reader, including old ones and those for which no email was sent', async () => {
    const id = (await context.subscriber(email))?.id ?? ''
    const rows = [
      { edition: '2026-01-02', subscriber: id, state: 'accepted', attempts: 0 },
      { edition: '2026-11-20', subscriber: id, state: 'excluded', reason: 'pending', attempts: 0 },
    ] as const
    for (const { edition } of rows) await context.mailings.begin(edition, context.clock())
    await context.deliveries.enter(rows, context.clock())
    const answer = await context.post(`/export/${await token('manage')}`)
    expect(await answer.json()).toMatchObject({ deliveries: rows })
  })

  it('says how long backups keep deleted data, if there are backups', async () => {
    const pages = async () => {
      await context.join(email)
      const path = `/delete/${await token('manage')}`
      return [await (await context.get(path)).text(), await (await context.post(path)).text()]
    }
    for (const page of await pages()) expect(page).not.toContain('backups')
    context = new SubscriberContext({ backupDays: 35 })
    for (const page of await pages())
      expect(page).toContain('Our backups keep deleted data for up to 35 more days')
  })

  it('says to a paused reader that they are paused, and lets them end the pause or unsubscribe', async () => {
    await become('paused')
    expect(await (await context.get(`/preferences/${await token('manage')}`)).text()).toContain(
      'Your subscription is paused',
    )
    await context.post(`/preferences/${await token('manage')}`, { rejoin: 'yes' })
    expect(await context.subscriber(email)).toMatchObject({ state: 'active' })
    await become('paused')
    expect(await (await context.get(`/unsubscribe/${await token('unsubscribe')}`)).text()).toContain(
      '<button',
    )
    await context.post(`/unsubscribe/${await token('unsubscribe')}`)
    expect(await context.subscriber(email)).toMatchObject({ state: 'unsubscribed' })
  })

  it('restores the pause of a reader who unsubscribed by mistake, and says so', async () => {
    await become('paused')
    const path = `/unsubscribe/${await token('unsubscribe')}`
    const done = await (await context.post(path)).text()
    const undo = /name="undo" value="([^"]+)"/.exec(done)?.[1] ?? ''
    const back = await context.post(path, { undo })
    expect(back.status).toBe(200)
    expect(await back.text()).toContain('Your subscription is paused, as it was before')
    expect(await context.subscriber(email)).toMatchObject({ state: 'paused' })
    expect(await context.subscriber(email)).not.toHaveProperty('wasPaused')
  })

  it('does not change a paused reader whose address is signed up again, and emails them a link to their settings', async () => {
    await become('paused')
    const before = await context.subscriber(email)
    await context.post('/subscribe', [
      ['email', email],
      ['topics', 'courts'],
    ])
    await context.work()
    expect(await context.subscriber(email)).toEqual(before)
    expect(context.mailedPath).toMatch(/^\/preferences\//)
  })

  it('sends no email after a reader deleted everything, even for a request that a worker is handling', async () => {
    await context.post('/subscribe', { email })
    const [message] = context.queued.splice(0)
    context.time += 60_000
    const path = `/delete/${await token('manage')}`
    // The mail server is unreachable, and the reader deletes everything during the attempt.
    context.sink.answer = async () => {
      await context.post(path)
      return { kind: 'refused', next: 'wait', reason: 'unreached' }
    }
    await handleRequest(message!, context.workerDeps)
    expect(await Array.fromAsync(context.table.query('REQUEST'))).toEqual([])
    expect(await context.subscriber(email)).not.toHaveProperty('email')
  })

  it.each(['delete', 'unsubscribe'] as const)(
    'ignores a request from before "%s" that reaches a worker after it',
    async (page) => {
      const at = context.clock().toISOString()
      context.time += 60_000
      await context.post(`/${page}/${await token(page === 'delete' ? 'manage' : 'unsubscribe')}`)
      const before = [context.sink.taken.length, await context.subscriber(email)]
      const late = await context.requests.add({
        kind: 'subscribe',
        email,
        preferences: defaultPreferences,
        form: 'site 1',
        at,
      })
      await handleRequest(late, context.workerDeps)
      expect([context.sink.taken.length, await context.subscriber(email)]).toEqual(before)
    },
  )

  it('deletes everything but a hash, and lets the reader sign up again', async () => {
    await context.post(`/delete/${await token('manage')}`)
    expect(await context.subscriber(email)).toEqual({
      id: expect.any(String),
      state: 'deleted',
      preferences: { topics: [], places: [], frequency: 'weekly', language: 'en', matters: [] },
      changedAt: expect.any(String),
      claims: {},
      bounces: 0,
    })
    context.time += 1000
    await context.join(email)
    expect(await context.subscriber(email)).toMatchObject({ state: 'active', email })
  })
})

describe('every page', () => {
  it('changes nothing on GET or HEAD, even if a scanner opens them all', async () => {
    await context.join(email)
    const before = await context.subscriber(email)
    for (const kind of ['unsubscribe', 'manage', 'confirm'] as const) {
      for (const page of ['confirm', 'preferences', 'unsubscribe', 'export', 'delete']) {
        await context.get(`/${page}/${await token(kind)}`)
        await context.app.request(`/${page}/${await token(kind)}`, { method: 'HEAD' })
      }
    }
    expect(await context.subscriber(email)).toEqual(before)
    expect(context.queued).toEqual([])
  })

  it('needs no script, sets no cookie, is not cached, and does not reveal its address to other sites', async () => {
    await context.join(email)
    const answer = await context.get(`/preferences/${await token('manage')}`)
    expect(await answer.text()).not.toMatch(/<script|\son\w+=/)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it.each(['confirm', 'preferences', 'unsubscribe', 'export', 'delete'])(
    'rejects a forged token at %s',
    async (page) => {
      for (const forged of ['x', 'u.k1.abc.0.00', '%00', 'm.k1...']) {
        expect((await context.get(`/${page}/${forged}`)).status).toBe(404)
        expect((await context.post(`/${page}/${forged}`)).status).toBe(404)
      }
    },
  )

  it('rejects a token for another page', async () => {
    await context.join(email)
    expect((await context.post(`/confirm/${await token('unsubscribe')}`)).status).toBe(404)
    expect((await context.post(`/unsubscribe/${await token('confirm')}`)).status).toBe(404)
    expect((await context.post(`/delete/${await token('confirm')}`)).status).toBe(404)
  })

  it('logs neither an address nor a token', async () => {
    await context.join(email)
    const path = `/unsubscribe/${await token('unsubscribe')}`
    await context.get(path)
    await context.post(path)
    const log = JSON.stringify(context.logged)
    expect(context.logged.length).toBeGreaterThan(4)
    expect(log).not.toContain('ana')
    expect(log).not.toContain('k1')
  })
})
