import { cpSync, existsSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder } from '../../../functions/adapters/local/files/data-folder.ts'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../../functions/app/mailings/send-editions.ts'
import { writeImportProgress } from '../../../functions/archive/import-progress.ts'
import { exportCommand } from '../../../functions/cli/archive/export.ts'
import { importCommand } from '../../../functions/cli/archive/import.ts'
import { doctorCommand } from '../../../functions/cli/doctor/doctor.ts'
import { editCommand } from '../../../functions/cli/edit/edit.ts'
import { subscribersCommand } from '../../../functions/cli/subscribers/subscribers.ts'
import { TrialContext } from '../../app/context.ts'
import { start } from '../../cli/command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = () => new Date('2026-11-20T12:00:00Z')
const content = 'content.sqlite'
const subscribers = 'subscribers.sqlite'

/** Closed data folders: with a subscriber, with polled sources, and with editions that were sent. */
const folders: Record<'listed' | 'polled' | 'sent', string> = { listed: '', polled: '', sent: '' }

beforeAll(async () => {
  const listed = new TrialContext()
  await listed.subscribe('ana@example.org')
  folders.listed = listed.folder
  await listed.close()
  const polled = new TrialContext()
  await polled.addStory()
  folders.polled = polled.folder
  await polled.close()
  const sent = new TrialContext()
  await sent.subscribe('ana@example.org')
  for (const day of ['2026-11-13', '2026-11-20']) {
    await sent.addStory()
    await composeNow(sent.context, 'weekly', day)
    await sendEditions(sent.context)
  }
  folders.sent = sent.folder
  await sent.close()
})

function copyOf(name: keyof typeof folders): string {
  const folder = join(temporaryFolder(), 'data')
  cpSync(folders[name], folder, { recursive: true })
  return folder
}

/** The ways to lose a database. */
const losses: Record<string, (file: string) => void> = {
  missing: (file) => {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  },
  'of 0 bytes': (file) => truncateSync(file),
  'created again': (file) => {
    losses.missing!(file)
    new SqliteTable(file, clock).close()
  },
}
const lost = (name: string, how: string, from: keyof typeof folders = 'sent') => {
  const folder = copyOf(from)
  losses[how]!(join(folder, name))
  return folder
}

const sentences = {
  [content]: 'readers would be emailed the same news again. Restore the file from a backup, or import',
  [subscribers]: 'is not: the list of subscribers is lost, and with it who unsubscribed',
} as Record<string, string>

describe.each([content, subscribers])('%s', (name) => {
  it.each(Object.keys(losses))('that is %s while the other exists is refused with what to do', (how) => {
    const folder = lost(name, how)
    const before = readdirSync(folder)
    expect(() => openFolder(folder, clock)).toThrow(sentences[name])
    expect(() => openFolder(folder, clock)).toThrow(`${join(folder, name)} is missing or empty`)
    expect(readdirSync(folder)).toEqual(before)
    if (how === 'of 0 bytes') expect(statSync(join(folder, name)).size).toBe(0)
  })

  it('that is missing stops the start, every command and an import, and the doctor reports it', async () => {
    const file = join(temporaryFolder(), 'digest.jsonl.gz')
    const output = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() }
    await exportCommand([file, '--data', copyOf('sent')], output)
    const folder = lost(name, 'missing')
    const runs = [
      () => start('--once', '--data', folder, '--port', '0'),
      () => subscribersCommand(['report', '2026-11-20', '--data', folder], output),
      () => editCommand(['log', '--data', folder], output),
      () => exportCommand([`${file}.2`, '--data', folder], output),
      () => importCommand([file, '--data', folder], output),
    ]
    for (const run of runs) await expect(run()).rejects.toThrow(sentences[name])
    const stdout = new PassThrough()
    expect(await doctorCommand(['--data', folder], { stdout })).toBe(1)
    expect(String(stdout.read())).toMatch(new RegExp(`^to do .*${name} is missing or empty`, 'm'))
    expect(existsSync(join(folder, name))).toBe(false)

    const restored = join(temporaryFolder(), 'restored')
    await importCommand([file, '--data', restored], output)
    openFolder(restored, clock).close()
  })
})

it('the loss of a list of subscribers or of a first poll is reported too', () => {
  for (const how of ['missing', 'of 0 bytes']) {
    expect(() => openFolder(lost(content, how, 'listed'), clock)).toThrow(sentences[content])
    expect(() => openFolder(lost(subscribers, how, 'polled'), clock)).toThrow(sentences[subscribers])
  }
})

describe('an installation continues', () => {
  const opens = (folder: string) => openFolder(folder, clock).close()

  it('if its first start was interrupted at any moment', () => {
    const folder = temporaryFolder()
    opens(folder)
    for (const gone of [
      ['keys.json'],
      ['keys.json', subscribers],
      ['keys.json', subscribers, content],
      [content],
      [subscribers],
    ]) {
      for (const name of gone) rmSync(join(folder, name), { force: true })
      opens(folder)
    }
  })

  it('if it polled before anyone subscribed, or has subscribers and nothing else', () => {
    opens(folders.polled)
    opens(folders.listed)
  })

  it('if it was interrupted between freezing its first edition and storing the mailing, with no subscribers', async () => {
    const folder = copyOf('polled')
    const table = new SqliteTable(join(folder, content), clock)
    await table.write([{ pk: 'EDITIONS#weekly', sk: '00000001', value: { schema: 1 }, when: 'always' }])
    table.close()
    opens(folder)
  })

  it('if an import was interrupted after its first record', async () => {
    const folder = temporaryFolder()
    const data = openFolder(folder, clock)
    await writeImportProgress(data.content, { sha256: 'x', state: 'under way' })
    data.close()
    opens(folder)
    await expect(start('--once', '--data', folder, '--port', '0')).rejects.toThrow('was cut off')
  })
})

afterAll(() => {
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true })
})
