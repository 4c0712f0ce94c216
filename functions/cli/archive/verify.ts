import type { ArchiveFile } from '../../archive/archive-file.ts'
import { checkArchive } from '../../archive/check-archive.ts'
import { minuteOf } from '../../domain/time.ts'
import type { Io } from '../shared/cli.ts'
import { exitCodes } from '../shared/exit-code.ts'

/** Prints what is in an export and what is wrong with it. Fails if it could not be imported as it is. */
export async function verify(
  archive: ArchiveFile,
  stdout: NodeJS.WritableStream,
  progress?: Io['progress'],
): Promise<number> {
  const { at, isEncrypted, holds, faults } = await checkArchive(archive, progress?.report)
  const made = at ? `, made on ${minuteOf(at)} UTC` : ''
  const isWhole = faults.length === 0
  const lines = [
    `${archive.file} is ${isWhole ? 'complete and unchanged' : 'damaged'}${made}${isEncrypted ? ', encrypted' : ''}.`,
    ...faults,
    isWhole ? 'It contains:' : 'What can be read of it:',
    ...holds.map((line) => `  ${line}`),
    ...(isWhole ? [] : ['Use another copy of it, or export again.']),
  ]
  stdout.write(`${lines.join('\n')}\n`)
  return isWhole ? exitCodes.ok : exitCodes.failed
}
