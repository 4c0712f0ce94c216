import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { beforeEach, expect, test, vi } from 'vitest'
import { lockFolder } from '../../functions/adapters/local/sqlite/lock.ts'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { checkNode, type DoctorDeps, doctorCommand } from '../../functions/cli/doctor/doctor.ts'
import type { SourceState } from '../../functions/domain/model/source-state.ts'
import { freshKeys } from '../../functions/store/keys-record.ts'
import { SourceStates } from '../../functions/store/source-states.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Everything outside answers as it should. Tests replace one of them. */
let deps: DoctorDeps
let data: string
let config: string
let sources: string

const mine = `contact: https://brief.example.org/about
operators: [ana@brief.example.org]
url: https://brief.example.org
operator: Harbor Legal Aid
mail:
  from: Harbor Brief <brief@example.org>
  postalAddress: 7 Dock Street, Oakland, CA 94607
`

beforeEach(() => {
  deps = {
    clock: () => new Date(),
    probeMailServer: async () => ({ isEncrypted: true, wantsSignIn: true, offersSignIn: true }),
    request: async (url) =>
      new Response(JSON.stringify({ feed_url: url }), {
        headers: { 'content-type': 'application/feed+json' },
      }),
  }
  vi.stubEnv('SMTP_URL', 'smtp://localhost:25')
  const folder = temporaryFolder()
  data = join(folder, 'data')
  config = join(folder, 'config')
  sources = join(folder, 'list.yaml')
  mkdirSync(data)
  mkdirSync(config)
  writeFileSync(join(config, 'publication.yaml'), mine)
  writeFileSync(
    sources,
    'sources:\n  - {id: courier, feed: "https://courier.example/feed"}\n  - {id: gazette, feed: "https://gazette.example/feed"}\n  - {id: voz, feed: "https://voz.example/feed", language: es}\n',
  )
})

async function doctor() {
  const stdout = new PassThrough()
  const args = ['--data', data, '--config', config, '--sources', sources]
  const code = await doctorCommand(args, { stdout }, deps)
  const output = String(stdout.read())
  const linesOf = (level: string) => output.split('\n').filter((line) => line.startsWith(level))
  return { code, output, linesOf }
}

test('The doctor says what an address without https lacks', async () => {
  expect((await doctor()).output).not.toContain('List-Unsubscribe-Post')
  writeFileSync(join(config, 'publication.yaml'), mine.replace('url: https', 'url: http'))
  const { linesOf } = await doctor()
  expect(linesOf('warning').filter((line) => line.includes('List-Unsubscribe-Post'))).toEqual([
    expect.stringContaining('url "http://brief.example.org" is not an https address'),
  ])
})

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

async function keep(states: Record<string, Partial<SourceState>>) {
  const table = new SqliteTable(join(data, 'content.sqlite'), () => new Date())
  for (const [source, changes] of Object.entries(states)) {
    await new SourceStates(table).put(source, {
      source,
      feed: `https://${source}.example/feed`,
      nextPoll: daysAgo(0),
      everyMinutes: 60,
      firstPolled: daysAgo(30),
      lastSuccess: daysAgo(0.1),
      lastNewEntry: daysAgo(0.1),
      medianGapMinutes: 180,
      consecutiveFailures: 0,
      ...changes,
    })
  }
  table.close()
}

test('There is nothing to do for an installation in order, which may be running', async () => {
  await keep({ courier: {}, gazette: {}, voz: {} })
  const running = lockFolder(join(data, 'lock.sqlite'))
  const { code, output } = await doctor()
  running?.release()
  expect(output).toMatch(/^ok {7}3 sources can be read\.$/m)
  expect(output).toMatch(/^ok {7}SMTP_URL names a mail server/m)
  expect(output).toMatch(/\nNothing to do\.\n$/)
  expect(code).toBe(0)
})

