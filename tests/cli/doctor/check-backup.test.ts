import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Backups } from '../../../functions/adapters/local/backup/backups.ts'
import { readBackupState } from '../../../functions/archive/backup-state.ts'
import { checkBackup } from '../../../functions/cli/doctor/machine/check-backup.ts'
import { backupOnAws } from '../../../functions/cli/shared/backup-on-aws.ts'
import { TrialContext } from '../../app/context.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let trial: TrialContext
let to: string
beforeEach(() => {
  to = join(temporaryFolder(), 'backups')
  trial = new TrialContext({ backup: { every: 'day', keep: 3, to } })
})
afterEach(() => trial.close())

const check = async (passphrase?: string) => {
  const { content, configuration, clock, folder } = trial.context
  const [found] = await checkBackup(content, configuration.publication, clock(), { folder, passphrase })
  return found
}

async function moveTo(folder: string): Promise<void> {
  const { configuration } = trial.context
  const backup = { every: 'day', keep: 3, to: folder } as const
  await trial.context.useConfiguration({
    ...configuration,
    publication: { ...configuration.publication, backup },
  })
}

async function backUp(): Promise<void> {
  const backups = new Backups(trial.context, undefined, new AbortController().signal)
  await backups.wake()
  await backups.idle()
}

it('The doctor names the last backup, and says what to do if it is missing or late', async () => {
  expect(await check()).toMatchObject({ level: 'warning', text: expect.stringContaining('yet') })
  await backUp()
  const [file] = (await readBackupState(trial.context.content))!.files
  expect(await check()).toMatchObject({
    level: 'ok',
    text: `The last backup is ${file!.path} (${Math.ceil(file!.bytes / 1024)} KB, not encrypted). 1 backup is kept.`,
  })
  rmSync(file!.path)
  expect(await check()).toMatchObject({ level: 'to do', text: expect.stringContaining('is missing') })
  trial.later(3 * 24 * 60)
  expect(await check()).toMatchObject({
    level: 'to do',
    text: expect.stringContaining('The backup of last night was not made.'),
  })
})

it('The doctor says that no backup can be written to a folder, before one is tried', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  for (const [wrong, why] of [
    [join(to, 'not', 'there'), 'there is no such file or folder'],
    [file, 'it is a file where a folder is needed'],
    [join(trial.folder, 'site'), 'is in the data folder'],
  ] as const) {
    await moveTo(wrong)
    const found = await check()
    expect(found).toMatchObject({ level: 'to do', text: expect.stringContaining(why) })
    expect(found?.text).toContain(wrong)
  }
})

it('The doctor says that the last backup is elsewhere, until one is written to the new folder, which is at once', async () => {
  await backUp()
  await moveTo(`${to}-2`)
  expect(await check()).toMatchObject({
    level: 'warning',
    text: expect.stringMatching(/No backup was written to .*-2 yet.* The last one is .*backups\/digest-/),
  })
  trial.later(1)
  await backUp()
  expect(await check()).toMatchObject({ level: 'ok', text: expect.stringContaining(`${to}-2`) })
})

it('The doctor says that a backup is not encrypted although there is a passphrase', async () => {
  await backUp()
  expect(await check('correct horse')).toMatchObject({
    level: 'warning',
    text: expect.stringContaining('is not encrypted, although there is a passphrase'),
  })
})

it('The doctor advises backups where readers can reach the site', async () => {
  const { content, clock, folder } = trial.context
  expect(await checkBackup(content, {}, clock(), { folder })).toEqual([])
  expect(await checkBackup(content, { url: 'https://digest.example.org' }, clock(), { folder })).toEqual([
    {
      level: 'warning',
      text: expect.stringContaining(
        'This installation makes no backups. Add `backup: {every: day, to: DIR}`',
      ),
    },
  ])
})

it('On AWS a sentence says that the setting is ignored, and what covers it', () => {
  expect(backupOnAws({})).toEqual([])
  expect(backupOnAws(trial.context.configuration.publication)).toEqual([
    expect.stringMatching(/AWS ignores `backup` .*restore both tables .* 35 days.*90 days.*export/s),
  ])
})
