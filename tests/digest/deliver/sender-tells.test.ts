import { beforeEach, describe, expect, it } from 'vitest'
import { cancel, pause } from '../../../functions/digest/deliver/control.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import type { LogFields } from '../../../functions/ports/logger.ts'
import { mailingOf, SenderContext } from '../context.ts'
import { week } from '../week.ts'

describe('A run of the sender tells', () => {
  let context: SenderContext
  beforeEach(() => {
    context = new SenderContext()
    context.add(week)
  })

  const { begin, run } = mailingOf(week, () => context)
  const refuse = (next: 'wait' | 'stop' | 'never' | 'later') => {
    context.sink.answer = () => ({ kind: 'refused', reason: 'busy', next })
  }
  /** A run's lines of the log. */
  async function logged(): Promise<[string, LogFields | undefined][]> {
    const lines: [string, LogFields | undefined][] = []
    const line = (event: string, facts?: LogFields) => void lines.push([event, facts])
    await runSender(context.deps({ logger: { info: line, warn: line, error: line } }))
    return lines.filter(([event]) => event.startsWith('mail'))
  }

  it.each(['never', undefined] as const)(
    'how many emails the mail server was given, whatever it says (%s)',
    async (next) => {
      await context.subscribeMany(3)
      await begin()
      if (next) refuse(next)
      const seen: unknown[] = []
      await runSender(context.deps({ progress: (...told) => void seen.push(told) }))
      expect(seen).toEqual([
        ['sending', 1, 3],
        ['sending', 2, 3],
        ['sending', 3, 3],
      ])
    },
  )

  it('of what was left, if an earlier run sent some', async () => {
    await context.subscribeMany(3)
    await begin()
    context.sink.answer = (_, attempt) =>
      attempt === 1 ? undefined : { kind: 'refused', reason: 'later', next: 'later' }
    await run()
    context.later(5)
    context.sink.answer = () => undefined
    const seen: unknown[] = []
    await runSender(context.deps({ progress: (...told) => void seen.push(told) }))
    expect(seen.at(-1)).toEqual(['sending', 2, 2])
  })

  it.each([1, 3])('how far it is while %i emails are sent at the same time', async (atOnce) => {
    await context.subscribeMany(6)
    await begin()
    context.sink.atOnce = atOnce
    let [open, most] = [0, 0]
    context.sink.answer = async () => {
      open += 1
      most = Math.max(most, open)
      await new Promise((resolve) => setImmediate(resolve))
      open -= 1
      return undefined
    }
    const seen: unknown[] = []
    await runSender(context.deps({ progress: (...told) => void seen.push(told) }))
    expect(most).toBe(atOnce)
    expect(seen.at(-1)).toEqual(['sending', 6, 6])
  })

  it('that it is complete', async () => {
    await context.subscribeMany(1)
    await begin()
    expect(await logged()).toEqual([['mailing complete', { edition: week.id }]])
    expect(await logged()).toEqual([])
  })

  it('until when it waits, with the words of the mail server', async () => {
    await context.subscribeMany(1)
    await begin()
    refuse('wait')
    const until = new Date(context.time + 60_000).toISOString()
    const facts = { edition: week.id, reason: 'busy', until }
    expect(await logged()).toContainEqual(['mail server accepts no email for now, will be retried', facts])
    expect((await context.mailings.get(week.id))?.wait).toMatchObject({ until, times: 1, reason: 'busy' })
    expect(await logged()).toEqual([['mailing waiting', { edition: week.id }]])
  })

  it('that it is paused, why, and what ended the run', async () => {
    await context.subscribeMany(30)
    await begin()
    refuse('stop')
    expect(await logged()).toEqual([
      ['mailing paused', { edition: week.id, reason: 'busy' }],
      ['mailing stopped', { edition: week.id, because: 'refused' }],
    ])
  })

  it('nothing of an edition that is paused, and that a cancelled one is complete', async () => {
    await context.subscribeMany(2)
    await begin()
    await pause(week.id, context.mailings)
    expect(await logged()).toEqual([])
    await cancel(week.id, context.mailings)
    expect(await logged()).toEqual([['mailing complete', { edition: week.id }]])
    expect((await context.mailings.get(week.id))?.state).toBe('cancelled')
  })

  it('the operator once, in each run until the report is taken', async () => {
    await context.subscribeMany(2)
    await begin()
    let told = 0
    for (const isTaken of [false, false, true, true]) {
      await runSender(
        context.deps({
          completed: async () => {
            told += 1
            return isTaken
          },
        }),
      )
    }
    expect(told).toBe(3)
    expect(context.sink.taken).toHaveLength(2)
  })

  it.each([
    ['before it begins', -1, 0],
    ['when it begins', 0, 0],
    ['an hour later', 3_600_000, 2],
  ])('as many readers as it may if it is to end %s', async (_, ms, sent) => {
    await context.subscribeMany(2)
    await begin()
    await runSender(context.deps({ until: new Date(context.time + ms) }))
    expect(context.sink.taken).toHaveLength(sent)
  })

  it('nobody else once it is told to stop', async () => {
    await context.subscribeMany(2)
    await begin()
    await runSender(context.deps({ stop: AbortSignal.abort() }))
    expect(context.sink.taken).toEqual([])
  })
})