test('A lost source is listed first, then one that fails, and those in order are counted', async () => {
  await keep({
    courier: {},
    gazette: { consecutiveFailures: 2, lastError: 'gazette.example answered 500.' },
    voz: {
      consecutiveFailures: 20,
      lastSuccess: daysAgo(9),
      lastNewEntry: daysAgo(10),
      lastError: 'voz.example does not exist.',
      proposal: 'https://voz.example/nuevo',
    },
  })
  const { code, output, linesOf } = await doctor()
  expect(code).toBe(1)
  expect(linesOf('to do')).toEqual([
    'to do    No source for the language es can be read anymore: add another, or correct its address.',
    expect.stringMatching(
      /^to do {4}Most sources \(2 of 3\) can't be read\. The lines below say what each of them answered\. The first was last read on \d{4}-\d\d-\d\d at \d\d:\d\d UTC\.$/,
    ),
    'to do    voz: The last 20 polls failed; last read 9 days ago. voz.example does not exist. Its last new entry arrived ' +
      '10 days ago, usually one every 3 hours. Its site now advertises https://voz.example/nuevo. ' +
      'Check that address, and write it into sources.yaml.',
  ])
  expect(linesOf('warning')[0]).toMatch(/^warning {2}gazette: The last 2 polls failed/)
  expect(linesOf('ok').filter((line) => line.includes('source can be read'))).toEqual([
    'ok       1 source can be read.',
  ])
  expect(output.indexOf('voz:')).toBeLessThan(output.indexOf('gazette:'))
  expect(output).toMatch(/\nTo do: 3\.\n$/)
})

test('A public site without a mail server is a warning, and a trial without one is not', async () => {
  vi.stubEnv('SMTP_URL', undefined)
  await keep({ courier: {}, gazette: {}, voz: {} })
  expect((await doctor()).linesOf('warning')[0]).toMatch(/^warning {2}SMTP_URL is not set here\./)
  writeFileSync(join(config, 'publication.yaml'), mine.replace(/^url: .*\n/m, ''))
  expect((await doctor()).output).toMatch(/^ok {7}Emails are not sent but written to/m)
})

test('If most sources fail, there is something to do, and what the failures have in common is named', async () => {
  const unreached = { consecutiveFailures: 1, failure: {}, lastError: 'It refused the connection.' }
  await keep({ courier: unreached, gazette: unreached, voz: {} })
  const { code, output } = await doctor()
  expect(code).toBe(1)
  expect(output).toContain(
    "to do    Most sources (2 of 3) can't be read. Most of them could not be reached at all: check the network and the DNS servers of this machine.",
  )
  expect(output).not.toContain('Nothing to do.')
  const refused = { ...unreached, failure: { kind: 'refused' as const, status: 403 } }
  await keep({ courier: refused, gazette: refused, voz: refused })
  expect((await doctor()).output).toContain(
    "to do    All 3 sources can't be read. Most of their servers refuse us: check",
  )
})

test('A failure that will not go away on its own is reported as “to do” after three polls, before the source counts as lost', async () => {
  const gone = {
    failure: { kind: 'not-found' as const, status: 404 },
    lastError: 'It answered 404 Not Found.',
  }
  await keep({
    courier: { ...gone, consecutiveFailures: 3 },
    gazette: {},
    voz: {},
  })
  const { linesOf } = await doctor()
  expect(linesOf('to do')).toEqual([
    expect.stringMatching(
      /courier: The last 3 polls failed;.* Its feed is no longer there: look for its feed with `npm run -s validate -- https:\/\/courier\.example\/`, or turn it off\.$/,
    ),
  ])
  await keep({ courier: { ...gone, consecutiveFailures: 2 } })
  expect((await doctor()).linesOf('to do')).toEqual([])
})

test('For a source that fails, what others found is quoted, and decides what a refusal means', async () => {
  writeFileSync(
    sources,
    `sources:
  - {id: courier, feed: "https://courier.example/feed", checked: {on: 2026-10-02, found: refuses-cloud}}
  - {id: gazette, feed: "https://gazette.example/feed", checked: {on: 2026-10-02, found: answers, how: 25 entries}}
  - {id: voz, feed: "https://voz.example/feed"}
  - {id: tribune, feed: "https://tribune.example/feed"}
`,
  )
  const refused = { consecutiveFailures: 1, failure: { kind: 'refused' as const, status: 403 } }
  await keep({ courier: refused, gazette: refused, voz: {}, tribune: {} })
  const [courier, gazette] = (await doctor()).linesOf('warning')
  expect(courier).toMatch(
    /As of 2026-10-02, it refused cloud addresses but answered elsewhere\. It refuses cloud addresses but answers elsewhere:/,
  )
  expect(gazette).toMatch(/As of 2026-10-02, it answered others \(25 entries\)\. It refuses programs:/)
})

