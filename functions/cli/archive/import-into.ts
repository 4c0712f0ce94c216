import { dueSlot } from '../../app/editions/due-slots.ts'
import { importArchive, keysIn, standing } from '../../archive/import.ts'
import { writeImportProgress } from '../../archive/import-progress.ts'
import { pauseUnfinished } from '../../archive/pause-on-import.ts'
import type { Checked } from '../../archive/read-archive.ts'
import type { Target as ArchiveTarget } from '../../archive/target.ts'
import type { Slot } from '../../domain/model/edition.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Target } from '../shared/installation-option.ts'

export interface Import {
  file: string
  checked: Checked
  schedule: Publication['schedule']
  clock: Clock
}

/** Takes an export in and answers what to tell of it. Nothing is written where something else is there. */
export async function importInto(place: Target, asked: Import): Promise<string[]> {
  const target =
    'stage' in place
      ? await (await import('../../adapters/aws/operator/import-target.ts')).stageTarget(
          place.stage,
          asked.clock,
        )
      : (await import('../../adapters/local/files/import-target.ts')).folderTarget(place.folder, asked.clock)
  try {
    return await importTo(target, asked)
  } finally {
    target.close()
  }
}

async function importTo(
  target: ArchiveTarget,
  { file, checked, schedule, clock }: Import,
): Promise<string[]> {
  const is = await standing(checked, target)
  if (is === 'done') return [`${file} was already imported into ${target.name}; nothing was changed.`]
  if (is === 'other') {
    throw new Error(`Nothing was written, because ${target.name} is not empty. ${target.remedy}`)
  }
  if (!(await target.keepKeys(await keysIn(file)))) {
    throw new Error(
      `${target.name} has signing keys of its own, with which links in emails that were already sent would stop working. ` +
        `Nothing was written. ${target.remedy}`,
    )
  }
  await importArchive(file, checked, target)
  const held = await pauseUnfinished(target, turnsOf(schedule, clock), checked.at, clock)
  await writeImportProgress(target.content, { sha256: checked.sha256, state: 'complete' })
  const { content, subscribers, kept } = checked.counts
  return [
    `Imported into ${target.name}: stories, editions and sources (${content} records), subscribers and deliveries ` +
      `(${subscribers} records), stored files (${kept}) and the signing keys, as of ${checked.at.toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
    ...target.notes,
    ...held.paused.map(
      (edition) =>
        `Edition ${edition} had not been sent to everyone when it was exported, so it is paused here. If the other installation has sent ` +
        `nothing more of it since, run \`npm run subscribers -- resume ${edition}\`; otherwise \`cancel\` it.`,
    ),
    ...held.leftOut.map(
      (turn) =>
        `The ${turn} edition has become due since then and is skipped here, because the other installation may have sent it. ` +
        'New stories go into the next one.',
    ),
  ]
}

function turnsOf(schedule: Publication['schedule'], clock: Clock): Slot[] {
  return frequencies.map((frequency) => dueSlot(frequency, { schedule, clock }))
}
