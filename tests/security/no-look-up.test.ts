import type { Hono } from 'hono'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RequestQueue } from '../../functions/adapters/local/scheduler/request-queue.ts'
import { webApp } from '../../functions/adapters/local/server/web-app.ts'
import type { Subscriber } from '../../functions/domain/model/subscriber.ts'
import { Subscribers } from '../../functions/store/subscribers/subscribers.ts'
import { TrialContext } from '../app/context.ts'

let context: TrialContext
/** What is asked for is left to a worker, and here nobody works. */
let app: Hono
beforeEach(() => {
  context = new TrialContext({ editors: ['ana@example.org'] })
  app = webApp(context.context, { send: async () => {} }, { applyDecisions: async () => {} })
})
afterEach(() => {
  vi.restoreAllMocks()
  return context.close()
})

const states: (Subscriber['state'] | undefined)[] = [
  undefined,
  'pending',
  'active',
  'unsubscribed',
  'bounced',
  'complained',
  'deleted',
]

/** What a page asks of the tables, as kinds of items: their keys hold a hash of who asks, and of the hour. */
function watch(): string[] {
  const asked: string[] = []
  const kind = (pk: string) => pk.replace(/#.*/, '')
  for (const table of [context.context.subscribers, context.context.content]) {
    const { get, write, query } = table
    vi.spyOn(table, 'get').mockImplementation((keys) => {
      asked.push(...keys.map(({ pk }) => `get ${kind(pk)}`))
      return get.call(table, keys)
    })
    vi.spyOn(table, 'write').mockImplementation((writes) => {
      asked.push(...writes.map(({ pk }) => `write ${kind(pk)}`))
      return write.call(table, writes)
    })
    vi.spyOn(table, 'query').mockImplementation((pk, range) => {
      asked.push(`query ${kind(pk)}`)
      return query.call(table, pk, range)
    })
  }
  return asked
}

async function ask(path: string, email: string, remoteAddress: string) {
  const answer = await app.request(
    path,
    { method: 'POST', body: new URLSearchParams({ email }) },
    { incoming: { socket: { remoteAddress } } },
  )
  return { status: answer.status, headers: [...answer.headers], body: await answer.text() }
}

it('A sign-up makes the same requests to the tables and gets the same answer, whether the address is known or not', async () => {
  const answers = new Set<string>()
  for (const [n, state] of states.entries()) {
    const email = `reader${n}@example.org`
    if (state) {
      const id = await context.subscribe(email)
      await new Subscribers(context.context.subscribers).change(
        id,
        (old) => old && { subscriber: { ...old, state } },
      )
    }
    const asked = watch()
    answers.add(JSON.stringify([await ask('/subscribe', email, `203.0.113.${n}`), asked]))
    vi.restoreAllMocks()
    expect(asked.filter((one) => /SUBSCRIBER|DELIVER|EDITION/.test(one))).toEqual([])
    expect(asked.length).toBeGreaterThan(1)
  }
  expect(answers.size).toBe(1)
})

it('A request for an editor’s link makes the same requests to the tables and gets the same answer for everyone', async () => {
  const answers = new Set<string>()
  for (const [n, email] of ['ana@example.org', 'stranger@example.org'].entries()) {
    const asked = watch()
    answers.add(JSON.stringify([await ask('/edit', email, `203.0.113.${n}`), asked]))
    vi.restoreAllMocks()
  }
  expect(answers.size).toBe(1)
})

it('On one machine too, a request is not handled before the answer is sent', async () => {
  const queue = new RequestQueue(context.context, { wake: () => {} }, new AbortController().signal)
  app = webApp(context.context, queue, { applyDecisions: async () => {} })
  const asked = watch()
  await ask('/subscribe', 'reader@example.org', '203.0.113.7')
  expect(asked).toEqual(['get LIMIT', 'write LIMIT', 'write REQUEST'])
  await queue.idle()
  expect(asked).toContain('get SUBSCRIBER')
})
