import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { signToken } from '../../functions/auth/tokens.ts'
import { openStores } from '../../functions/store/open-stores.ts'
import { Subscribers, subscriberId } from '../../functions/store/subscribers/subscribers.ts'
import { linesWithSecrets } from '../support/search-logs.ts'
import { ana, ben, eve, OperatorTrial } from './context.ts'

const address = 'reader@example.org'
let trial: OperatorTrial
let id: string
beforeEach(async () => {
  trial = new OperatorTrial()
  id = await trial.subscribe(address, { language: 'es', frequency: 'daily' })
})
afterEach(() => trial.close())

const stored = async (of = id) => (await new Subscribers(trial.context.subscribers).get([of]))[0]?.subscriber
const act = (form: Record<string, string>, of = id) => trial.send(`/readers/one/${of}`, form)
/** The page to which a form leads. */
const then = async (response: Response) => {
  expect(response.status).toBe(303)
  return (await trial.app.request(response.headers.get('location')!)).text()
}
const logged = () => trial.logged.map(({ event, facts }) => `${event} ${JSON.stringify(facts)}`)

describe('The page of subscribers', () => {
  it('shows how many there are, what they chose and who came this week', async () => {
    await trial.subscribe('two@example.org')
    const page = await trial.look('/readers')
    expect(page).toMatch(/Subscribed<\/th><td>2</)
    expect(page).toMatch(/Every day<\/th><td>1</)
    expect(page).toMatch(/In Spanish<\/th><td>1</)
    expect(page).toContain('The last 12 weeks')
    expect(page).not.toContain('@example.org')
  })

  it('finds one by an address that is posted, and no address is in the URL, on the page or in a log', async () => {
    const response = await trial.send('/readers', { do: 'find', email: ` ${address.toUpperCase()}` })
    expect(response.headers.get('location')).toMatch(new RegExp(`/readers/one/${id}$`))
    const page = await then(response)
    expect(page).toContain('r•••@e•••.org')
    expect(page).toContain('the daily edition, in Spanish')
    expect(page).not.toContain(address)
    expect(linesWithSecrets(logged())).toEqual([])
  })

  it.each([
    ['nobody@example.org', 404, 'No subscriber has the address n•••@e•••.org'],
    ['<script>alert(1)</script>', 400, 'That is not an email address'],
    ['', 400, 'That is not an email address'],
  ])('says that %j finds nobody', async (email, status, text) => {
    const response = await trial.send('/readers', { do: 'find', email })
    expect(response.status).toBe(status)
    const page = await response.text()
    expect(page).toContain(text)
    expect(page).not.toContain('<script>alert')
  })
})

