import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Backups } from '../../../../functions/adapters/local/backup/backups.ts'
import { openFolder } from '../../../../functions/adapters/local/files/data-folder.ts'
import { hasModes } from '../../../../functions/adapters/local/files/modes.ts'
import { composeNow } from '../../../../functions/app/editions/scheduled-edition.ts'
import { backupProblem } from '../../../../functions/app/problems/backup-problem.ts'
import { archiveLines } from '../../../../functions/archive/archive-lines.ts'
import { changeBackupState, readBackupState } from '../../../../functions/archive/backup-state.ts'
import { checkArchive } from '../../../../functions/archive/check-archive.ts'
import { verifyArchive } from '../../../../functions/archive/read-archive.ts'
import { importInto } from '../../../../functions/cli/archive/import-into.ts'
import { Mailings } from '../../../../functions/store/editions/mailings.ts'
import { TrialContext } from '../../../app/context.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const DAY = 24 * 60
let trial: TrialContext
let to: string
let stop: AbortController
beforeEach(async () => {
  to = join(temporaryFolder(), 'backups')
  use({ every: 'day', keep: 3, to })
  await trial.subscribe('ana@example.org')
  await trial.addStory()
})
afterEach(() => trial.close())

type Settings = NonNullable<TrialContext['context']['configuration']['publication']['backup']>

function use(backup: Settings): void {
  trial = new TrialContext({ backup })
  stop = new AbortController()
}

/** What the digest does each minute, with a new process each time if `fresh`. */
async function minute(passphrase?: string): Promise<void> {
  const backups = new Backups(trial.context, passphrase, stop.signal)
  await backups.wake()
  await backups.idle()
}

const names = (folder = to) => (existsSync(folder) ? readdirSync(folder).sort() : [])
const logged = (event: string) => trial.logged.filter((line) => line.event === event)

async function onEachOf(days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    await minute()
    trial.later(DAY)
  }
}

describe('A scheduled backup', () => {
  it('is an export that only this user may read, and can be imported', async () => {
    await minute()
    const [name = '', ...more] = names()
    expect(more).toEqual([])
    expect(name).toMatch(/^digest-2026-\d\d-\d\dT\d{4}Z\.jsonl\.gz$/)
    const file = join(to, name)
    if (hasModes) expect([statSync(file).mode & 0o777, statSync(to).mode & 0o777]).toEqual([0o600, 0o700])
    const verified = await verifyArchive(file)
    const { schedule } = trial.context.configuration.publication
    const folder = join(temporaryFolder(), 'restored')
    const lines = await importInto({ folder }, { file, verified, schedule, clock: trial.clock })
    expect(lines.join('\n')).toContain('Imported into')
  })

  it('is written at once the first time, and then at 3 a.m. in the publication’s time zone', async () => {
    trial.time = Date.parse('2026-11-24T15:00:00Z')
    await minute()
    const times: string[] = []
    for (let hour = 0; hour < 48; hour++) {
      trial.later(60)
      const before = names().length
      await minute()
      if (names().length > before || names().length === 3) times.push(...names().slice(-1))
    }
    expect([...new Set(times)]).toEqual([
      'digest-2026-11-25T0800Z.jsonl.gz',
      'digest-2026-11-26T0800Z.jsonl.gz',
    ])
  })

  it('is written once a week if that is wanted, early on Sunday', async () => {
    await trial.close()
    use({ every: 'week', keep: 3, to })
    await trial.subscribe('ana@example.org')
    trial.time = Date.parse('2026-11-24T15:00:00Z')
    await onEachOf(6)
    expect(names()).toHaveLength(2)
  })

  it('waits for the end of a mailing, but not for longer than six hours', async () => {
    await composeNow(trial.context, 'weekly', '2026-11-20')
    await new Mailings(trial.context.subscribers).change('2026-11-20', (one) => ({
      ...one,
      state: 'sending',
    }))
    trial.time = Date.parse('2026-11-24T08:30:00Z')
    await minute()
    expect(names()).toEqual([])
    trial.time = Date.parse('2026-11-24T14:00:00Z')
    await minute()
    expect(names()).toHaveLength(1)
  })

  it('is encrypted if there is a passphrase', async () => {
    await minute('correct horse')
    const [name = ''] = names()
    expect(name).toMatch(/\.jsonl\.gz\.age$/)
    const file = join(to, name)
    expect(readFileSync(file).includes('ana')).toBe(false)
    await expect(verifyArchive(file, { passphrase: 'other' })).rejects.toThrow('The passphrase does not open')
    expect(await checkArchive({ file, passphrase: 'correct horse' })).toMatchObject({
      isEncrypted: true,
      faults: [],
    })
  })

  it('is mentioned on the pages, with the number of days that it holds deleted data', async () => {
    expect(trial.context.backupDays).toBe(4)
    const { configuration } = trial.context
    await trial.context.useConfiguration({
      ...configuration,
      publication: { ...configuration.publication, backup: undefined },
    })
    expect(trial.context.backupDays).toBeUndefined()
  })

  it('is not written without the setting', async () => {
    await trial.context.useConfiguration({
      ...trial.context.configuration,
      publication: { ...trial.context.configuration.publication, backup: undefined },
    })
    await minute()
    expect(names()).toEqual([])
  })
})

