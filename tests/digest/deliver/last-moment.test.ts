import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Smtp } from '../../../functions/adapters/local/mail/smtp.ts'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { DELIVERY_MS } from '../../../functions/digest/deliver/deliver.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { SmtpServer } from '../../doubles/smtp-server.ts'
import { SenderContext } from '../context.ts'
import { week } from '../week.ts'

let context: SenderContext
let server: SmtpServer
let smtp: Smtp
beforeEach(async () => {
  context = new SenderContext()
  context.add(week)
  server = await new SmtpServer().listen()
  smtp = new Smtp(server.url)
})
afterEach(async () => {
  smtp.close()
  await server.close()
})

const run = () => runSender(context.deps({ mailer: smtp }))
const row = async (id: string) => (await context.row(week.id, id))!

describe('Between the claim and the moment in which the server is ready for the text', () => {
  it('more than 30 seconds pass: nothing is sent, all readers stay in the queue, and the log says why', async () => {
    const ids = await context.subscribeMany(12)
    await freezeAudience(week, context.deps())
    // Each reply of a slow server takes this long, on the test's own clock.
    server.script = () => {
      context.time += 12_000
      return undefined
    }
    expect(await run()).toMatchObject([{ kind: 'stopped', because: 'unreached' }])
    expect(server.begun).toEqual([])
    const rows = await context.deliveries.get(week.id, ids)
    expect(rows.map((row) => row?.delivery.state)).toEqual(Array(12).fill('queued'))
    const stored = await context.subscribers.get(ids)
    expect(stored.every((one) => Object.keys(one!.subscriber.claims).length === 0)).toBe(true)
    const { wait } = (await context.mailings.get(week.id))!
    expect(wait?.reason).toContain('needs more than 30 seconds to start accepting an email: ask its operator')
    server.script = () => undefined
    for (let runs = 0; runs < 5; runs++, context.later(5)) await run()
    expect(new Set(server.to).size).toBe(12)
    expect(server.taken).toHaveLength(12)
  })

  it('a reader leaves: they get no email, and all others do', async () => {
    const [leaver = '', ...others] = await context.subscribeMany(6)
    await freezeAudience(week, context.deps())
    server.script = async ({ stage, to }) => {
      if (stage === 'DATA' && to === 'reader0@example.org') await context.unsubscribe(leaver)
      return undefined
    }
    await run()
    await run()
    expect(server.begun).not.toContain('reader0@example.org')
    expect(await row(leaver)).toMatchObject({ state: 'excluded', reason: 'unsubscribed' })
    for (const id of others) expect((await row(id)).state).toBe('accepted')
  })

  it('a subscriber cannot be read: nothing is sent to them, and they are tried again', async () => {
    const [id = ''] = await context.subscribeMany(1)
    await freezeAudience(week, context.deps())
    const { subscribers } = context.deps()
    const get = subscribers.get.bind(subscribers)
    server.script = ({ stage }) => {
      if (stage !== 'DATA') return undefined
      subscribers.get = async () => {
        subscribers.get = get
        throw new Error('The table does not answer.')
      }
      return undefined
    }
    await run()
    expect(server.begun).toEqual([])
    expect((await row(id)).state).toBe('queued')
    server.script = () => undefined
    await run()
    expect((await row(id)).state).toBe('accepted')
  })

  it('no more emails are under way than there are connections', async () => {
    await context.subscribeMany(40)
    await freezeAudience(week, context.deps())
    const claims: number[] = []
    let open = 0
    server.script = async ({ stage }) => {
      if (stage === 'MAIL') claims.push(++open)
      if (stage === 'text') open -= 1
      return undefined
    }
    await run()
    expect(server.taken).toHaveLength(40)
    expect(Math.max(...claims)).toBeLessThanOrEqual(smtp.atOnce)
    expect(server.connections).toBeLessThanOrEqual(smtp.atOnce)
  })
})

it('An email is sent up to the last millisecond of its claim, and not later', async () => {
  for (const [late, times] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const before = server.taken.length
    const id = await context.subscribe(`late${late}@example.org`)
    const edition = context.add({ ...week, id: `2026-12-0${late + 1}` })
    await context.deliveries.enter(
      [{ edition: edition.id, subscriber: id, state: 'queued', attempts: 0 }],
      context.clock(),
    )
    await context.mailings.begin(edition.id, context.clock())
    await context.mailings.change(edition.id, (sending) => ({ ...sending, state: 'sending', frozen: true }))
    server.script = ({ stage }) => {
      if (stage === 'RCPT') context.time += DELIVERY_MS + late
      return undefined
    }
    await run()
    expect(server.taken.length - before).toBe(times)
  }
})