describe('The page of one subscriber', () => {
  it('pauses, ends the pause, unsubscribes and deletes, and says so', async () => {
    expect(await then(await act({ do: 'pause' }))).toContain('Paused. No email is sent until')
    expect((await stored())?.state).toBe('paused')
    expect(await then(await act({ do: 'resume' }))).toContain(
      'Subscribed again, starting with the next edition.',
    )
    expect(await then(await act({ do: 'remove' }))).toContain('may still arrive')
    expect((await stored())?.state).toBe('unsubscribed')
    expect(await then(await act({ do: 'delete' }))).toContain('The address is gone from every file')
    expect(await stored()).toMatchObject({ state: 'deleted' })
    expect((await stored())?.email).toBeUndefined()
  })

  it('says how long backups hold the address of somebody who was deleted, and says so for nobody else', async () => {
    const { publication } = trial.configured
    const backup = { every: 'day', keep: 14, to: '/backups' } as const
    await trial.configure({ publication: { ...publication, backup } })
    expect(await then(await act({ do: 'remove' }))).not.toContain('Backups hold')
    expect(await then(await act({ do: 'delete' }))).toMatch(
      /gone from every file of the digest, except for exports, backups and lists that you made\. Backups hold the address for another 15 days\./,
    )
  })

  it('writes the same line to the log as the command, with the hashes of the reader and the operator', async () => {
    await act({ do: 'pause' })
    const line = trial.logged.find(({ event }) => event === 'subscriber pause')
    expect(line?.facts).toEqual({ subscriber: id, by: expect.stringMatching(/^[a-z2-7]{26}$/) })
    expect(await trial.look('/readers')).toContain(`Ana Ruiz paused subscriber ${id}.`)
  })

  it.each([
    ['resume', 'this address is not paused'],
    ['nonsense', 'Nothing was changed'],
    ['', 'Nothing was changed'],
  ])('refuses %j, changes nothing and records nothing', async (what, text) => {
    const before = await stored()
    const response = await act({ do: what })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.text()).toContain(text)
    expect(await stored()).toEqual(before)
    expect(await trial.look('/readers')).not.toContain('What operators did here')
  })

  it.each([
    ['import 2026-11-20', 'with an imported list'],
    ['site 1', 'on the site'],
    ['fair 2026', 'through the form “fair 2026”'],
  ])('says in words how somebody came: %s', async (form, text) => {
    await new Subscribers(trial.context.subscribers).change(
      id,
      (old) => old && { subscriber: { ...old, consent: { at: old.changedAt, form } } },
    )
    expect(await trial.look(`/readers/one/${id}`)).toContain(text)
  })

  it('asks a new address to confirm, and the emails go to the old one until then', async () => {
    const page = await then(await act({ do: 'move', to: 'new@elsewhere.example' }))
    expect(page).toContain('Until the reader confirms, emails go to the old one')
    const next = subscriberId('new@elsewhere.example', trial.context.keys.address)
    expect([(await stored())?.state, (await stored(next))?.state]).toEqual(['active', 'pending'])
    const confirm = `/confirm/${signToken('confirm', next, trial.context.keys, trial.clock())}`
    await trial.app.request(confirm, { method: 'POST' })
    expect([(await stored())?.state, (await stored(next))?.state]).toEqual(['unsubscribed', 'active'])
    expect(await trial.look(`/readers/one/${id}`)).toContain('Replaced by a new address')
    expect(linesWithSecrets(logged())).toEqual([])
  })

  it('says that a fourth new address in a day is not emailed, and logs only the first three', async () => {
    for (let n = 0; n < 3; n++)
      expect((await act({ do: 'move', to: `new${n}@elsewhere.example` })).status).toBe(303)
    const fourth = await act({ do: 'move', to: 'new3@elsewhere.example' })
    expect(fourth.status).toBe(429)
    expect(await fourth.text()).toContain('Nothing was sent')
    expect(await stored(subscriberId('new3@elsewhere.example', trial.context.keys.address))).toBeUndefined()
    expect((await trial.look('/readers')).match(/requested a new address/g)).toHaveLength(3)
  })

  it('says that an address whose reader complained is not emailed', async () => {
    const next = await trial.subscribe('new@elsewhere.example')
    await new Subscribers(trial.context.subscribers).change(
      next,
      (old) => old && { subscriber: { ...old, state: 'complained' } },
    )
    const answer = await act({ do: 'move', to: 'new@elsewhere.example' })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('spam complaint')])
    expect(await trial.look('/readers')).not.toContain('requested a new address')
  })

  it('deletes the addresses that the reader changed from and to, and the page and the log say so', async () => {
    await act({ do: 'move', to: 'new@elsewhere.example' })
    const next = subscriberId('new@elsewhere.example', trial.context.keys.address)
    const confirm = `/confirm/${signToken('confirm', next, trial.context.keys, trial.clock())}`
    await trial.app.request(confirm, { method: 'POST' })
    expect(await then(await act({ do: 'delete' }, next))).toContain('The other addresses of this reader')
    expect([(await stored())?.email, (await stored(next))?.email]).toEqual([undefined, undefined])
    const page = await trial.look('/readers')
    for (const one of [id, next]) expect(page).toContain(`Ana Ruiz deleted subscriber ${one}.`)
    expect(await trial.look(`/readers/one/${id}`)).toContain('Deleted, since')
  })

  it.each([
    [address, 'both addresses are the same'],
    ['no address', 'That is not an email address'],
  ])('does not change the address to %j', async (to, text) => {
    const page = await (await act({ do: 'move', to })).text()
    expect(page).toContain(text)
    expect(page).toContain(`value="${to}"`)
  })

  it('downloads everything that is kept, as JSON that no cache keeps', async () => {
    const response = await act({ do: 'export' })
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${id}.json"`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ subscriber: { email: address } })
    expect(trial.logged.map(({ event }) => event)).toContain('subscriber export')
  })

  it('shows what a hostile form or reason says as text', async () => {
    await new Subscribers(trial.context.subscribers).change(
      id,
      (old) =>
        old && {
          subscriber: { ...old, consent: { at: old.changedAt, form: '"><img src=x onerror=alert(1)>' } },
        },
    )
    const page = await trial.look(`/readers/one/${id}`)
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;img src=x')
  })

  it('says that no subscriber has this hash', async () => {
    const response = await trial.app.request(`${trial.linkOf(ana)}/readers/one/${'a'.repeat(26)}`)
    expect(response.status).toBe(404)
    expect((await act({ do: 'export' }, 'a'.repeat(26))).status).toBe(404)
  })
})

