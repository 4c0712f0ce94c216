import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { PassThrough } from 'node:stream'
import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFolder } from '../../../functions/adapters/local/files/data-folder.ts'
import { readOutboxName } from '../../../functions/adapters/local/mail/outbox-name.ts'
import { createTick } from '../../../functions/adapters/local/scheduler/scheduler.ts'
import { webApp } from '../../../functions/adapters/local/server/web-app.ts'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { forgetExpired } from '../../../functions/app/forget.ts'
import { handleRequests } from '../../../functions/app/mailings/handle-requests.ts'
import { sendEditions } from '../../../functions/app/mailings/send-editions.ts'
import { signToken } from '../../../functions/auth/tokens.ts'
import { importListFiles } from '../../../functions/cli/subscribers/import-lists.ts'
import { forReader } from '../../../functions/cli/subscribers/one-reader.ts'
import { applyFeedback } from '../../../functions/digest/deliver/feedback.ts'
import type { Subscriber } from '../../../functions/domain/model/subscriber.ts'
import type { Write } from '../../../functions/ports/table.ts'
import { Deliveries } from '../../../functions/store/editions/deliveries.ts'
import { type RequestMessage, Requests } from '../../../functions/store/subscribers/requests.ts'
import { Subscribers, subscriberId } from '../../../functions/store/subscribers/subscribers.ts'
import { importLists } from '../../../functions/subscribers/import/import.ts'
import { TrialContext } from '../../app/context.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const DAY = 24 * 60
const gone = 'gone.reader@leaves.example'
const stays = 'stays.reader@remains.example'

/** Every file below a folder that contains an address, in any encoding that we write. */
function filesWith(text: string, folder: string): string[] {
  const needles = [text, text.split('@')[0]!, text.split('@')[1]!].flatMap((part) => [
    Buffer.from(part),
    Buffer.from(part, 'utf16le'),
    Buffer.from(part.replaceAll('@', '=40')),
  ])
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name)
    if (!existsSync(file)) return false
    try {
      const bytes = readFileSync(file)
      return needles.some((needle) => bytes.includes(needle))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EISDIR') return false
      throw error
    }
  })
}

let trial: TrialContext
let app: Hono
/** Requests from pages that are not handled yet. */
let waiting: RequestMessage[]
beforeEach(async () => {
  trial = new TrialContext()
  waiting = []
  const queue = { send: async (messages: readonly RequestMessage[]) => void waiting.push(...messages) }
  app = webApp(trial.context, queue, { applyDecisions: async () => {} })
  // Enough rows to fill pages, which SQLite splits and joins when rows grow and are deleted.
  const others = Array.from({ length: 400 }, (_, n) => `reader${n}@${n % 7}.other.example`)
  // They get no weekly edition, so the outbox stays small.
  await trial.subscribeAll(others.slice(0, 200), { frequency: 'daily' })
  await trial.subscribe(stays)
  await subscribeFully(gone)
  await trial.subscribeAll(others.slice(200), { frequency: 'daily' })
})
afterEach(() => trial.close())

const id = (email = gone) => subscriberId(email, trial.context.keys.address)
const table = () => new Subscribers(trial.context.subscribers)
const requests = () => new Requests(trial.context.subscribers, trial.clock, randomUUID)
const post = async (path: string, form: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(form) }, env)
const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
const token = (kind: 'manage' | 'unsubscribe' | 'confirm', email = gone) =>
  signToken(kind, id(email), trial.context.keys, trial.clock())

async function handleWaiting() {
  for (const message of waiting.splice(0)) await handleRequests(message, trial.context)
}

/** Signs up and confirms, chooses several times and gets an edition, so that many pages and emails hold the address. */
async function subscribeFully(email: string) {
  await post('/subscribe', { email })
  await handleWaiting()
  await post(`/confirm/${token('confirm', email)}`)
  for (const topics of ['courts', 'congress'])
    await post(`/preferences/${token('manage', email)}`, { topics, frequency: 'weekly' })
  await trial.addStory()
  await composeNow(trial.context, 'weekly', trial.clock().toISOString().slice(0, 10))
  await handleWaiting()
  await sendEditions(trial.context)
  expect((await table().get([id(email)]))[0]?.subscriber.state).toBe('active')
  expect(filesWith(email, trial.folder).some((name) => name.startsWith('outbox'))).toBe(true)
}

