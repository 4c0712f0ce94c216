import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { beforeEach, expect, test, vi } from 'vitest'
import { lockFolder } from '../../functions/adapters/local/sqlite/lock.ts'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { checkNode, doctorCommand } from '../../functions/cli/doctor/doctor.ts'
import type { SourceState } from '../../functions/domain/model/source-state.ts'
import { freshKeys } from '../../functions/store/keys-record.ts'
import { SourceStates } from '../../functions/store/source-states.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let data: string
let config: string
let sources: string

const mine = `contact: https://brief.example.org/about
url: https://brief.example.org
operator: Harbor Legal Aid
mail:
  from: Harbor Brief <brief@example.org>
  postalAddress: 7 Dock Street, Oakland, CA 94607
`

beforeEach(() => {
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
  const code = await doctorCommand(args, { stdout })
  const said = String(stdout.read())
  return { code, said, marks: (mark: string) => said.split('\n').filter((line) => line.startsWith(mark)) }
}

test('says what an address without https costs', async () => {
  expect((await doctor()).said).not.toContain('List-Unsubscribe-Post')
  writeFileSync(join(config, 'publication.yaml'), mine.replace('url: https', 'url: http'))
  const { marks } = await doctor()
  expect(marks('warning').filter((line) => line.includes('List-Unsubscribe-Post'))).toEqual([
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

test('An installation in order needs nothing, and is looked over while a digest runs on it', async () => {
  await keep({ courier: {}, gazette: {}, voz: {} })
  const running = lockFolder(join(data, 'lock.sqlite'))
  const { code, said } = await doctor()
  running?.release()
  expect(said).toMatch(/^ok {7}3 sources can be read\.$/m)
  expect(said).toMatch(/^ok {7}SMTP_URL names a mail server/m)
  expect(said).toMatch(/\nNothing needs doing\.\n$/)
  expect(code).toBe(0)
})

test('A lost source stands first, with what its home page advertises, then one that fails; the well are counted', async () => {
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
  const { code, said, marks } = await doctor()
  expect(code).toBe(1)
  expect(marks('to do')).toEqual([
    'to do    No source for the language es can be read any more: add another, or correct its address.',
    'to do    voz: The last 20 polls failed; last read 9 days ago. voz.example does not exist. Its last new entry came ' +
      '10 days ago, usually one every 3 hours. Its home page now advertises https://voz.example/nuevo. ' +
      'Put its new address into sources.yaml, or turn it off.',
  ])
  expect(marks('warning')[0]).toMatch(/^warning {2}gazette: The last 2 polls failed/)
  expect(marks('ok').filter((line) => line.includes('source can be read'))).toEqual([
    'ok       1 source can be read.',
  ])
  expect(said.indexOf('voz:')).toBeLessThan(said.indexOf('gazette:'))
  expect(said).toMatch(/\nTo do: 2\.\n$/)
})

test('A site that readers can reach and that mails nobody is worth a look, one for a trial is not', async () => {
  vi.stubEnv('SMTP_URL', undefined)
  await keep({ courier: {}, gazette: {}, voz: {} })
  expect((await doctor()).marks('warning')[0]).toMatch(/^warning {2}SMTP_URL is not set here\./)
  writeFileSync(join(config, 'publication.yaml'), mine.replace(/^url: .*\n/m, ''))
  expect((await doctor()).said).toMatch(/^ok {7}Emails are not sent but written to/m)
})

test('A source that answers and has brought nothing for months is worth a look', async () => {
  await keep({ courier: {}, gazette: { lastNewEntry: daysAgo(80) }, voz: { lastNewEntry: daysAgo(50) } })
  const { code, marks } = await doctor()
  expect(code).toBe(0)
  expect(marks('warning')[0]).toBe('warning  gazette: Read every 60 minutes; last new entry 80 days ago.')
  expect(marks('warning').join()).not.toContain('voz')
})

test('What the example still says is to do', async () => {
  writeFileSync(join(config, 'publication.yaml'), 'title: Mine\n')
  await keep({})
  const { code, marks } = await doctor()
  expect(code).toBe(1)
  expect(marks('to do').map((line) => /contact|postal|sender|operator/.exec(line)?.[0])).toEqual([
    'contact',
    'postal',
    'sender',
    'operator',
  ])
})

test('A configuration that is wrong is told by file and line', async () => {
  writeFileSync(join(config, 'publication.yaml'), 'deadAfterDays: many\n')
  const { code, marks } = await doctor()
  expect(code).toBe(1)
  expect(marks('to do')[0]).toMatch(/publication\.yaml:1: deadAfterDays "many" must be a number/)
})

test('A folder that is empty or damaged is told, and nothing is made in it', async () => {
  expect((await doctor()).marks('to do')[0]).toContain(`There is no installation in ${data} yet.`)
  writeFileSync(
    join(data, 'content.sqlite'),
    'no database at all, but long enough to be taken for one'.repeat(99),
  )
  expect((await doctor()).marks('to do')[0]).toContain("can't be read: file is not a database.")
  expect(existsSync(join(data, 'keys.json'))).toBe(false)
})

test('A key that no link can be signed with is to do', async () => {
  await keep({ courier: {}, gazette: {}, voz: {} })
  const file = join(data, 'keys.json')
  const text = freshKeys(() => Buffer.alloc(32, 1))
  writeFileSync(file, text)
  expect((await doctor()).said).toMatch(/^ok {7}The keys that sign links can be used\.$/m)
  writeFileSync(file, text.replace('"1"', '"1.b"'))
  const { code, marks } = await doctor()
  expect(code).toBe(1)
  expect(marks('to do').join('\n')).toContain('key 1 under "signing" has an id that links can\'t hold.')
})

test('Keys that are missing although subscribers are known by them are to do', async () => {
  await keep({ courier: {}, gazette: {}, voz: {} })
  const subscribers = new SqliteTable(join(data, 'subscribers.sqlite'), () => new Date())
  await subscribers.write([{ pk: 'a', sk: 'b', value: 1, when: 'always' }])
  subscribers.close()
  const { code, marks } = await doctor()
  expect(code).toBe(1)
  expect(marks('to do').join('\n')).toContain(`The keys in ${join(data, 'keys.json')} are missing`)
})

test('A mail server that is none is told without the password', async () => {
  vi.stubEnv('SMTP_URL', 'mail.example.org:secret')
  await keep({ courier: {}, gazette: {}, voz: {} })
  const { code, said } = await doctor()
  vi.stubEnv('SMTP_URL', 'smtp://localhost:25')
  expect(code).toBe(1)
  expect(said).toContain('SMTP_URL is not the address')
  expect(said).not.toContain('secret')
})

test('A Node that is too old is told', () => {
  expect(checkNode('22.11.0', '>=22.12').is).toBe('to do')
  expect(checkNode('22.12.0', '>=22.12').is).toBe('ok')
  expect(checkNode('24.0.0', '>=22.12').is).toBe('ok')
})