describe('Old backups', () => {
  it('are deleted when there are more than wanted', async () => {
    await onEachOf(5)
    expect(names()).toHaveLength(3)
    expect(names().at(-1)).toContain('-11-24')
  })

  it('stay if they are not ours, whatever their names are', async () => {
    mkdirSync(to)
    const foreign = [
      'digest-2020-01-01T0800Z.jsonl.gz',
      'digest-2020-01-01T0800Z.jsonl.gz.part',
      'notes.txt',
      'digest.jsonl.gz',
    ]
    for (const name of foreign) writeFileSync(join(to, name), 'mine')
    await minute()
    const [ours = ''] = names().filter((name) => !foreign.includes(name))
    // Somebody put another file in its place, of the same size.
    writeFileSync(join(to, ours), 'x'.repeat(statSync(join(to, ours)).size))
    for (let day = 0; day < 5; day++) {
      trial.later(DAY)
      await minute()
    }
    expect(names()).toEqual(expect.arrayContaining([...foreign, ours]))
    expect(names()).toHaveLength(foreign.length + 1 + 3)
  })

  it('stay when a new one fails', async () => {
    await onEachOf(3)
    const before = names()
    renameSync(to, `${to}-away`)
    writeFileSync(to, 'a file where the folder was')
    await onEachOf(4)
    expect(names(`${to}-away`)).toEqual(before)
    expect(logged('backup failed, will be retried').length).toBeGreaterThan(0)
  })

  it('of this installation are unknown to one that was restored from it', async () => {
    await minute()
    const installation = openFolder(trial.folder, trial.clock)
    const kinds = new Set<string>()
    for await (const line of archiveLines(installation)) if ('content' in line) kinds.add(line.content.pk)
    installation.close()
    expect([...kinds]).toContain('DESK')
    expect([...kinds]).not.toContain('BACKUP')
  })
})

describe('A backup whose writing was cut off', () => {
  const plan = () => {
    const path = join(to, 'digest-2026-11-20T0800Z.jsonl.gz')
    return { path, draft: `${path}.part`, at: '2026-11-20T08:00:00.000Z' }
  }

  it('leaves no part of a file, and is written again', async () => {
    mkdirSync(to)
    writeFileSync(plan().draft, 'half of it')
    await changeBackupState(trial.context.content, trial.clock(), (state) => ({ ...state, planned: plan() }))
    trial.time = Date.parse('2026-11-25T12:00:00Z')
    await minute()
    expect(names()).toEqual(['digest-2026-11-25T1200Z.jsonl.gz'])
    expect((await readBackupState(trial.context.content))?.planned).toBeUndefined()
  })

  const foundAfter = async (planned: ReturnType<typeof plan> & { sha256?: string }) => {
    mkdirSync(to)
    writeFileSync(plan().path, 'complete, but not noted yet')
    await changeBackupState(trial.context.content, trial.clock(), (state) => ({ ...state, planned }))
    trial.time = Date.parse('2026-11-25T12:00:00Z')
    await onEachOf(4)
    return names()
  }
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

  it('is one of ours if the file was complete', async () => {
    const found = await foundAfter({ ...plan(), sha256: sha256('complete, but not noted yet') })
    expect(found).toHaveLength(3)
    expect(found).not.toContain('digest-2026-11-20T0800Z.jsonl.gz')
  })

  it('is not another file that has its name by then', async () => {
    const found = await foundAfter({ ...plan(), sha256: sha256('what we had written') })
    expect(found).toHaveLength(4)
    expect(found).toContain('digest-2026-11-20T0800Z.jsonl.gz')
  })

  it('is not a file that was there before it was complete', async () => {
    expect(await foundAfter(plan())).toContain('digest-2026-11-20T0800Z.jsonl.gz')
  })

  it('does not fail because of a partial file that somebody left there', async () => {
    mkdirSync(to)
    const left = `${plan().path}.part`
    writeFileSync(left, 'half of it')
    trial.time = Date.parse(plan().at)
    await minute()
    expect(logged('backup failed, will be retried')).toEqual([])
    expect(names()).toEqual(['digest-2026-11-20T0800Z.jsonl.gz', 'digest-2026-11-20T0800Z.jsonl.gz.part'])
  })

  it('because the digest was stopped leaves nothing and is not a failure', async () => {
    const backups = new Backups(trial.context, undefined, stop.signal)
    await backups.wake()
    stop.abort()
    await backups.idle()
    expect(names()).toEqual([])
    expect(logged('backup failed, will be retried')).toEqual([])
  })
})

