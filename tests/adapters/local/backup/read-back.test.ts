import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { writeBackup } from '../../../../functions/adapters/local/backup/write-backup.ts'
import { writeExport } from '../../../../functions/adapters/local/files/write-export.ts'
import { readBackupState } from '../../../../functions/archive/backup-state.ts'
import { TrialContext } from '../../../app/context.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

/** A disk that loses one line of what is written. */
const writeWithLoss: typeof writeExport = (path, installation, clock, options) =>
  writeExport(path, installation, clock, {
    ...options,
    check: async (draft) => {
      const [first, , ...rest] = gunzipSync(readFileSync(draft)).toString().split('\n')
      writeFileSync(draft, gzipSync([first, ...rest].join('\n')))
      await options?.check?.(draft)
    },
  })

it('A backup that cannot be read back does not count, and no earlier one is deleted for it', async () => {
  const to = join(temporaryFolder(), 'backups')
  const trial = new TrialContext()
  const { folder, content, clock, logger } = trial.context
  const { signal } = new AbortController()
  const run = { folder, content, clock, logger, passphrase: undefined, signal }
  const night = async (write?: typeof writeExport) => {
    trial.later(24 * 60)
    await writeBackup({ every: 'day', keep: 1, to }, run, write)
    return readdirSync(to)
  }
  const [whole] = await night()
  await expect(night(writeWithLoss)).rejects.toThrow('was changed after it was made')
  expect(readdirSync(to)).toEqual([whole])
  expect((await readBackupState(content))?.files).toHaveLength(1)
  const after = await night()
  expect(after).toHaveLength(1)
  expect(after).not.toEqual([whole])
  await trial.close()
})
