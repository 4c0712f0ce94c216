import { simpleParser } from 'mailparser'
import { beforeEach, describe, expect, it } from 'vitest'
import { signFollowToken, signToken } from '../../functions/auth/tokens.ts'
import { MAX_FOLLOWED } from '../../functions/domain/model/subscriber.ts'
import { keys, SubscriberContext } from './context.ts'

const email = 'ana@example.org'
const haiti = { id: 'tps-haiti', name: { en: 'TPS for Haiti', es: 'TPS para Haití' } }
const suit = { id: 'oaks-v-elm-2026', name: { en: 'Oaks v. Elm', es: 'Oaks v. Elm' } }

let context: SubscriberContext
beforeEach(() => {
  context = new SubscriberContext()
  for (const matter of [haiti, suit]) context.matters.set(matter.id, matter)
})

const follow = (matter: string, more: Record<string, string> = {}) =>
  context.post('/subscribe', { email, matter, ...more })
const followed = async () => (await context.subscriber(email))?.preferences.matters
const lastEmail = async () => {
  const raw = Buffer.from(context.sink.taken.at(-1)?.raw ?? [])
  const { subject, text = '', html } = await simpleParser(raw)
  return { subject, text, all: `${raw.toString('latin1')} ${text} ${html}` }
}
const settings = async () => {
  const id = (await context.subscriber(email))?.id ?? ''
  return `/preferences/${signToken('manage', id, keys, context.clock())}`
}
const pageOf = async (path: string) => (await context.get(path)).text()

describe('a stranger who follows a matter from its page', () => {
  it('gets an email that names the matter, and follows it once they confirm', async () => {
    await follow(haiti.id)
    await context.work()
    expect((await lastEmail()).text).toContain('to follow TPS for Haiti.')
    const page = await pageOf(context.mailedPath)
    expect(page).toContain('You will follow:')
    expect(page).toContain('<li>TPS for Haiti</li>')
    expect(await context.subscriber(email)).toMatchObject({ state: 'pending' })
    await context.post(context.mailedPath)
    expect(await context.subscriber(email)).toMatchObject({
      state: 'active',
      preferences: { matters: [haiti.id], frequency: 'weekly' },
      consent: { form: 'matter 1' },
    })
  })

  it('may ask for emails about changes of the status when they confirm', async () => {
    await follow(haiti.id)
    await context.work()
    await context.post(context.mailedPath, { alerts: 'yes' })
    expect((await context.subscriber(email))?.preferences.alerts).toBe(true)
  })

  it('follows two matters whose pages they used before they confirmed, with what they chose in the form of the site', async () => {
    await context.post('/subscribe', { email, frequency: 'daily', topics: 'courts' })
    await follow(haiti.id)
    context.ip = '203.0.113.99'
    await follow(suit.id, { language: 'es' })
    await context.work()
    expect((await lastEmail()).text).toContain('para seguir Oaks v. Elm.')
    await context.post(context.mailedPath)
    expect((await context.subscriber(email))?.preferences).toEqual({
      topics: ['courts'],
      places: [],
      frequency: 'daily',
      language: 'es',
      matters: [haiti.id, suit.id],
    })
  })

  it('keeps the matter if they also use the form of the site before they confirm', async () => {
    await follow(haiti.id)
    await context.post('/subscribe', { email, frequency: 'daily' })
    await context.work()
    await context.post(context.mailedPath)
    expect((await context.subscriber(email))?.preferences).toMatchObject({
      frequency: 'daily',
      matters: [haiti.id],
    })
  })

  it.each([
    'no-such-matter',
    'BUY NOW http://evil.example',
    'tps-haiti\r\nBcc: x@evil.example',
    'a'.repeat(9000),
  ])('can send nobody text in the place of an id, such as %.30s', async (matter) => {
    await follow(matter)
    await context.work()
    const { all, text } = await lastEmail()
    expect(text).toContain('signed up for Immigration Policy Digest with this address.')
    expect(all).not.toContain(matter.slice(0, 12))
    expect(await followed()).toEqual([])
  })

  it(`reads before they confirm that no more than ${MAX_FOLLOWED} are possible`, async () => {
    for (let n = 0; n < MAX_FOLLOWED; n += 1) {
      context.ip = `203.0.113.${n}`
      context.matters.set(`matter-${n}`, { ...haiti, id: `matter-${n}` })
      await follow(`matter-${n}`)
      await context.work()
      if (n === 0) expect(await pageOf(context.mailedPath)).not.toContain('the most you can follow')
    }
    expect(await followed()).toHaveLength(MAX_FOLLOWED)
    expect(await pageOf(context.mailedPath)).toContain('These are 50 matters, the most you can follow.')
  })

  it('follows the matter into which another was merged', async () => {
    context.matters.set('tps-hayti', haiti)
    await follow('tps-hayti')
    await context.work()
    expect((await lastEmail()).text).toContain('TPS for Haiti')
    expect(await followed()).toEqual([haiti.id])
  })

  it('is led back to the page of the matter if the address is wrong', async () => {
    const page = await context.post('/subscribe', { email: 'nobody', matter: haiti.id })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('href="/matters/tps-haiti/"')
  })
})

