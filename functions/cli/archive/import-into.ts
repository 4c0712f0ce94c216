import { dueAlert, dueSlot } from '../../app/editions/due-slots.ts'
import type { ArchiveFile } from '../../archive/archive-file.ts'
import { importArchive, importState, keysIn } from '../../archive/import.ts'
import { writeImportProgress } from '../../archive/import-progress.ts'
import type { ImportTarget } from '../../archive/import-target.ts'
import { type DueSlot, pauseUnfinished } from '../../archive/pause-on-import.ts'
import type { VerifiedArchive } from '../../archive/read-archive.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { minuteOf } from '../../domain/time.ts'
import { count } from '../../i18n/plural.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ReportProgress } from '../../ports/progress.ts'
import type { Target } from '../shared/installation-option.ts'

/** An export to import, and the schedule of the installation. */
export interface ImportRequest extends ArchiveFile {
  verified: VerifiedArchive
  schedule: Publication['schedule']
  clock: Clock
  progress?: ReportProgress | undefined
}

/**
 * Imports an export and returns lines for the operator.
 * @throws {Error} if the installation is not empty. Nothing is written then.
 */
export async function importInto(installation: Target, request: ImportRequest): Promise<string[]> {
  const target =
    'stage' in installation
      ? await (await import('../../adapters/aws/operator/import-target.ts')).stageTarget(
          installation.stage,
          request.clock,
        )
      : (await import('../../adapters/local/files/import-target.ts')).folderTarget(
          installation.folder,
          request.clock,
        )
  try {
    return await importTo(target, request)
  } finally {
    target.close()
  }
}

async function importTo(
  target: ImportTarget,
  { file, passphrase, verified, schedule, clock, progress }: ImportRequest,
): Promise<string[]> {
  const state = await importState(verified, target)
  if (state === 'done') return [`${file} was already imported into ${target.name}; nothing was changed.`]
  if (state === 'other') {
    throw new Error(`Nothing was written, because ${target.name} is not empty. ${target.remedy}`)
  }
  if (!(await target.keepKeys(await keysIn({ file, passphrase })))) {
    throw new Error(
      `${target.name} has signing keys of its own, with which links in emails that were already sent would stop working. ` +
        `Nothing was written. ${target.remedy}`,
    )
  }
  const { content, subscribers, kept } = verified.counts
  const total = content + subscribers + kept
  await importArchive({ file, passphrase }, verified, target, (done) => progress?.('importing', done, total))
  const { paused, skipped } = await pauseUnfinished(target, slotsOf(schedule, clock), verified.at, clock)
  await writeImportProgress(target.content, { sha256: verified.sha256, state: 'complete' })
  return [
    `Imported into ${target.name}: stories, editions and sources (${count(content, 'record', 'records')}), ` +
      `subscribers and deliveries (${count(subscribers, 'record', 'records')}), stored files (${kept}) and the signing keys, as of ${minuteOf(verified.at)} UTC.`,
    ...target.notes,
    ...paused.map(
      (edition) =>
        `Edition ${edition} had not been sent to everyone when it was exported, so it is paused here. If the other installation has sent ` +
        `nothing more of it since, run \`npm run subscribers -- resume ${edition}\`; otherwise \`cancel\` it.`,
    ),
    ...skipped.map(
      (slot) =>
        `The ${slot} edition has become due since then and is skipped here, because the other installation may have sent it. ` +
        'New stories go into the next one.',
    ),
  ]
}

function slotsOf(schedule: Publication['schedule'], clock: Clock): DueSlot[] {
  const slots: DueSlot[] = frequencies.map((frequency) => dueSlot(frequency, { schedule, clock }))
  return [...slots, dueAlert({ schedule, clock })]
}
