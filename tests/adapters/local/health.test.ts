import { afterEach, expect, it } from 'vitest'
import { Heartbeat } from '../../../functions/adapters/local/server/health.ts'
import { webApp } from '../../../functions/adapters/local/server/web-app.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import { TrialContext } from '../../app/context.ts'

let trial: TrialContext
afterEach(() => trial.close())

/** `/healthz` of a digest that has run for some minutes, and whose last cycle ended some minutes ago. */
async function health({ runs, idle }: { runs: number; idle?: number }) {
  trial = new TrialContext({ url: 'https://brief.example.org', editors: ['Ana <ana@example.org>'] })
  const heartbeat = new Heartbeat(trial.clock)
  trial.later(runs - (idle ?? 0))
  if (idle !== undefined) heartbeat.beat()
  trial.later(idle ?? 0)
  const pipeline = { applyDecisions: async () => {} }
  const app = webApp(trial.context, { send: async () => {} }, pipeline, heartbeat)
  const answer = await app.request('/healthz')
  return { status: answer.status, cache: answer.headers.get('cache-control'), body: await answer.json() }
}

it('A digest whose last cycle has just ended is in order, before its first story too', async () => {
  const { status, cache, body } = await health({ runs: 90, idle: 1 })
  expect({ status, cache }).toEqual({ status: 200, cache: 'no-store' })
  expect(body).toMatchObject({ status: 'ok', lastCycle: { secondsAgo: 60 }, newestStory: null })
})

it.each([
  [{ runs: 5 }, 200, 'starting'],
  [{ runs: 61 }, 503, 'stopped'],
  [{ runs: 90, idle: 14 }, 200, 'ok'],
  [{ runs: 90, idle: 16 }, 503, 'stopped'],
])('After %j minutes it answers %i, %s', async (minutes, status, word) => {
  expect(await health(minutes)).toMatchObject({ status, body: { status: word } })
})

it('It holds times and numbers alone: no address, no path and no key', async () => {
  const { body } = await health({ runs: 5, idle: 1 })
  expect(Object.keys(body).sort()).toEqual(['lastCycle', 'newestStory', 'startedAt', 'status', 'version'])
  expect(JSON.stringify(body)).not.toMatch(/@|\/|example/)
})

it('It says how old the newest story is that readers can see', async () => {
  trial = new TrialContext()
  await trial.addStory()
  await publish(trial.context, { atOnce: true })
  trial.later(30)
  const app = webApp(
    trial.context,
    { send: async () => {} },
    { applyDecisions: async () => {} },
    new Heartbeat(trial.clock),
  )
  const { newestStory } = await (await app.request('/healthz')).json()
  expect(newestStory.secondsAgo).toBeGreaterThanOrEqual(30 * 60)
})

it('The stories are read once for each cycle, however often somebody asks', async () => {
  trial = new TrialContext()
  const heartbeat = new Heartbeat(trial.clock)
  const pipeline = { applyDecisions: async () => {} }
  const app = webApp(trial.context, { send: async () => {} }, pipeline, heartbeat)
  const newest = async () => (await (await app.request('/healthz')).json()).newestStory
  heartbeat.beat()
  expect(await newest()).toBeNull()
  await trial.addStory()
  await publish(trial.context, { atOnce: true })
  expect(await newest()).toBeNull()
  heartbeat.beat()
  expect(await newest()).not.toBeNull()
})