/** Runs the work of one minute. */
const runMinute = () =>
  createTick({
    context: trial.context,
    pipeline: { poll: async () => [], applyDecisions: async () => {} } as never,
    requests: { resume: async () => {} } as never,
    sender: { wake: () => {} } as never,
    prepare: async () => {},
    reloadConfiguration: async () => {},
  })()

const command = (act: 'remove' | 'delete') =>
  forReader({ address: gone, act }, trial.context, { stdout: new PassThrough() }, trial.clock)

describe('No file contains the address any more, at once, of a reader who', () => {
  const ways: [string, () => unknown][] = [
    ['deletes their data on the page', () => post(`/delete/${token('manage')}`)],
    [
      'unsubscribed and then deletes their data',
      async () => {
        await post(`/unsubscribe/${token('unsubscribe')}`)
        await post(`/delete/${token('manage')}`)
      },
    ],
    [
      'deletes their data on the page while another sign-up waits',
      async () => {
        await post('/subscribe', { email: 'Gone.Reader@leaves.example' })
        await post(`/delete/${token('manage')}`)
        await handleWaiting()
      },
    ],
    ['is deleted by the command', () => command('delete')],
    [
      'is deleted by the command while another sign-up waits',
      async () => {
        await post('/subscribe', { email: 'Gone.Reader@leaves.example' })
        await command('delete')
        await handleWaiting()
      },
    ],
    [
      'is deleted by the command after unsubscribing',
      async () => {
        await command('remove')
        await command('delete')
      },
    ],
  ]
  it.each(ways)('%s', async (_, leave) => {
    await leave()
    expect(filesWith(gone, trial.folder)).toEqual([])
    expect(filesWith(stays, trial.folder)).not.toEqual([])
  })
})

describe('Waiting requests are deleted, and no more email is sent, if the reader', () => {
  const listed = async (email: string) => {
    const list = join(temporaryFolder(), 'list.csv')
    writeFileSync(list, `email,status\n${email},unsubscribed\n`)
    const stdout = new PassThrough()
    const options = { dry: false, taxonomy: trial.context.configuration }
    const opened = openFolder(trial.folder, trial.clock)
    await importListFiles([list], options, opened, { stdout })
    opened.close()
    return String(stdout.read())
  }
  const emailsToGone = () => filesWith(gone, join(trial.folder, 'outbox')).length
  const waitingRequests = async () =>
    (await Array.fromAsync(trial.context.subscribers.query('REQUEST'))).length
  const ways: [string, () => Promise<unknown>][] = [
    ['deletes their data on the page', () => post(`/delete/${token('manage')}`)],
    ['unsubscribes on the page', () => post(`/unsubscribe/${token('unsubscribe')}`)],
    [
      'unsubscribes with the button of an email program',
      () => post(`/unsubscribe/${token('unsubscribe')}`, { 'List-Unsubscribe': 'One-Click' }),
    ],
    ['is removed by the command', () => command('remove')],
    ['is deleted by the command', () => command('delete')],
    ['is unsubscribed in an imported list', () => listed(gone)],
  ]
  it.each(ways)('%s', async (_, leave) => {
    await post('/subscribe', { email: 'GONE.reader@leaves.example' })
    await post('/subscribe', { email: 'other@waits.example' })
    expect(await waitingRequests()).toBe(2)
    const before = emailsToGone()
    await leave()
    expect(await waitingRequests()).toBe(1)
    await handleWaiting()
    expect(emailsToGone()).toBeLessThanOrEqual(before)
    expect(filesWith('other@waits.example', join(trial.folder, 'outbox'))).toHaveLength(1)
  })

  it('signed up for the first time and is unsubscribed in an imported list: then no file contains the address', async () => {
    const fresh = 'fresh.person@elsewhere.example'
    await post('/subscribe', { email: fresh })
    expect(filesWith(fresh, trial.folder)).not.toEqual([])
    expect(await listed(fresh)).toContain('1 waiting sign-up deleted')
    expect(filesWith(fresh, trial.folder)).toEqual([])
    await handleWaiting()
    expect(filesWith(fresh, trial.folder)).toEqual([])
  })
})

