import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Backups } from '../../../functions/adapters/local/backup/backups.ts'
import type { LocalContext } from '../../../functions/adapters/local/local-context.ts'
import { Sender } from '../../../functions/adapters/local/mail/sender.ts'
import { LocalPipeline } from '../../../functions/adapters/local/scheduler/pipeline.ts'
import { RequestQueue } from '../../../functions/adapters/local/scheduler/request-queue.ts'
import { createTick } from '../../../functions/adapters/local/scheduler/scheduler.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { backupProblem } from '../../../functions/app/problems/backup-problem.ts'
import { findProblems } from '../../../functions/app/problems/find-problems.ts'
import { ProblemReporter } from '../../../functions/app/problems/report-problems.ts'
import type { BackupState } from '../../../functions/archive/backup-state.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import type { Mail } from '../../../functions/ports/mailer.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { writeLastPublication } from '../../../functions/store/last-publication.ts'
import { Sink } from '../../digest/context.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { TrialContext } from '../context.ts'

const { mail } = readConfiguration({ base: 'config' }).publication
const GIGABYTE = 1024 ** 3
let trial: TrialContext
let context: LocalContext
let sink: Sink
let free: number
beforeEach(() => {
  trial = new TrialContext({ mail: { ...mail, reportsTo: ['Op <op@example.org>'] } }, [])
  sink = new Sink()
  free = 9 * GIGABYTE
  context = { ...trial.context, mailer: sink }
})
afterEach(() => trial.close())

const textOf = async (mail: Mail | undefined) => (await PostalMime.parse(mail!.raw)).text
const backup = { step: 'backup', error: 'The folder of op@example.org is gone' }

/** What one process finds and reports each minute; `failing` are the steps that fail at present. */
function process() {
  const reporter = new ProblemReporter(context)
  const since = context.clock()
  return async (minutes: number, failing = [] as (typeof backup)[]) => {
    for (let n = 0; n < minutes; n++) {
      trial.later(1)
      const found = await findProblems(context, {
        failing: failing.map((one) => ({ ...one, since })),
        freeBytes: free,
      })
      await reporter.report(found)
    }
  }
}

it('A problem is emailed once, also after a restart, and once when it is over', async () => {
  const run = process()
  free = 100 * 1024 * 1024
  await run(90)
  expect(sink.to).toEqual(['op@example.org'])
  expect(await textOf(sink.taken[0])).toContain('The disk has only 100 MB left.')
  const restarted = process()
  await restarted(90)
  expect(sink.taken).toHaveLength(1)
  free = GIGABYTE
  await restarted(90)
  expect(sink.taken).toHaveLength(2)
  expect(await textOf(sink.taken[1])).toContain('This is over:')
  free = 0
  await restarted(5)
  expect(sink.taken).toHaveLength(3)
})

it('A problem that comes and goes is told once', async () => {
  const run = process()
  for (let n = 0; n < 30; n++) {
    free = n % 2 === 0 ? 0 : GIGABYTE
    await run(7)
  }
  expect(sink.taken).toHaveLength(1)
})

it('A step such as a backup is a problem after it failed for half an hour, and the email has no address', async () => {
  const run = process()
  await run(20, [backup])
  expect(sink.taken).toEqual([])
  await run(20, [backup])
  expect(sink.taken).toHaveLength(1)
  const text = await textOf(sink.taken[0])
  expect(text).toContain('"backup" has failed each time')
  expect(text).not.toContain('op@')
})

it('An email that is refused is in the log and tried again with longer pauses, not each minute', async () => {
  sink.answer = () => ({ kind: 'refused', next: 'wait', reason: 'no server for op@example.org' })
  let attempts = 0
  const answer = sink.answer
  sink.answer = (...args) => {
    attempts += 1
    return answer(...args)
  }
  const run = process()
  free = 0
  await run(60)
  expect(attempts).toBeGreaterThan(2)
  expect(attempts).toBeLessThan(9)
  expect(trial.logged.filter(({ event }) => event === 'problem')).toHaveLength(1)
  expect(JSON.stringify(trial.logged)).not.toContain('op@')
  sink.answer = () => undefined
  await run(60)
  expect(sink.taken).toHaveLength(1)
})

it('A problem that nothing can store, because the disk is full, is emailed once all the same', async () => {
  const write = context.content.write.bind(context.content)
  context.content.write = async () => {
    throw new Error('database or disk is full')
  }
  const run = process()
  free = 0
  await run(90)
  context.content.write = write
  expect(sink.taken).toHaveLength(1)
})

