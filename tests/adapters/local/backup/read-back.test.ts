import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { Backups } from '../../../../functions/adapters/local/backup/backups.ts'
import { readBackupState } from '../../../../functions/archive/backup-state.ts'
import type * as Export from '../../../../functions/archive/export.ts'
import { TrialContext } from '../../../app/context.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const lost = vi.hoisted(() => ({ line: -1 }))

/** A disk that loses one line of what is written. */
vi.mock('../../../../functions/archive/export.ts', async (original) => {
  const { exportArchive } = await original<typeof Export>()
  return {
    exportArchive: async function* (...of: Parameters<typeof exportArchive>) {
      const lines = exportArchive(...of)
      for (let n = 0; ; n++) {
        const next = await lines.next()
        if (next.done) return next.value
        if (n !== lost.line) yield next.value
      }
    },
  }
})

it('A backup that cannot be read back is no backup, and costs no earlier one', async () => {
  const to = join(temporaryFolder(), 'backups')
  const trial = new TrialContext({ backup: { every: 'day', keep: 1, to } })
  const night = async () => {
    const backups = new Backups(trial.context, undefined, new AbortController().signal)
    await backups.wake()
    await backups.idle()
    trial.later(24 * 60)
    return existsSync(to) ? readdirSync(to) : []
  }
  lost.line = -1
  const [whole] = await night()
  lost.line = 1
  expect(await night()).toEqual([whole])
  const state = await readBackupState(trial.context.content)
  expect(state?.failed?.error).toContain('was changed after it was made')
  expect(state?.files).toHaveLength(1)
  lost.line = -1
  const after = await night()
  expect(after).toHaveLength(1)
  expect(after).not.toEqual([whole])
  await trial.close()
})