describe('The pages of mailings', () => {
  const edition = '2026-11-20'
  beforeEach(async () => {
    await trial.subscribe('weekly@example.org')
    await trial.addStory()
    await composeNow(trial.context, 'weekly', edition)
  })
  const state = async () => (await openStores(trial.context).mailings.get(edition))?.state
  const control = (what: string) => trial.send(`/readers/mailings/${edition}`, { do: what })

  it('show each edition with its state and counts, and the page of one offers to count again while it is sent', async () => {
    expect(await trial.look('/readers/mailings')).toContain(`Edition ${edition}`)
    const page = await trial.look(`/readers/mailings/${edition}`)
    expect(page).toContain('Being sent')
    expect(page).toMatch(/<progress max="1" value="0"/)
    expect(page).toContain('<a href="?">Count again</a>')
    // A page that reloads by itself interrupts its reader.
    expect(page).not.toContain('http-equiv="refresh"')
    await sendEditions(trial.context)
    trial.later(1)
    const after = await trial.look(`/readers/mailings/${edition}`)
    expect(after).toContain('Complete')
    expect(after).toContain('Accepted by the mail server')
    expect(after).not.toContain('Count again')
    expect(after).not.toContain('weekly@')
  })

  it('pause, resume and cancel, and say who did it', async () => {
    expect(await then(await control('pause'))).toContain('Paused. After the current batch')
    expect(await state()).toBe('paused')
    expect(await then(await control('resume'))).toContain('Resumed.')
    expect(await then(await control('cancel'))).toContain('Canceled.')
    expect(await state()).toBe('cancelling')
    expect(await trial.look('/readers/mailings')).toContain(
      `Ana Ruiz canceled the mailing of edition ${edition}.`,
    )
    expect(trial.logged.find(({ event }) => event === 'mailing pause')?.facts).toMatchObject({ edition })
  })

  it('act once if a button is pressed twice, and say so', async () => {
    expect((await control('pause')).status).toBe(303)
    const again = await control('pause')
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('the state of this mailing is “Paused”')
    expect((await trial.look('/readers/mailings')).match(/paused the mailing of edition/g)).toHaveLength(1)
  })

  it('do not undo what another operator did since the page was opened', async () => {
    await control('pause')
    const page = await trial.look(`/readers/mailings/${edition}`)
    const fields = Object.fromEntries(
      [...page.matchAll(/name="(state|last)" value="(\w+)"/g)].map((match) => match.slice(1)),
    )
    expect(fields).toEqual({ state: 'paused', last: '1' })
    await trial.send(`/readers/mailings/${edition}`, { do: 'resume' }, { by: ben })
    await trial.send(`/readers/mailings/${edition}`, { do: 'pause' }, { by: ben })
    for (const what of ['resume', 'cancel']) {
      const stale = await trial.send(`/readers/mailings/${edition}`, { do: what, ...fields })
      expect([stale.status, await state()]).toEqual([409, 'paused'])
    }
    const late = await trial.send(`/readers/mailings/${edition}`, { do: 'cancel', state: 'sending' })
    expect([late.status, await state()]).toEqual([409, 'paused'])
  })

  it('refuse what the state does not allow', async () => {
    await sendEditions(trial.context)
    const response = await control('pause')
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('the state of this mailing is “Complete”')
    expect((await trial.send('/readers/mailings/2020-01-01', { do: 'pause' })).status).toBe(404)
    expect((await control('explode')).status).toBe(400)
  })

  it('count the reasons of refusals, without the addresses in them', async () => {
    await sendEditions(trial.context)
    const weekly = subscriberId('weekly@example.org', trial.context.keys.address)
    const reason = '550 5.1.1 <b>weekly@example.org</b> is unknown'
    await openStores(trial.context).deliveries.change(
      edition,
      weekly,
      (old) => ({ ...old, state: 'failed', reason }),
      trial.clock(),
    )
    const page = await trial.look(`/readers/mailings/${edition}`)
    expect(page).toContain('550 5.1.1 &lt;b>')
    expect(page).not.toContain('weekly@')
  })

  it('say why an edition waits, without an address', async () => {
    await openStores(trial.context).mailings.change(edition, (one) => ({
      ...one,
      wait: {
        since: one.startedAt,
        until: '2026-11-20T13:30:00.000Z',
        times: 1,
        reason: 'SMTP 421 <b>of</b> someone@example.org',
      },
    }))
    const page = await trial.look(`/readers/mailings/${edition}`)
    expect(page).toContain('SMTP 421 &lt;b>of')
    expect(page).not.toContain('someone@')
    expect(page).toContain('Try again now')
  })
})