describe('a subscriber who follows a matter from its page', () => {
  beforeEach(() => context.join(email))

  it('gets one link, which adds the matter only when they press the button, and as often as they press it', async () => {
    await follow(haiti.id)
    await context.work()
    expect(await lastEmail()).toMatchObject({ subject: expect.stringContaining('Follow TPS for Haiti') })
    expect((await lastEmail()).text.match(/https:/g)).toHaveLength(1)
    expect(await pageOf(context.mailedPath)).toContain('what changed in TPS for Haiti')
    expect(await followed()).toEqual([])
    for (let n = 0; n < 2; n += 1) {
      expect(await (await context.post(context.mailedPath)).text()).toContain('You now follow this matter')
    }
    expect(await followed()).toEqual([haiti.id])
  })

  it('sees the same page as anybody else', async () => {
    const [known, unknown] = await Promise.all(
      [email, 'new@example.org'].map((address) =>
        context.post('/subscribe', { email: address, matter: haiti.id }),
      ),
    )
    expect(await known!.text()).toBe(await unknown!.text())
  })

  it('is told of the two emails a day, on a page that is the same when no third one is sent', async () => {
    // Of a requester who has asked for none yet.
    context.ip = '203.0.113.99'
    const pages: string[] = []
    for (let n = 0; n < 3; n += 1) pages.push(await (await follow(haiti.id)).text())
    const sent = context.sink.taken.length
    await context.work()
    expect(context.sink.taken.length - sent).toBe(2)
    expect(pages[0]).toContain('You can ask for two of these emails a day for each address')
    expect(new Set([...pages, await (await follow('no-such-matter')).text()]).size).toBe(1)
    const robot = await follow(haiti.id, { website: 'https://evil.example' })
    expect(await robot.text()).toBe(pages[0])
  })

  it('keeps their settings out of reach of whoever gets the email forwarded', async () => {
    await follow(haiti.id)
    await context.work()
    const token = context.mailedPath.split('/')[2]!
    for (const page of ['preferences', 'export', 'delete', 'unsubscribe']) {
      expect((await context.get(`/${page}/${token}`)).status).toBe(404)
    }
    const done = await (await context.post(context.mailedPath)).text()
    const link = /href="(\/preferences\/[^"]+)"/.exec(done)?.[1] ?? ''
    expect(await pageOf(link)).toContain('Email me a link')
  })

  it('cannot change the matter in the link, or use it after they have left', async () => {
    await follow(haiti.id)
    await context.work()
    const forged = context.mailedPath.replace('tpsXhaiti', 'oaksXvXelmX2026')
    expect(forged).not.toBe(context.mailedPath)
    expect((await context.post(forged)).status).toBe(404)
    const id = (await context.subscriber(email))?.id ?? ''
    await context.post(`/unsubscribe/${signToken('unsubscribe', id, keys, context.clock())}`)
    expect((await context.post(context.mailedPath)).status).toBe(410)
    expect(await followed()).toEqual([])
  })

  it(`follows at most ${MAX_FOLLOWED}`, async () => {
    const id = (await context.subscriber(email))?.id ?? ''
    for (let n = 0; n < MAX_FOLLOWED; n += 1) {
      await context.post(`/confirm/${signFollowToken(id, `matter-${n}`, keys, context.clock())}`)
    }
    const path = `/confirm/${signFollowToken(id, haiti.id, keys, context.clock())}`
    expect(await (await context.post(path)).text()).toContain('the most you can')
    expect(await followed()).toHaveLength(MAX_FOLLOWED)
  })

  it('reads in the settings how many matters they may follow, and that they follow as many', async () => {
    const limits = async () => (await pageOf(await settings())).match(/You (can )?follow (up to )?50[^<]*/g)
    context.matters.set('matter-0', { ...haiti, id: 'matter-0' })
    const id = (await context.subscriber(email))?.id ?? ''
    for (let n = 0; n < MAX_FOLLOWED; n += 1) {
      if (n === MAX_FOLLOWED - 1) {
        await context.post(`/preferences/${signToken('unsubscribe', id, keys, context.clock())}`)
        await context.work()
        expect(await limits()).toEqual(['You can follow up to 50.'])
      }
      await context.post(`/confirm/${signFollowToken(id, `matter-${n}`, keys, context.clock())}`)
    }
    expect(await limits()).toEqual(['You follow 50, the most you can. To follow another, uncheck one first.'])
  })

  it('gets an email that nothing changed if there is no such matter', async () => {
    await follow('no-such-matter')
    await context.work()
    expect((await lastEmail()).text).toContain('nothing has changed')
  })
})