describe('31 days later, no file contains the address of a reader who', () => {
  const feedback = (kind: 'complained' | 'bounced') =>
    applyFeedback(
      { subscriber: id(), ...(kind === 'bounced' ? { kind, permanent: true, reason: 'gone' } : { kind }) },
      { subscribers: table(), deliveries: new Deliveries(trial.context.subscribers), clock: trial.clock },
    )
  const ways: [string, () => unknown][] = [
    ['unsubscribed on the page', () => post(`/unsubscribe/${token('unsubscribe')}`)],
    [
      'unsubscribed with the button of an email program',
      () => post(`/unsubscribe/${token('unsubscribe')}`, { 'List-Unsubscribe': 'One-Click' }),
    ],
    ['was removed by the command', () => command('remove')],
    ['reported spam', () => feedback('complained')],
    ['could not be reached', () => feedback('bounced')],
    [
      'was unsubscribed in an imported list',
      () =>
        importLists(
          [{ name: 'list.csv', text: `email,status\n${gone},unsubscribed\n` }],
          { dry: false },
          {
            subscribers: table(),
            requests: requests(),
            keys: trial.context.keys,
            clock: trial.clock,
            taxonomy: trial.context.configuration,
          },
        ),
    ],
  ]
  it.each(ways)('%s', async (_, leave) => {
    await leave()
    expect(filesWith(gone, trial.folder)).not.toEqual([])
    trial.later(31 * DAY)
    await runMinute()
    expect(filesWith(gone, trial.folder)).toEqual([])
    expect(filesWith(stays, trial.folder)).not.toEqual([])
  })

  it('never confirmed', async () => {
    const never = 'never.confirmed@asked.example'
    await post('/subscribe', { email: never })
    await handleWaiting()
    trial.later(8 * DAY)
    await runMinute()
    expect(filesWith(never, trial.folder).every((name) => name.startsWith('outbox'))).toBe(true)
    trial.later(23 * DAY)
    await runMinute()
    expect(filesWith(never, trial.folder)).toEqual([])
  })
})

it('No file contains the addresses of people who are unsubscribed in an imported list', async () => {
  const text = `email,status\n${Array.from({ length: 300 }, (_, n) => `left${n}@strangers.example,unsubscribed`).join('\n')}\n`
  await importLists(
    [{ name: 'list.csv', text }],
    { dry: false },
    {
      subscribers: table(),
      requests: requests(),
      keys: trial.context.keys,
      clock: trial.clock,
      taxonomy: trial.context.configuration,
    },
  )
  expect(filesWith('left299@strangers.example', trial.folder)).toEqual([])
})

it('Deleting a reader also deletes their half-written emails, and keeps emails to others and to editors', async () => {
  const outbox = join(trial.folder, 'outbox')
  const before = readdirSync(outbox).length
  writeFileSync(join(outbox, '20261120T130000000-aaaaaaaaaaaa.eml'), 'To: Ed <ed@desk.example>\r\n\r\nhello')
  writeFileSync(join(outbox, 'x.eml.1-1.part'), `To: ${gone}\r\n\r\nhello`)
  utimesSync(join(outbox, 'x.eml.1-1.part'), 0, 0)
  await command('delete')
  const left = readdirSync(outbox)
  expect(left).toContain(`20261120T130000000-aaaaaaaaaaaa-${id('ed@desk.example')}.eml`)
  expect(left.length).toBeLessThan(before)
  expect(filesWith(gone, trial.folder)).toEqual([])
})