describe('The sign-up form', () => {
  it('is there to copy in both languages, as text', async () => {
    const page = await trial.look('/readers/form')
    expect(page.match(/<textarea[^>]* readonly/g)).toHaveLength(2)
    expect(page).toContain('&lt;form action=&quot;http://localhost:8080/subscribe&quot;')
    expect(page).not.toContain('<form action="http://localhost:8080')
  })
})

describe('These pages', () => {
  const paths = ['', '/mailings', '/mailings/2026-11-20', '/form'].map((path) => `/readers${path}`)
  const withToken = (token: string, path: string, method = 'GET') =>
    trial.app.request(`/operate/${token}${path}`, { method })
  const refused = async (token: string) => {
    for (const path of [...paths, `/readers/one/${id}`])
      for (const method of ['GET', 'POST']) expect((await withToken(token, path, method)).status).toBe(410)
  }

  it('do not open for an editor, a reader, a forged link or yesterday’s link', async () => {
    const { keys } = trial.context
    const now = trial.clock()
    const operator = subscriberId(`operator ${'ana@example.org'}`, keys.address)
    const editor = subscriberId(`editor ${eve}`, keys.address)
    await refused(signToken('edit', editor, keys, now))
    await refused(signToken('operate', editor, keys, now))
    await refused(signToken('manage', id, keys, now))
    await refused(signToken('operate', operator, keys, new Date(now.getTime() - 86_400_000)))
    await refused(`${signToken('operate', operator, keys, now)}0`)
    expect((await withToken(signToken('operate', operator, keys, now), '/readers')).status).toBe(200)
  })

  it('do nothing for a form that another site submits without the link, and let no other site frame them', async () => {
    const response = await trial.app.request(`/operate/readers/one/${id}`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'do=delete',
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect((await stored())?.state).toBe('active')
    const page = await trial.app.request(`${trial.linkOf(ana)}/readers`)
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('change nothing when they are opened', async () => {
    for (const path of ['', `/one/${id}`, `/one/${id}?done=delete&erased=gone`, '/form'])
      await trial.look(`/readers${path}`)
    expect((await stored())?.state).toBe('active')
  })

  it('are in Spanish for an operator whose browser prefers it', async () => {
    const page = await trial.app.request(`${trial.linkOf(ana)}/readers`, {
      headers: { 'accept-language': 'es-MX' },
    })
    expect(await page.text()).toContain('Buscar a un suscriptor')
  })
})
