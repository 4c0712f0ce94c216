import { rmSync } from 'node:fs'
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

const check = async () => {
  const { content, configuration, clock } = trial.context
  const [found] = await checkBackup(content, configuration.publication, clock())
  return found
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
    text: `The last backup is ${file!.path} (0.0 MB, not encrypted). 1 backup is kept.`,
  })
  rmSync(file!.path)
  expect(await check()).toMatchObject({ level: 'to do', text: expect.stringContaining('is missing') })
  trial.later(3 * 24 * 60)
  expect(await check()).toMatchObject({
    level: 'to do',
    text: expect.stringContaining('The backup of last night was not made.'),
  })
})

it('The doctor advises backups where readers can reach the site', async () => {
  const { content, clock } = trial.context
  expect(await checkBackup(content, {}, clock())).toEqual([])
  expect(await checkBackup(content, { url: 'https://digest.example.org' }, clock())).toEqual([
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
