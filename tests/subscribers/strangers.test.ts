import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editorLinksPerEditor } from '../../functions/auth/limits.ts'
import { rateLimitKey } from '../../functions/auth/rate-limit-key.ts'
import { verifyToken } from '../../functions/auth/tokens.ts'
import { defaultPreferences } from '../../functions/domain/model/subscriber.ts'
import type { Request } from '../../functions/store/subscribers/requests.ts'
import { subscriberId } from '../../functions/store/subscribers/subscribers.ts'
import { handleRequest } from '../../functions/subscribers/handle-request.ts'
import { keys, SubscriberContext } from './context.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const editor = 'ed@example.org'

interface Emailed {
  to: string
  at: number
  token: string
}

/** A context that also keeps what every mailbox received. */
class Mailboxes extends SubscriberContext {
  readonly all: Emailed[] = []

  async ask(email: string, ip: string): Promise<Emailed | undefined> {
    const from = this.limits.alias(rateLimitKey(ip))
    const at = this.clock().toISOString()
    return this.#handle(
      email === editor
        ? { kind: 'edit', email, language: 'en', from }
        : { kind: 'subscribe', email, preferences: defaultPreferences, form: 'test', at, from },
    )
  }

  async manage(email: string): Promise<Emailed | undefined> {
    return this.#handle({ kind: 'manage', subscriber: subscriberId(email, keys.address) })
  }

  /** Whether one of the links that were sent to this address works for at least this many more milliseconds. */
  holdsLink(to: string, ms: number): boolean {
    const then = new Date(this.time + ms)
    return this.all.some((emailed) => emailed.to === to && verifyToken(emailed.token, keys, then).ok)
  }

  async #handle(request: Request): Promise<Emailed | undefined> {
    const before = this.sink.taken.length
    const personId = (_: unknown, address: string) => (address === editor ? 'editorid' : undefined)
    await handleRequest(await this.requests.add(request), { ...this.workerDeps, personId })
    const taken = this.sink.taken[before]
    if (!taken) return undefined
    const text = Buffer.from(taken.raw).toString('latin1').replaceAll('=\r\n', '')
    const token = /digest\.example\/[a-z]+\/([\w.]+)/.exec(text)?.[1] ?? ''
    const emailed = { to: taken.to, at: this.time, token }
    this.all.push(emailed)
    return emailed
  }
}

const addresses = [
  'ana@example.org',
  'ANA@example.org',
  'ana+a@example.org',
  'ana+b@example.org',
  'ben@example.org',
  editor,
]
const request = fc.record({
  minutes: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 400 })),
  email: fc.constantFrom(...addresses),
  network: fc.integer({ min: 1, max: 40 }),
})

describe('any requests of strangers, in any order', () => {
  it('send a mailbox at most three confirmation emails a day, and a person who gets none has a link that works', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 10, maxLength: 60 }), async (requests) => {
        const context = new Mailboxes()
        for (const { minutes, email, network } of requests) {
          context.time += minutes * MINUTE
          const emailed = await context.ask(email, `203.0.113.${network}`)
          const address = email.toLowerCase()
          if (!emailed && !address.includes('+')) {
            const mailbox = context.all.find(({ to }) => to.toLowerCase() === address)?.to ?? ''
            expect(context.holdsLink(mailbox, HOUR - 1)).toBe(true)
          }
        }
        for (const name of ['ana', 'ben']) {
          const times = context.all.filter(({ to }) => to.toLowerCase().startsWith(name)).map(({ at }) => at)
          for (const [n, at] of times.entries())
            expect((times[n + 3] ?? Number.POSITIVE_INFINITY) - at).toBeGreaterThanOrEqual(DAY)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('leave an editor a new link, even after requests from ten strangers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 10, maxLength: 60 }),
        async (strangers) => {
          const context = new Mailboxes()
          for (const stranger of strangers) await context.ask(editor, `203.0.113.${stranger}`)
          expect(await context.ask(editor, '198.51.100.7')).toMatchObject({ to: editor })
          expect(await context.ask(editor, '198.51.100.7')).toMatchObject({ to: editor })
        },
      ),
      { numRuns: 15 },
    )
  })

  it('leave an editor a link that works for at least an hour, even from three hundred networks', async () => {
    const context = new Mailboxes()
    for (let n = 0; n < 300; n++) {
      context.time += 5 * MINUTE
      const emailed = await context.ask(editor, `198.51.${n >> 8}.${n & 255}`)
      if (!emailed) expect(context.holdsLink(editor, HOUR - 1)).toBe(true)
    }
    expect(context.all.length).toBeLessThanOrEqual(3 * editorLinksPerEditor.most)
  })
})

describe('requests of strangers in the name of a reader', () => {
  const reader = 'ana@example.org'

  it('leave the reader one of the three emails, and the links in the others keep working', async () => {
    const context = new Mailboxes()
    for (let n = 0; n < 20; n++) await context.ask(reader, '203.0.113.1')
    const [first] = context.all
    expect(context.all).toHaveLength(2)
    expect(await context.ask(reader, '198.51.100.7')).toMatchObject({ to: reader })
    context.time += 6 * DAY
    expect((await context.post(`/confirm/${first?.token}`)).status).toBe(200)
    expect(await context.subscriber(reader)).toMatchObject({ state: 'active' })
  })

  it('with a tag in the address leave one email to the plain address', async () => {
    const context = new Mailboxes()
    for (let n = 0; n < 20; n++) await context.ask(`ana+${n}@example.org`, `203.0.113.${n}`)
    expect(await context.ask(reader, '203.0.113.1')).toMatchObject({ to: reader })
    expect(context.all).toHaveLength(3)
  })

  it('never keep a subscriber from getting a link to their settings', async () => {
    const context = new Mailboxes()
    await context.join(reader)
    for (let n = 0; n < 20; n++) await context.ask(reader, `203.0.113.${n}`)
    expect(await context.manage(reader)).toMatchObject({ to: reader })
    for (let n = 0; n < 60; n++) {
      context.time += 5 * MINUTE
      if (!(await context.manage(reader))) expect(context.holdsLink(reader, HOUR - 1)).toBe(true)
    }
  })

  it('include those that an earlier release stored without the requester', async () => {
    const context = new Mailboxes()
    const at = context.clock().toISOString()
    const old: Request = {
      kind: 'subscribe',
      email: reader,
      preferences: defaultPreferences,
      form: 'site 1',
      at,
    }
    await handleRequest(await context.requests.add(old), context.workerDeps)
    expect(context.sink.taken).toHaveLength(1)
  })
})
