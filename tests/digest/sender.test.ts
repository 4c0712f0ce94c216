import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, it } from 'vitest'
import { freezeAudience } from '../../functions/digest/audience.ts'
import { claim } from '../../functions/digest/claim.ts'
import { cancel, pause, resume } from '../../functions/digest/control.ts'
import { applyFeedback } from '../../functions/digest/feedback.ts'
import { takeTurn } from '../../functions/digest/sender.ts'
import { welcome } from '../../functions/digest/welcome.ts'
import { SqliteTable } from '../../functions/local/sqlite-table.ts'
import type { Edition } from '../../functions/model/edition.ts'
import { shardOf } from '../../functions/store/subscribers.ts'
import { edition, everything } from './fixtures.ts'
import { SenderHome } from './home.ts'
import { week } from './week.ts'

describe('sending an edition', () => {
  let home: SenderHome
  beforeEach(() => {
    home = new SenderHome()
    home.add(week)
  })

  const begin = () => freezeAudience(week, home.deps())
  const turn = () => takeTurn(home.deps())
  const states = async () => {
    await home.finish()
    return home.reports.at(-1)?.states
  }

  it('mails everybody active once and excludes the others with the reason', async () => {
    await home.subscribeMany(120)
    const gone = await home.subscribe('gone@example.org', { state: 'unsubscribed' })
    await begin()
    await turn()
    expect(new Set(home.sink.to).size).toBe(120)
    expect(home.sink.taken).toHaveLength(120)
    expect(await home.row(week.id, gone)).toMatchObject({ state: 'excluded', reason: 'unsubscribed' })
    expect(home.reports).toEqual([
      {
        edition: week.id,
        total: 121,
        states: { accepted: 120, excluded: 1 },
        reasons: { excluded: { unsubscribed: 1 } },
        bounced: [],
      },
    ])
  })

  it('sends nothing on a second turn, nor when the audience is frozen again', async () => {
    await home.subscribeMany(5)
    await begin()
    await turn()
    await home.subscribe('late@example.org')
    await begin()
    await turn()
    expect(home.sink.taken).toHaveLength(5)
  })

  it('mails only who wants this frequency', async () => {
    await home.subscribe('daily@example.org', { preferences: { ...everything, frequency: 'daily' } })
    await home.subscribe('weekly@example.org')
    await begin()
    await turn()
    expect(home.sink.to).toEqual(['weekly@example.org'])
  })

  it('excludes who unsubscribes while it is under way', async () => {
    const ids = await home.subscribeMany(160)
    await begin()
    const last = ids.toSorted((a, b) => (shardOf(a) + a < shardOf(b) + b ? -1 : 1)).at(-1) ?? ''
    home.sink.answer = async (_, attempt) => {
      if (attempt === 1) await home.unsubscribe(last)
      return undefined
    }
    await turn()
    expect(home.sink.taken).toHaveLength(159)
    expect(await home.row(week.id, last)).toMatchObject({ state: 'excluded', reason: 'unsubscribed' })
  })

  it('does not claim for somebody who unsubscribed between being read and being claimed', async () => {
    const id = await home.subscribe('ana@example.org')
    await begin()
    const [row] = await home.deliveries.get(week.id, [id])
    const slow = { ...home.deps(), subscribers: home.leavingWhileRead(id) }
    expect(row && (await claim([row], slow)).claimed).toEqual([])
    expect((await home.row(week.id, id))?.state).toBe('queued')
    await turn()
    expect(home.sink.taken).toEqual([])
  })

  it('never sends again where the reply was lost, and lets an event settle it', async () => {
    const [id = ''] = await home.subscribeMany(1)
    await begin()
    home.sink.answer = () => ({ is: 'lost', reason: 'no reply' })
    await turn()
    expect(await home.row(week.id, id)).toMatchObject({ state: 'uncertain', reason: 'no reply' })
    home.sink.answer = () => undefined
    home.later(600)
    await turn()
    expect(home.sink.taken).toHaveLength(1)
    await applyFeedback({ is: 'delivered', subscriber: id, edition: week.id }, home.deps())
    expect(await home.row(week.id, id)).toMatchObject({ state: 'delivered' })
  })

  it('goes on past a recipient who is refused, and says why', async () => {
    await home.subscribeMany(20)
    await begin()
    home.sink.answer = ({ to }) =>
      to === 'reader7@example.org' ? { is: 'refused', reason: 'no such mailbox', next: 'never' } : undefined
    expect(await states()).toEqual({ accepted: 19, failed: 1 })
    expect(home.reports[0]?.reasons).toEqual({ failed: { 'no such mailbox': 1 } })
  })

  it('goes on past a recipient whose mail cannot be written', async () => {
    await home.subscribeMany(3)
    await begin()
    const { writer } = home.deps()
    const write: typeof writer = (of) => async (claimed) => {
      if (claimed.email === 'reader1@example.org') throw new Error('The mail is broken.')
      return writer(of)(claimed)
    }
    await takeTurn(home.deps({ writer: write }))
    expect(home.reports[0]?.states).toEqual({ accepted: 2, failed: 1 })
  })

  it('tries again with growing pauses what was refused for now, and gives up after 48 hours', async () => {
    await home.subscribeMany(2)
    await begin()
    const tries: number[] = []
    home.sink.answer = ({ to }) => {
      if (to !== 'reader0@example.org') return undefined
      tries.push((home.time - start) / 60_000)
      return { is: 'refused', reason: 'mailbox busy', next: 'later' }
    }
    const start = home.time
    for (let minute = 0; minute <= 50 * 60; minute += minute < 200 ? 1 : 64) {
      home.time = start + minute * 60_000
      await turn()
    }
    expect(tries.slice(0, 9)).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 191])
    expect(tries.at(-1)).toBeGreaterThanOrEqual(48 * 60)
    expect(tries.at(-1)).toBeLessThan(48 * 60 + 65)
    expect(home.reports.at(-1)?.states).toEqual({ accepted: 1, failed: 1 })
    expect(home.reports.at(-1)?.reasons).toEqual({ failed: { 'mailbox busy, for 48 hours': 1 } })
  })

  it('gives up nobody and pauses nothing for the hours in which the machine was off', async () => {
    for (const next of ['later', 'wait'] as const) {
      home = new SenderHome()
      home.add(week)
      const ids = await home.subscribeMany(2)
      await begin()
      home.sink.answer = () => ({ is: 'refused', reason: 'SMTP 451 4.7.1 at RCPT TO', next })
      await turn()
      home.later(49 * 60)
      await turn()
      expect((await home.sendings.get(week.id))?.sending.state).toBe('sending')
      for (const id of ids) expect((await home.row(week.id, id))?.state).toBe('queued')
      home.sink.answer = () => undefined
      home.later(5)
      await turn()
      expect(home.sink.taken).toHaveLength(2)
    }
  })

  it.each(['later', 'wait'] as const)(
    'goes on after a clock that was a month ahead, where the answer was %s',
    async (next) => {
      await home.subscribeMany(2)
      await begin()
      home.later(30 * 24 * 60)
      home.sink.answer = () => ({ is: 'refused', reason: 'no', next })
      await turn()
      home.later(-30 * 24 * 60)
      home.sink.answer = () => undefined
      await turn()
      expect(home.sink.taken).toHaveLength(2)
    },
  )

  it('goes on at once when it is resumed while it waits for the carrier', async () => {
    await home.subscribeMany(2)
    await begin()
    home.sink.answer = () => ({ is: 'refused', reason: 'no', next: 'wait' })
    await turn()
    home.sink.answer = () => undefined
    await turn()
    expect(home.sink.taken).toEqual([])
    await resume(week.id, home.sendings)
    await turn()
    expect(home.sink.taken).toHaveLength(2)
    await expect(resume(week.id, home.sendings)).rejects.toThrow("can't be resumed, because it is complete")
  })

  it('gives a mailbox that is always throttled up after 48 hours, and no sooner', async () => {
    const [id = ''] = await home.subscribeMany(1)
    await begin()
    home.sink.answer = () => ({ is: 'throttled', limit: 'rate' })
    for (let minute = 0; minute < 48 * 60; minute += 65) {
      await turn()
      expect((await home.row(week.id, id))?.state).toBe('queued')
      home.later(65)
    }
    expect(await states()).toEqual({ failed: 1 })
  })

  it('goes on with a row that an older release counted, from when it is refused again', async () => {
    const [id = ''] = await home.subscribeMany(1)
    await begin()
    const [row] = await home.deliveries.get(week.id, [id])
    const claimedAt = new Date(home.time - 90 * 60_000).toISOString()
    await home.deliveries.put(
      [{ ...row!, delivery: { ...row!.delivery, attempts: 11, claimedAt } }],
      home.clock(),
    )
    home.sink.answer = () => ({ is: 'throttled', limit: 'rate' })
    await turn()
    expect(await home.row(week.id, id)).toMatchObject({ state: 'queued', attempts: 12 })
    home.sink.answer = () => undefined
    expect(await states()).toEqual({ accepted: 1 })
  })

  it('slows down when it is throttled and still reaches everybody once', async () => {
    await home.subscribeMany(40)
    await begin()
    home.sink.perSecond = 14
    home.sink.answer = (_, attempt) => (attempt % 7 === 0 ? { is: 'throttled', limit: 'rate' } : undefined)
    expect(await states()).toEqual({ accepted: 40 })
    expect(new Set(home.sink.to).size).toBe(40)
  })

  it('keeps below the rate that the carrier allows', async () => {
    await home.subscribeMany(60)
    await begin()
    home.sink.perSecond = 14
    const start = home.time
    await turn()
    const seconds = (home.time - start) / 1000
    expect(60 / seconds).toBeLessThan(11)
    expect(60 / seconds).toBeGreaterThan(9)
  })

  it('stops at the daily limit with a reserve for confirmations, and goes on the next day', async () => {
    await home.subscribeMany(100)
    await begin()
    home.sink.remaining = 60
    expect(await turn()).toEqual([{ is: 'stopped', because: 'daily' }])
    expect(home.sink.taken).toHaveLength(54)
    home.sink.remaining = 200
    await turn()
    expect(new Set(home.sink.to).size).toBe(100)
    expect(home.sink.taken).toHaveLength(100)
  })

  it('gives back what it claimed when the carrier reports its daily limit', async () => {
    const ids = await home.subscribeMany(30)
    await begin()
    home.sink.answer = (_, attempt) => (attempt > 5 ? { is: 'throttled', limit: 'daily' } : undefined)
    expect(await turn()).toMatchObject([{ is: 'stopped', because: 'daily' }])
    const rows = await home.deliveries.get(week.id, ids)
    expect(rows.filter((row) => row?.delivery.state === 'queued')).toHaveLength(25)
    const standings = await home.subscribers.get(ids)
    expect(standings.filter((standing) => standing?.subscriber.claims[week.id])).toHaveLength(5)
  })

  it('waits with growing pauses where the carrier can’t be reached, and goes on with everybody once it can', async () => {
    await home.subscribeMany(20)
    await begin()
    const tries: number[] = []
    const start = home.time
    home.sink.answer = () => {
      const minute = (home.time - start) / 60_000
      if (tries.at(-1) !== minute) tries.push(minute)
      return { is: 'refused', reason: 'SMTP ECONNECTION at connection', next: 'wait' }
    }
    for (let minute = 0; minute < 100; minute++) {
      await turn()
      home.later(1)
    }
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 63])
    expect(home.events).toContain('mail server takes no email for now, tried again')
    home.sink.answer = () => undefined
    await home.finish()
    expect(home.sink.taken).toHaveLength(20)
    expect((await home.sendings.get(week.id))?.sending.wait).toBeUndefined()
  })

  it('pauses for the operator where nobody could be mailed for 48 hours, and loses nobody', async () => {
    await home.subscribeMany(20)
    await begin()
    home.sink.answer = () => ({ is: 'refused', reason: 'The mail server could not be reached', next: 'wait' })
    for (let hour = 0; hour < 51; hour++) {
      await turn()
      home.later(65)
    }
    const { state, reason } = (await home.sendings.get(week.id))!.sending
    expect(state).toBe('paused')
    expect(reason).toContain('No email could be sent for 48 hours: fix the cause, then resume the edition')
    home.sink.answer = () => undefined
    await resume(week.id, home.sendings)
    expect(await states()).toEqual({ accepted: 20 })
  })

  it('pauses and says why when the carrier refuses everything, and goes on when resumed', async () => {
    await home.subscribeMany(30)
    await begin()
    home.sink.answer = () => ({ is: 'refused', reason: 'sending is paused for this account', next: 'stop' })
    await turn()
    expect((await home.sendings.get(week.id))?.sending).toMatchObject({
      state: 'paused',
      reason: 'sending is paused for this account',
    })
    home.sink.answer = () => undefined
    await turn()
    expect(home.sink.taken).toEqual([])
    await resume(week.id, home.sendings)
    await turn()
    expect(home.sink.taken).toHaveLength(30)
  })

  it('pauses by command before the next batch', async () => {
    await home.subscribeMany(120)
    await begin()
    home.sink.answer = async (_, attempt) => {
      if (attempt === 1) await pause(week.id, home.sendings)
      return undefined
    }
    expect(await turn()).toEqual([{ is: 'stopped', because: 'command' }])
    expect(home.sink.taken).toHaveLength(50)
    await resume(week.id, home.sendings)
    await turn()
    expect(home.sink.taken).toHaveLength(120)
  })

  it('cancels what is left, for good', async () => {
    await home.subscribeMany(120)
    await begin()
    home.sink.answer = async (_, attempt) => {
      if (attempt === 1) await cancel(week.id, home.sendings)
      return undefined
    }
    await turn()
    expect(await states()).toEqual({ accepted: 50, cancelled: 70 })
    await expect(resume(week.id, home.sendings)).rejects.toThrow("can't be resumed, because it is cancelled")
  })

  it('hands nothing over that was claimed more than 30 seconds ago', async () => {
    await home.subscribeMany(50)
    await begin()
    const ages: number[] = []
    // One after the other, so that each takes its time alone.
    home.sink.atOnce = 1
    home.sink.answer = async ({ tags }) => {
      const at = home.time
      const row = await home.row(week.id, tags.subscriber ?? '')
      ages.push(at - Date.parse(row?.claimedAt ?? ''))
      home.time += 4_000
      return undefined
    }
    expect(await states()).toEqual({ accepted: 50 })
    expect(Math.max(...ages)).toBeLessThanOrEqual(30_000)
    expect(new Set(home.sink.to).size).toBe(50)
  })

  it('does not send without a postal address', async () => {
    await home.subscribeMany(2)
    await begin()
    const ends = await takeTurn(home.deps({ writer: home.writerWithout('postalAddress') }))
    expect(ends).toEqual([{ is: 'failed' }])
    expect(home.errors).toEqual([{ edition: week.id, error: expect.stringContaining('postal address') }])
    expect(home.sink.taken).toEqual([])
  })

  it('mails newer editions though an older one is broken, and tells what to do about that one', async () => {
    await home.subscribeMany(3)
    await begin()
    const next = home.add(edition(week.sections, { id: '2026-11-27', frozenAt: '2026-11-27T13:00:00Z' }))
    await freezeAudience(next, home.deps())
    const lost = async (id: string) => {
      if (id === week.id) throw new Error('It has lost its file: restore it from the backup.')
      return next
    }
    const ends = await takeTurn(home.deps({ edition: lost }))
    expect(ends?.map(({ is }) => is)).toEqual(['failed', 'complete'])
    expect(home.sink.taken.map(({ tags }) => tags.edition)).toEqual(Array(3).fill('2026-11-27'))
    expect(home.errors).toEqual([{ edition: week.id, error: expect.stringContaining('restore it') }])
    await turn()
    expect(home.sink.taken).toHaveLength(6)
  })

  it('cancels an edition that is nowhere to be found', async () => {
    await home.subscribeMany(3)
    await begin()
    await cancel(week.id, home.sendings)
    await takeTurn(home.deps({ edition: async () => undefined }))
    expect((await home.sendings.get(week.id))?.sending.state).toBe('cancelled')
  })

  it('starts a new list slowly and doubles each day', async () => {
    await home.subscribeMany(1200)
    await begin()
    const deps = home.deps({ ramp: true })
    await takeTurn(deps)
    expect(home.sink.taken).toHaveLength(500)
    await takeTurn(deps)
    expect(home.sink.taken).toHaveLength(500)
    home.later(24 * 60)
    await takeTurn(deps)
    expect(home.sink.taken).toHaveLength(1200)
  })

  it('starts slowly again when a list grows by an import, at twice what a day has seen', async () => {
    const deps = home.deps({ ramp: true })
    await deps.counts.add('2026-10-02', 900)
    await deps.counts.add('2026-11-13', 300)
    await home.subscribeMany(2000)
    await begin()
    await takeTurn(deps)
    expect(home.sink.taken).toHaveLength(1800)
    home.later(24 * 60)
    await takeTurn(deps)
    expect(home.sink.taken).toHaveLength(2000)
  })

  it('lets no second sender in while one is at work', async () => {
    await home.subscribeMany(20)
    await begin()
    const both = await Promise.all([turn(), turn()])
    expect(both.filter((results) => results === undefined)).toHaveLength(1)
    expect(home.sink.taken).toHaveLength(20)
  })

  it('mails nobody twice though two senders work at once, their clocks an hour apart', async () => {
    await home.subscribeMany(200)
    await begin()
    const ahead = () => new Date(home.time + 3_600_000)
    const without = (clock = home.clock) => home.deps({ clock, table: new SqliteTable(':memory:', clock) })
    await Promise.all([takeTurn(without()), takeTurn(without(ahead))])
    await home.finish()
    expect(new Set(home.sink.to).size).toBe(home.sink.taken.length)
    const { accepted = 0, uncertain = 0 } = home.reports.at(-1)?.states ?? {}
    expect(accepted + uncertain).toBe(200)
  })
})