describe('the settings of a reader who follows matters', () => {
  beforeEach(async () => {
    await context.join(email, haiti.id)
    await follow(suit.id)
    await context.work()
    await context.post(context.mailedPath)
  })

  it('list them by name, and unfollow those that are unchecked', async () => {
    const path = await settings()
    const page = await pageOf(path)
    expect(page).toContain('TPS for Haiti')
    expect(page).toContain('Oaks v. Elm')
    await context.post(path, [
      ['listed', haiti.id],
      ['listed', suit.id],
      ['matters', suit.id],
      ['shows', 'alerts'],
      ['alerts', 'yes'],
    ])
    expect((await context.subscriber(email))?.preferences).toMatchObject({ matters: [suit.id], alerts: true })
    await context.post(path, { shows: 'alerts', listed: suit.id })
    expect((await context.subscriber(email))?.preferences).toEqual({
      topics: [],
      places: [],
      frequency: 'weekly',
      language: 'en',
      matters: [],
    })
  })

  it('keep a matter that the page did not list, such as one that was followed since it was opened', async () => {
    await context.post(await settings(), { listed: haiti.id, frequency: 'daily' })
    expect((await context.subscriber(email))?.preferences).toMatchObject({ matters: [suit.id] })
    await context.post(await settings(), { frequency: 'daily' })
    expect(await followed()).toEqual([suit.id])
  })

  it('follow no matter that a form names and the reader does not follow', async () => {
    await context.post(await settings(), { matters: 'tps-venezuela' })
    expect(await followed()).toEqual([haiti.id, suit.id])
  })

  it('show two matters that were merged as one, and unfollow both', async () => {
    context.matters.set(suit.id, haiti)
    const id = (await context.subscriber(email))?.id ?? ''
    await context.post(`/preferences/${signToken('unsubscribe', id, keys, context.clock())}`)
    await context.work()
    const page = await pageOf(context.mailedPath)
    expect(page.match(/name="matters"/g)).toHaveLength(1)
    await context.post(context.mailedPath, { listed: haiti.id })
    expect(await followed()).toEqual([])
  })

  it('are in the data that the reader downloads, and gone with the reader', async () => {
    const path = (await settings()).replace('preferences', 'export')
    const { subscriber } = JSON.parse(await (await context.post(path)).text())
    expect(subscriber.preferences.matters).toEqual([haiti.id, suit.id])
    await context.post((await settings()).replace('preferences', 'delete'))
    expect(await followed()).toEqual([])
  })
})