it('Stopped polling, publishing and a mailing that was paused for a reason are problems; a pause of the operator is none', async () => {
  const problems = async () =>
    (await findProblems(context, { failing: [], freeBytes: undefined })).map(({ id }) => id)
  await trial.subscribe('ana@example.org')
  await trial.addStory()
  await composeNow(context, 'weekly', '2026-11-20')
  await writeLastPublication(context.content, { stamp: 'x', at: context.clock().toISOString() })
  expect(await problems()).toEqual([])
  const mailings = new Mailings(context.subscribers)
  await mailings.change('2026-11-20', (one) => ({ ...one, state: 'paused' }))
  expect(await problems()).toEqual([])
  await mailings.change('2026-11-20', (one) => ({ ...one, state: 'paused', reason: 'The server refuses us' }))
  expect(await problems()).toEqual(['mailing 2026-11-20'])
  trial.later(4 * 60)
  expect(await problems()).toEqual(['publishing', 'mailing 2026-11-20'])
})

it('The schedule of one machine reports a step that keeps failing', async () => {
  const { signal } = new AbortController()
  const sender = new Sender(context, signal)
  const pipeline = new LocalPipeline(context)
  pipeline.poll = async () => {
    throw new Error('no name server')
  }
  const minute = createTick({
    context,
    pipeline,
    requests: new RequestQueue(context, sender, signal),
    sender,
    prepare: async () => {},
    reloadConfiguration: async () => {},
    freeBytes: async () => free,
  })
  for (let n = 0; n < 4; n++) {
    await minute()
    trial.later(12)
  }
  await sender.idle()
  expect(sink.taken).toHaveLength(1)
  expect(await textOf(sink.taken[0])).toContain('"poll" has failed each time')
})

it('A backup that fails is emailed once with what to do, and once when it is over', async () => {
  const to = join(temporaryFolder(), 'disk', 'backups')
  const { publication } = context.configuration
  await context.useConfiguration({
    ...context.configuration,
    publication: { ...publication, backup: { every: 'day', keep: 3, to } },
  })
  const { signal } = new AbortController()
  const sender = new Sender(context, signal)
  const backups = new Backups(context, undefined, signal)
  const minute = createTick({
    context,
    pipeline: new LocalPipeline(context),
    requests: new RequestQueue(context, sender, signal),
    sender,
    backups,
    prepare: async () => {},
    reloadConfiguration: async () => {},
    freeBytes: async () => free,
  })
  const run = async (times: number) => {
    for (let n = 0; n < times; n++) {
      await minute()
      await Promise.all([backups.idle(), sender.idle()])
      trial.later(12)
    }
  }
  await run(10)
  expect(sink.taken).toHaveLength(1)
  const text = await textOf(sink.taken[0])
  expect(text).toMatch(/The backup on 2026-11-\d\d \d\d:\d\d UTC failed: .* no such file or folder/)
  expect(text).toContain('There is no good one yet. Fix the cause: the digest tries again every half hour')
  mkdirSync(join(to, '..'))
  await run(10)
  expect(sink.taken).toHaveLength(2)
  expect(await textOf(sink.taken[1])).toContain('This is over:')
})

it('A backup that nobody made for two days is overdue, and one that was just begun is not', () => {
  const backup = { every: 'day', keep: 3, to: '/backups' } as const
  const since = '2026-11-20T08:00:00.000Z'
  const problem = (state: Partial<BackupState>, now: string) =>
    backupProblem({ backup }, { since, files: [], ...state }, new Date(now))
  const files = [{ path: '/backups/a', at: since, bytes: 1 }]
  expect(problem({ files }, '2026-11-22T07:00:00Z')).toBeUndefined()
  expect(problem({ files }, '2026-11-22T09:00:00Z')).toContain(
    'The backup of last night was not made. The last good one was made on 2026-11-20 08:00 UTC.',
  )
  const planned = { path: '/backups/b', draft: '/backups/b.part', at: '2026-11-22T08:59:00Z' }
  expect(problem({ files, planned }, '2026-11-22T09:00:00Z')).toBeUndefined()
  expect(problem({}, '2026-11-22T09:00:00Z')).toContain('There is no good one yet.')
  expect(backupProblem({}, { since, files: [] }, new Date('2027-01-01'))).toBeUndefined()
})
