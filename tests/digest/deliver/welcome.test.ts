import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, it } from 'vitest'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { welcome } from '../../../functions/digest/deliver/welcome.ts'
import type { Edition } from '../../../functions/domain/model/edition.ts'
import { SenderContext } from '../context.ts'
import { edition, everything } from '../fixtures.ts'
import { week } from '../week.ts'

describe('A subscriber who just confirmed', () => {
  let context: SenderContext
  const deps = (...editions: Edition[]) => ({
    ...context.deps(),
    async *newestFirst(frequency: Edition['frequency']) {
      yield* editions.filter((edition) => edition.frequency === frequency)
    },
  })
  beforeEach(() => {
    context = new SenderContext()
    context.add(week)
  })

  it('gets the latest edition at once, and only once', async () => {
    await context.subscribeMany(20)
    await freezeAudience(week, context.deps())
    await runSender(context.deps())
    const id = await context.subscribe('new@example.org')
    expect(await welcome(id, deps(week))).toBe(true)
    expect(await welcome(id, deps(week))).toBe(true)
    await runSender(context.deps())
    expect(await welcome(id, deps(week))).toBe(false)
    await runSender(context.deps())
    expect(context.sink.to.filter((to) => to === 'new@example.org')).toHaveLength(1)
    expect(context.sink.taken).toHaveLength(21)
    expect(context.reports).toHaveLength(1)
  })

  it('gets it although they had not confirmed when the audience was frozen', async () => {
    const id = await context.subscribe('new@example.org', { state: 'pending' })
    await freezeAudience(week, context.deps())
    await runSender(context.deps())
    expect(await context.row(week.id, id)).toMatchObject({ state: 'excluded', reason: 'pending' })
    await context.subscribe('new@example.org')
    expect(await welcome(id, deps(week))).toBe(true)
    await runSender(context.deps())
    expect(context.sink.to).toEqual(['new@example.org'])
  })

  it('is not forgotten when the sender is about to close the edition', async () => {
    await context.subscribeMany(3)
    await freezeAudience(week, context.deps())
    context.sink.answer = async (_, attempt) => {
      if (attempt === 3) await welcome(await context.subscribe('new@example.org'), deps(week))
      return undefined
    }
    await context.finish()
    expect(context.sink.to).toContain('new@example.org')
    expect(context.sink.taken).toHaveLength(4)
  })

  it('does not get an edition again that they got before they left and came back', async () => {
    const id = await context.subscribe('back@example.org')
    await freezeAudience(week, context.deps())
    await runSender(context.deps())
    expect(await welcome(id, deps(week))).toBe(false)
  })

  it('does not start sending the edition to everybody', async () => {
    await context.subscribeMany(5)
    const id = await context.subscribe('new@example.org')
    await welcome(id, deps(week))
    await runSender(context.deps())
    expect(context.sink.to).toEqual(['new@example.org'])
    await freezeAudience(week, context.deps())
    await runSender(context.deps())
    expect(new Set(context.sink.to).size).toBe(6)
    expect(context.sink.taken).toHaveLength(6)
  })

  it('gets the last edition with stories instead of a note that there were none', async () => {
    const id = await context.subscribe('new@example.org')
    const quiet = edition([], { id: '2026-12-18', frozenAt: '2026-12-18T13:00:00Z' })
    expect(await welcome(id, deps(quiet))).toBe(false)
    expect(await welcome(id, deps(quiet, week))).toBe(true)
    expect((await context.row(week.id, id))?.state).toBe('queued')
  })

  it('gets the weekly edition if they want it daily and there is no daily one yet, or only an older one', async () => {
    const daily = (id: string, frozenAt: string) =>
      context.add(edition(week.sections, { id, frequency: 'daily', frozenAt }))
    const wanting = (email: string) =>
      context.subscribe(email, { preferences: { ...everything, frequency: 'daily' } })
    const old = daily('2026-11-19-daily', '2026-11-19T13:00:00Z')
    const fresh = daily('2026-11-21-daily', '2026-11-21T13:00:00Z')
    const [ana, bo, cy] = [
      await wanting('ana@example.org'),
      await wanting('bo@example.org'),
      await wanting('cy@example.org'),
    ]
    await welcome(ana, deps(week))
    await welcome(bo, deps(old, week))
    await welcome(cy, deps(fresh, old, week))
    expect((await context.row(week.id, ana))?.state).toBe('queued')
    expect((await context.row(week.id, bo))?.state).toBe('queued')
    expect((await context.row(fresh.id, cy))?.state).toBe('queued')
  })

  it('reads at the top of that email that it is the latest edition, and in no later one', async () => {
    await context.subscribe('new@example.org', { confirmedAt: '2026-11-20T14:00:00Z' })
    const next = context.add(edition(week.sections, { id: '2026-11-27', frozenAt: '2026-11-27T13:00:00Z' }))
    for (const one of [week, next]) await freezeAudience(one, context.deps())
    await context.finish()
    const texts = await Promise.all(
      context.sink.taken.map(async ({ raw }) => (await PostalMime.parse(raw)).text),
    )
    expect(texts.map((text) => text?.includes('Welcome. This is the latest edition'))).toEqual([true, false])
  })
})