it('An email of an earlier release is opened once, and then found by its name', async () => {
  const outbox = join(trial.folder, 'outbox')
  const old = (hash: string, to: string) =>
    writeFileSync(join(outbox, `20261120T130000000-${hash}.eml`), `To: ${to}\r\n\r\nhello`)
  old('aaaaaaaaaaaa', stays)
  old('bbbbbbbbbbbb', 'Gone.Reader@leaves.example')
  old('cccccccccccc', 'nobody that can be read')
  await trial.context.scrub()
  const named = (hash: string, email: string) => `20261120T130000000-${hash}-${id(email)}.eml`
  const theirs = join(outbox, named('bbbbbbbbbbbb', gone))
  expect(readdirSync(outbox)).toEqual(
    expect.arrayContaining([
      named('aaaaaaaaaaaa', stays),
      named('bbbbbbbbbbbb', gone),
      '20261120T130000000-cccccccccccc.eml',
    ]),
  )
  // Only its name shows whose it is now.
  writeFileSync(theirs, 'hello')
  await post(`/delete/${token('manage')}`)
  expect(existsSync(theirs)).toBe(false)
  expect(existsSync(join(outbox, named('aaaaaaaaaaaa', stays)))).toBe(true)
})

it('The name of every email in the outbox contains the id of its reader', () => {
  const names = readdirSync(join(trial.folder, 'outbox'))
  expect(names.length).toBeGreaterThan(2)
  const readers = new Set(names.map((name) => readOutboxName(name)?.reader))
  expect(readers).toEqual(new Set([id(gone), id(stays)]))
})

describe('While another process uses the database', () => {
  const whileReading = async (act: () => Promise<void>) => {
    const reader = new SqliteTable(join(trial.folder, 'subscribers.sqlite'), trial.clock)
    const reading = reader.all()[Symbol.asyncIterator]()
    await reading.next()
    await act()
    await reading.return?.()
    reader.close()
  }

  it('the page does not say that all is deleted, and the next minute deletes the rest', async () => {
    await whileReading(async () => {
      const page = await (await post(`/delete/${token('manage')}`)).text()
      expect(page).toContain('traces may remain')
      expect(page).not.toContain('We no longer have your address')
    })
    await runMinute()
    expect(filesWith(gone, trial.folder)).toEqual([])
  })

  it('the running digest finishes within a minute what a command could not delete', async () => {
    await whileReading(async () => {
      const other = openFolder(trial.folder, trial.clock)
      const stdout = new PassThrough()
      await forReader({ address: gone, act: 'delete' }, other, { stdout }, trial.clock)
      expect(String(stdout.read())).toContain('Another process is reading the database')
      other.close()
    })
    trial.context.purge()
    expect(filesWith(gone, trial.folder)).toEqual([])
  })

  it('a deletion does not fail if that process writes the whole time', async () => {
    const database = new DatabaseSync(join(trial.folder, 'subscribers.sqlite'))
    database.exec('BEGIN IMMEDIATE')
    expect(await trial.context.scrub()).toBe(false)
    database.exec('ROLLBACK')
    database.close()
    expect(await trial.context.scrub()).toBe(true)
  })
})

it('The command says that another process reads, and the next minute deletes the rest', async () => {
  const reader = new SqliteTable(join(trial.folder, 'subscribers.sqlite'), trial.clock)
  const reading = reader.all()[Symbol.asyncIterator]()
  await reading.next()
  const stdout = new PassThrough()
  await forReader({ address: gone, act: 'delete' }, trial.context, { stdout }, trial.clock)
  expect(String(stdout.read())).toContain('Another process is reading the database')
  await reading.return?.()
  reader.close()
  await runMinute()
  expect(filesWith(gone, trial.folder)).toEqual([])
})

