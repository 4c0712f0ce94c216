import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { holdFolder, openFolder } from '../../../functions/adapters/local/files/data-folder.ts'
import { copiesIn, hasModes, openToOthers } from '../../../functions/adapters/local/files/modes.ts'
import { doctorCommand } from '../../../functions/cli/doctor/doctor.ts'
import { checkCopies } from '../../../functions/cli/doctor/machine/check-modes.ts'
import { Subscribers } from '../../../functions/store/subscribers/subscribers.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = () => new Date('2026-11-20T13:00:00Z')
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

/** Opens a folder, writes to each part of it, and leaves it open as a running digest does. */
async function openAndWrite(folder: string) {
  const lock = holdFolder(folder)
  const opened = openFolder(folder, clock)
  await new Subscribers(opened.subscribers).change('id1', () => ({
    subscriber: {
      id: 'id1',
      email: 'ana@example.org',
      state: 'active',
      preferences: { topics: [], places: [], frequency: 'weekly', language: 'en', matters: [] },
      changedAt: clock().toISOString(),
      claims: {},
      bounces: 0,
    },
  }))
  await opened.outbox.write('1.eml', 'To: ana@example.org', { contentType: 'message/rfc822' })
  await opened.site.write('feed.xml', '<rss/>', { contentType: 'application/rss+xml' })
  return {
    close() {
      opened.close()
      lock.release()
    },
  }
}

const personal = [
  'keys.json',
  'subscribers.sqlite',
  'subscribers.sqlite-wal',
  'subscribers.sqlite-shm',
  'outbox/1.eml',
]

describe.skipIf(!hasModes)('Subscriber data and keys', () => {
  it('can be read by this user only, in a folder that only this user can open', async () => {
    const folder = join(temporaryFolder(), 'new', 'data')
    const before = process.umask(0)
    try {
      const running = await openAndWrite(folder)
      for (const name of personal) expect([name, modeOf(join(folder, name))]).toEqual([name, '600'])
      for (const name of ['.', 'outbox']) expect([name, modeOf(join(folder, name))]).toEqual([name, '700'])
      expect(openToOthers(folder)).toEqual([])
      running.close()
    } finally {
      process.umask(before)
    }
  })

  it('may be put into an existing empty folder, which is then closed to other users', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    const running = await openAndWrite(folder)
    expect(modeOf(folder)).toBe('700')
    running.close()
  })

  it('are closed to other users in an existing data folder, and so are lists and exports that were put there', async () => {
    const folder = join(temporaryFolder(), 'data')
    ;(await openAndWrite(folder)).close()
    for (const name of ['list.csv', 'digest.jsonl.gz']) writeFileSync(join(folder, name), 'x')
    mkdirSync(join(folder, 'damaged-2026'))
    writeFileSync(join(folder, 'damaged-2026', 'subscribers.sqlite'), 'x')
    const all = [
      'keys.json',
      'subscribers.sqlite',
      'outbox/1.eml',
      'list.csv',
      'digest.jsonl.gz',
      'damaged-2026/subscribers.sqlite',
    ]
    for (const name of all) chmodSync(join(folder, name), 0o644)
    for (const name of ['.', 'outbox', 'damaged-2026']) chmodSync(join(folder, name), 0o755)
    expect(openToOthers(folder)).toHaveLength(all.length + 3)
    expect(
      copiesIn(folder)
        .map((path) => basename(path))
        .sort(),
    ).toEqual(['damaged-2026', 'digest.jsonl.gz', 'list.csv'])
    expect(checkCopies(folder)[0]?.text).toContain(
      'may hold addresses of subscribers, even of those who were deleted later',
    )
    const running = await openAndWrite(folder)
    expect(openToOthers(folder)).toEqual([])
    for (const name of [...all, ...personal])
      expect([name, modeOf(join(folder, name))]).toEqual([name, '600'])
    expect(modeOf(folder)).toBe('700')
    expect(modeOf(join(folder, 'site', 'feed.xml'))).not.toBe('600')
    running.close()
  })

  it('are checked by the doctor, which says what to do and changes nothing', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://localhost:25')
    const folder = join(temporaryFolder(), 'data')
    const running = await openAndWrite(folder)
    const doctor = async () => {
      const stdout = new PassThrough()
      await doctorCommand(['--data', folder], { stdout })
      return String(stdout.read())
    }
    expect(await doctor()).toContain(`Only you can read the subscriber data and keys in ${folder}.`)
    chmodSync(join(folder, 'subscribers.sqlite-wal'), 0o640)
    chmodSync(join(folder, 'outbox', '1.eml'), 0o604)
    chmodSync(folder, 0o711)
    const output = await doctor()
    for (const [name, mode, right] of [
      [folder, '0711', '0700'],
      [join(folder, 'subscribers.sqlite-wal'), '0640', '0600'],
      [join(folder, 'outbox', '1.eml'), '0604', '0600'],
    ]) {
      expect(output).toContain(`can open ${name} (mode ${mode})`)
      expect(output).toContain(`\`chmod ${right} ${name}\``)
    }
    expect(modeOf(folder)).toBe('711')
    running.close()
  })

  it('are not checked email by email if the outbox itself is closed', async () => {
    const folder = join(temporaryFolder(), 'data')
    ;(await openAndWrite(folder)).close()
    const email = join(folder, 'outbox', '1.eml')
    chmodSync(email, 0o644)
    openFolder(folder, clock).close()
    expect(modeOf(email)).toBe('644')
    chmodSync(join(folder, 'outbox'), 0o755)
    openFolder(folder, clock).close()
    expect([modeOf(email), modeOf(join(folder, 'outbox'))]).toEqual(['600', '700'])
  })

  it.each(['budget.csv', 'archive.gz', 'notes.bak', 'outbox'])(
    'are not put into a folder of something else, such as one with "%s", which stays unchanged',
    (name) => {
      const folder = temporaryFolder()
      const path = join(folder, name)
      if (name.includes('.')) writeFileSync(path, 'x')
      else mkdirSync(path)
      chmodSync(path, 0o755)
      chmodSync(folder, 0o755)
      expect(() => holdFolder(folder)).toThrow('it contains other files, but no installation')
      expect([modeOf(folder), modeOf(path), readdirSync(folder)]).toEqual(['755', '755', [name]])
    },
  )

  it('are not put into a folder that every user of the machine may write to', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'notes.txt'), '')
    chmodSync(folder, 0o1777)
    expect(() => holdFolder(folder)).toThrow('every user of this machine may write to it')
    expect(modeOf(folder)).toBe('777')
  })

  it('may be put beside other files, such as a configuration, which stay unchanged', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'sources.yaml'), '')
    chmodSync(join(folder, 'sources.yaml'), 0o644)
    holdFolder(folder).release()
    expect([modeOf(folder), modeOf(join(folder, 'sources.yaml'))]).toEqual(['700', '644'])
  })

  it('may be put into a new disk, or a folder with hidden files only', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'lost+found'))
    writeFileSync(join(folder, '.gitkeep'), '')
    holdFolder(folder).release()
    holdFolder(folder).release()
    expect(modeOf(folder)).toBe('700')
  })

  it('are not found in a folder that has none, which stays unchanged', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'site'))
    chmodSync(folder, 0o755)
    expect(openToOthers(folder)).toEqual([])
    expect(readdirSync(folder)).toEqual(['site'])
  })
})