test('A source that can be read but has had no new entry for months is a warning', async () => {
  await keep({ courier: {}, gazette: { lastNewEntry: daysAgo(80) }, voz: { lastNewEntry: daysAgo(50) } })
  const { code, linesOf } = await doctor()
  expect(code).toBe(0)
  expect(linesOf('warning')[0]).toBe(
    'warning  gazette: Read every 60 minutes; last new entry 80 days ago, usually one every 3 hours. Its feed may have ' +
      'been abandoned: look at https://gazette.example/, then correct its address, turn it off, or wait.',
  )
  expect(linesOf('warning').join()).not.toContain('voz')
})

test('Settings that are still those of the example are to do', async () => {
  writeFileSync(join(config, 'publication.yaml'), 'title: Mine\n')
  await keep({})
  const { code, linesOf } = await doctor()
  expect(code).toBe(1)
  expect(linesOf('to do').map((line) => /contact|postal|sender|operator/.exec(line)?.[0])).toEqual([
    'contact',
    'postal',
    'sender',
    'operator',
  ])
})

test('A configuration that is not valid is reported with file and line', async () => {
  writeFileSync(join(config, 'publication.yaml'), 'deadAfterDays: many\n')
  const { code, linesOf } = await doctor()
  expect(code).toBe(1)
  expect(linesOf('to do')[0]).toMatch(/publication\.yaml:1: deadAfterDays "many" must be a number/)
})

test('An empty or damaged folder is reported, and nothing is created in it', async () => {
  expect((await doctor()).linesOf('to do')[0]).toContain(`There is no installation in ${data} yet.`)
  writeFileSync(
    join(data, 'content.sqlite'),
    'no database at all, but long enough to be taken for one'.repeat(99),
  )
  expect((await doctor()).linesOf('to do')[0]).toContain("can't be read: file is not a database.")
  expect(existsSync(join(data, 'keys.json'))).toBe(false)
})

test('A key that is not valid is to do', async () => {
  await keep({ courier: {}, gazette: {}, voz: {} })
  const file = join(data, 'keys.json')
  const text = freshKeys(() => Buffer.alloc(32, 1))
  writeFileSync(file, text)
  expect((await doctor()).output).toMatch(/^ok {7}The keys that sign links can be used\.$/m)
  writeFileSync(file, text.replace('"1"', '"1.b"'))
  const { code, linesOf } = await doctor()
  expect(code).toBe(1)
  expect(linesOf('to do').join('\n')).toContain('key 1 under "signing" has an id that links can\'t hold.')
})

test('Missing keys are to do if there are subscribers', async () => {
  await keep({ courier: {}, gazette: {}, voz: {} })
  const subscribers = new SqliteTable(join(data, 'subscribers.sqlite'), () => new Date())
  await subscribers.write([{ pk: 'a', sk: 'b', value: 1, when: 'always' }])
  subscribers.close()
  const { code, linesOf } = await doctor()
  expect(code).toBe(1)
  expect(linesOf('to do').join('\n')).toContain(`The keys in ${join(data, 'keys.json')} are missing`)
})

test('An SMTP_URL that is not valid is reported without the password', async () => {
  vi.stubEnv('SMTP_URL', 'mail.example.org:secret')
  await keep({ courier: {}, gazette: {}, voz: {} })
  const { code, output } = await doctor()
  vi.stubEnv('SMTP_URL', 'smtp://localhost:25')
  expect(code).toBe(1)
  expect(output).toContain('SMTP_URL is not the address')
  expect(output).not.toContain('secret')
})

test('A version of Node that is too old is to do', () => {
  expect(checkNode('22.11.0', '>=22.12').level).toBe('to do')
  expect(checkNode('22.12.0', '>=22.12').level).toBe('ok')
  expect(checkNode('24.0.0', '>=22.12').level).toBe('ok')
})