describe('A table of personal data', () => {
  const clock = () => new Date('2026-11-20T13:00:00Z')
  const open = () => {
    const folder = temporaryFolder()
    return {
      folder,
      table: new SqliteTable(join(folder, 'some.sqlite'), clock, 'immediate', { personal: true }),
    }
  }
  const row = (n: number, letters = 0) => ({
    pk: `P${n % 16}`,
    sk: `s${n}`,
    value: { email: `row${n}@moved.example`, more: 'x'.repeat(letters) },
    when: 'always' as const,
  })

  it('overwrites deleted and replaced data', async () => {
    const { folder, table } = open()
    await table.write([row(1, 20), row(2, 20)])
    await table.write([
      { pk: row(1).pk, sk: row(1).sk, remove: true, when: 'always' },
      { ...row(2), value: {} },
    ])
    table.close()
    expect(filesWith('row1@moved.example', folder)).toEqual([])
    expect(filesWith('row2@moved.example', folder)).toEqual([])
  })

  it('contains no copies after a vacuum that SQLite made when it moved rows between pages', async () => {
    const { folder, table } = open()
    const all = Array.from({ length: 3000 }, (_, n) => (n * 1009) % 3000)
    const isGone = (n: number) => n % 3 !== 0
    await table.write(all.map((n) => row(n, (n % 40) * 9)))
    await table.write(all.filter((n) => n % 2).map((n) => row(n, ((n + 17) % 40) * 9 + 100)))
    const erased = all.filter(isGone).map((n): Write => {
      const { pk, sk, when } = row(n)
      return n % 2 ? { ...row(n), value: { more: 'x'.repeat((n % 40) * 9) } } : { pk, sk, when, remove: true }
    })
    for (let from = 0; from < erased.length; from += 20) await table.write(erased.slice(from, from + 20))
    expect(table.vacuum()).toBe(true)
    const found = readFileSync(join(folder, 'some.sqlite'), 'latin1').matchAll(/row(\d+)@moved/g)
    expect([...found].map(([, n]) => Number(n)).filter(isGone)).toEqual([])
    expect(filesWith('row0@moved.example', folder)).toEqual(['some.sqlite'])
    table.close()
  })
})

describe('A database of an earlier release', () => {
  const old = async (folder: string) => {
    const clock = () => new Date('2026-11-20T13:00:00Z')
    openFolder(folder, clock).close()
    const file = join(folder, 'subscribers.sqlite')
    const database = new DatabaseSync(file)
    database.exec('PRAGMA user_version = 0')
    database.close()
    const before = new SqliteTable(file, clock)
    const reader = (n: number, email?: string): Subscriber => ({
      id: `id${n}`,
      ...(email && { email }),
      state: email ? 'active' : 'deleted',
      preferences: { topics: [], places: [], frequency: 'weekly', language: 'en', matters: [] },
      changedAt: clock().toISOString(),
      claims: {},
      bounces: 0,
    })
    const store = new Subscribers(before)
    for (let n = 0; n < 300; n++)
      await store.change(`id${n}`, () => ({ subscriber: reader(n, `was${n}@freed.example`) }))
    for (let n = 0; n < 300; n++) if (n % 3) await store.change(`id${n}`, () => ({ subscriber: reader(n) }))
    before.close()
    return clock
  }

  it('is rewritten when it is first opened, and marked as done', async () => {
    const folder = temporaryFolder()
    const clock = await old(folder)
    const deleted = () =>
      filesWith(`x@freed.example`, folder).length > 0 &&
      /was1@freed/.test(readFileSync(join(folder, 'subscribers.sqlite'), 'latin1'))
    expect(deleted()).toBe(true)
    const opened = openFolder(folder, clock)
    expect(deleted()).toBe(false)
    const [kept, left] = await new Subscribers(opened.subscribers).get(['id3', 'id1'])
    expect(kept?.subscriber.email).toBe('was3@freed.example')
    expect(left?.subscriber).toMatchObject({ state: 'deleted' })
    opened.close()
    const database = new DatabaseSync(join(folder, 'subscribers.sqlite'))
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 })
    database.close()
  })
})

it('A sign-up whose email could not be sent is deleted with its address after three days', async () => {
  await requests().add({
    kind: 'subscribe',
    email: 'waits@asked.example',
    form: 'site 1',
    at: trial.clock().toISOString(),
    preferences: { topics: [], places: [], frequency: 'weekly', language: 'en', matters: [] },
  })
  trial.later(4 * DAY)
  await runMinute()
  expect(filesWith('waits@asked.example', trial.folder)).toEqual([])
})

it('The deletion of expired data removes every byte of it', async () => {
  await post(`/unsubscribe/${token('unsubscribe')}`)
  trial.later(31 * DAY)
  await forgetExpired(trial.context)
  expect(filesWith(gone, trial.folder)).toEqual([])
})
