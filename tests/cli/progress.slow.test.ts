import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { exportCommand } from '../../functions/cli/archive/export.ts'
import { importCommand } from '../../functions/cli/archive/import.ts'
import { editCommand } from '../../functions/cli/edit/edit.ts'
import { replayCommand } from '../../functions/cli/replay.ts'
import { startCommand } from '../../functions/cli/start/start.ts'
import { subscribersCommand } from '../../functions/cli/subscribers/subscribers.ts'
import type { LongWork, ReportProgress } from '../../functions/ports/progress.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const data = ['--data', join(folder, 'data')]

/** Runs a command, and returns the first and the last report of each long work. */
async function follow(
  command: (args: string[], io: Parameters<typeof startCommand>[1]) => Promise<number>,
  ...args: string[]
) {
  const works = new Map<LongWork, [number, number | undefined][]>()
  const report: ReportProgress = (work, done, of) => works.set(work, [...(works.get(work) ?? []), [done, of]])
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  expect(await command(args, { stdin, stdout, stderr, progress: { report, clear: () => {} } })).toBe(0)
  return works
}

/** Each work counts upwards, and its last report says that all is done. */
function expectWhole(works: Awaited<ReturnType<typeof follow>>, ...names: LongWork[]) {
  expect([...works.keys()]).toEqual(expect.arrayContaining(names))
  for (const name of names) {
    const [done, of] = works.get(name)!.at(-1)!
    expect({ name, done }).toEqual({ name, done: of })
    expect(done).toBeGreaterThan(0)
  }
}

beforeAll(async () => {
  vi.stubEnv('SMTP_URL', undefined)
  expectWhole(await follow(startCommand, '--once', ...data), 'reading sources', 'publishing', 'sending')
}, 60_000)
afterAll(() => vi.unstubAllEnvs())

it('A start reports how much of the log is read', async () => {
  expectWhole(await follow(startCommand, '--once', ...data), 'reading the log')
})

it('An export, its check and its import report all records', async () => {
  const file = join(folder, 'all.jsonl.gz')
  expectWhole(await follow(exportCommand, file, ...data), 'exporting')
  const imported = await follow(importCommand, file, '--data', join(folder, 'copy'))
  expectWhole(imported, 'checking an export')
  const [done = 0, of = 0] = imported.get('importing')!.at(-1)!
  expect(done).toBeGreaterThanOrEqual(of)
})

it('Lists of subscribers, a replay and a takedown report theirs', async () => {
  const list = join(folder, 'list.csv')
  const rows = Array.from({ length: 250 }, (_, n) => `reader${n}@example.org`)
  writeFileSync(list, ['email', ...rows].join('\n'))
  const lists = await follow(subscribersCommand, 'import', list, ...data)
  expect(lists.get('importing subscribers')).toEqual([0, 100, 200, 250].map((done) => [done, 250]))
  const today = new Date().toISOString().slice(0, 10)
  expectWhole(await follow(replayCommand, today, ...data), 'replaying')
  const { items } = JSON.parse(readFileSync(join(folder, 'data', 'site', 'feed.json'), 'utf8'))
  expectWhole(await follow(editCommand, 'takedown', items[0].id, '--why', 'asked', ...data), 'taking down')
})