describe('A clock that was ahead for a while', () => {
  const back = async () => {
    const state = await readBackupState(trial.context.content)
    return backupProblem(trial.context.configuration.publication, state, trial.clock())
  }

  it('does not stop the backups, whichever of them it made, and overdue ones are still reported', async () => {
    trial.time = Date.parse('2026-11-20T12:00:00Z')
    await onEachOf(2)
    trial.later(30 * DAY)
    await minute()
    trial.later(-30 * DAY)
    expect(await back()).toBeUndefined()
    await onEachOf(2)
    expect(names()).toEqual([
      'digest-2026-11-22T1200Z.jsonl.gz',
      'digest-2026-11-23T1200Z.jsonl.gz',
      'digest-2026-12-22T1200Z.jsonl.gz',
    ])
    trial.later(3 * DAY)
    expect(await back()).toContain('The last good one was made on 2026-11-23 12:00 UTC.')
  })

  it('keeps the backup that was made after it, even if only one is kept', async () => {
    await trial.close()
    use({ every: 'day', keep: 1, to })
    trial.time = Date.parse('2026-12-20T12:00:00Z')
    await minute()
    expect(await back()).toBeUndefined()
    trial.time = Date.parse('2026-11-20T12:00:00Z')
    expect(await back()).toContain('was not made. There is no good one yet.')
    await minute()
    expect(names()).toEqual(['digest-2026-11-20T1200Z.jsonl.gz'])
    expect(await back()).toBeUndefined()
  })

  it('does not put off the next attempt after a failure', async () => {
    writeFileSync(to, 'a file where the folder should be')
    trial.later(10 * DAY)
    await minute()
    trial.later(-10 * DAY)
    await minute()
    expect(logged('backup failed, will be retried')).toHaveLength(2)
  })
})

describe('A backup that fails', () => {
  it('is retried after half an hour, and not every minute', async () => {
    writeFileSync(to, 'a file where the folder should be')
    for (let n = 0; n < 60; n++) {
      await minute()
      trial.later(1)
    }
    expect(logged('backup failed, will be retried')).toHaveLength(2)
  })

  it('says so if its folder is in the data folder, or on a disk that is not there', async () => {
    const site = join(trial.folder, 'site')
    mkdirSync(site, { recursive: true })
    const elsewhere = join(temporaryFolder(), 'www')
    mkdirSync(elsewhere)
    symlinkSync(elsewhere, join(trial.folder, 'published'))
    const link = join(temporaryFolder(), 'link')
    symlinkSync(trial.folder, link)
    const inSite = join(temporaryFolder(), 'backups')
    symlinkSync(site, inSite)
    const within = [join(trial.folder, 'backups'), join(link, 'backups'), inSite, join(elsewhere, 'b')]
    for (const wrong of [...within, join(to, 'not', 'there')]) {
      await trial.context.useConfiguration({
        ...trial.context.configuration,
        publication: {
          ...trial.context.configuration.publication,
          backup: { every: 'day', keep: 3, to: wrong },
        },
      })
      await minute()
      trial.later(60)
    }
    expect(logged('backup failed, will be retried').map(({ facts }) => facts?.error)).toEqual([
      ...within.map(
        (wrong) => `${wrong} is in the data folder, and would be lost with it. Name a folder somewhere else.`,
      ),
      expect.stringContaining('there is no such file or folder'),
    ])
    expect([...names(site), ...names(elsewhere)]).toEqual([])
  })
})