describe('a claim without an outcome', () => {
  it('is uncertain where the subscriber shows it, and queued again where it was never made there', async () => {
    const home = new SenderHome()
    home.add(week)
    const [shown = '', unshown = ''] = await home.subscribeMany(2)
    await freezeAudience(week, home.deps())
    const [row] = await home.deliveries.get(week.id, [shown])
    if (row) await claim([row], home.deps())
    await home.claimRowOnly(week.id, unshown)
    await takeTurn(home.deps())
    expect(home.sink.taken).toEqual([])
    home.later(3)
    await takeTurn(home.deps())
    expect(await home.row(week.id, shown)).toMatchObject({ state: 'uncertain', reason: 'the sender stopped' })
    expect(await home.row(week.id, unshown)).toMatchObject({ state: 'accepted' })
    expect(home.sink.taken).toHaveLength(1)
  })
})

describe('somebody who just confirmed', () => {
  let home: SenderHome
  const deps = (...editions: Edition[]) => ({
    ...home.deps(),
    async *newestFirst(frequency: Edition['frequency']) {
      yield* editions.filter((edition) => edition.frequency === frequency)
    },
  })
  beforeEach(() => {
    home = new SenderHome()
    home.add(week)
  })

  it('gets the latest edition at once, and once', async () => {
    await home.subscribeMany(20)
    await freezeAudience(week, home.deps())
    await takeTurn(home.deps())
    const id = await home.subscribe('new@example.org')
    expect(await welcome(id, deps(week))).toBe(true)
    expect(await welcome(id, deps(week))).toBe(true)
    await takeTurn(home.deps())
    expect(await welcome(id, deps(week))).toBe(false)
    await takeTurn(home.deps())
    expect(home.sink.to.filter((to) => to === 'new@example.org')).toHaveLength(1)
    expect(home.sink.taken).toHaveLength(21)
    expect(home.reports).toHaveLength(1)
  })

  it('gets it although they had not confirmed when the audience was frozen', async () => {
    const id = await home.subscribe('new@example.org', { state: 'pending' })
    await freezeAudience(week, home.deps())
    await takeTurn(home.deps())
    expect(await home.row(week.id, id)).toMatchObject({ state: 'excluded', reason: 'pending' })
    await home.subscribe('new@example.org')
    expect(await welcome(id, deps(week))).toBe(true)
    await takeTurn(home.deps())
    expect(home.sink.to).toEqual(['new@example.org'])
  })

  it('is not forgotten when the sender is about to close the edition', async () => {
    await home.subscribeMany(3)
    await freezeAudience(week, home.deps())
    home.sink.answer = async (_, attempt) => {
      if (attempt === 3) await welcome(await home.subscribe('new@example.org'), deps(week))
      return undefined
    }
    await home.finish()
    expect(home.sink.to).toContain('new@example.org')
    expect(home.sink.taken).toHaveLength(4)
  })

  it('does not get again what they were mailed before they left and came back', async () => {
    const id = await home.subscribe('back@example.org')
    await freezeAudience(week, home.deps())
    await takeTurn(home.deps())
    expect(await welcome(id, deps(week))).toBe(false)
  })

  it('does not set off the mailing of an edition to everybody', async () => {
    await home.subscribeMany(5)
    const id = await home.subscribe('new@example.org')
    await welcome(id, deps(week))
    await takeTurn(home.deps())
    expect(home.sink.to).toEqual(['new@example.org'])
    await freezeAudience(week, home.deps())
    await takeTurn(home.deps())
    expect(new Set(home.sink.to).size).toBe(6)
    expect(home.sink.taken).toHaveLength(6)
  })

  it('gets no note that there was nothing for weeks, but what came before it', async () => {
    const id = await home.subscribe('new@example.org')
    const quiet = edition([], { id: '2026-12-18', frozenAt: '2026-12-18T13:00:00Z' })
    expect(await welcome(id, deps(quiet))).toBe(false)
    expect(await welcome(id, deps(quiet, week))).toBe(true)
    expect((await home.row(week.id, id))?.state).toBe('queued')
  })

  it('gets the weekly one where they want it daily and there is no daily one yet, or an older one', async () => {
    const daily = (id: string, frozenAt: string) =>
      home.add(edition(week.sections, { id, frequency: 'daily', frozenAt }))
    const wanting = (email: string) =>
      home.subscribe(email, { preferences: { ...everything, frequency: 'daily' } })
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
    expect((await home.row(week.id, ana))?.state).toBe('queued')
    expect((await home.row(week.id, bo))?.state).toBe('queued')
    expect((await home.row(fresh.id, cy))?.state).toBe('queued')
  })

  it('is told at the top of that mail that it is the latest, and in none after', async () => {
    await home.subscribe('new@example.org', { confirmedAt: '2026-11-20T14:00:00Z' })
    const next = home.add(edition(week.sections, { id: '2026-11-27', frozenAt: '2026-11-27T13:00:00Z' }))
    for (const one of [week, next]) await freezeAudience(one, home.deps())
    await home.finish()
    const texts = await Promise.all(
      home.sink.taken.map(async ({ raw }) => (await PostalMime.parse(raw)).text),
    )
    expect(texts.map((text) => text?.includes('Welcome. This is the latest edition'))).toEqual([true, false])
  })
})
