import { dueSlot } from '../../app/editions/schedule.ts'
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
  if (is === 'done') return [`${file} was imported into ${target.name} already; nothing was changed.`]
  if (is === 'other') {
    throw new Error(`There is something in ${target.name} already, so nothing was written. ${target.remedy}`)
  }
  if (!(await target.keepKeys(await keysIn(file)))) {
    throw new Error(
      `${target.name} has keys of its own, and with them the links in mails that were sent would stop working. ` +
        `Nothing was written. ${target.remedy}`,
    )
  }
  await importArchive(file, checked, target)
  const held = await pauseUnfinished(target, turnsOf(schedule, clock), checked.at, clock)
  await writeImportProgress(target.content, { sha256: checked.sha256, state: 'complete' })
  const { content, subscribers, kept } = checked.counts
  return [
    `Imported into ${target.name}: ${content} items of stories, editions and sources, ${subscribers} of subscribers and ` +
      `the ledger, ${kept} files and the keys, as they were on ${checked.at.toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
    ...target.notes,
    ...held.paused.map(
      (edition) =>
        `The edition ${edition} was not mailed to its end then, so it is paused here. If the other installation mailed ` +
        `nothing more since: \`npm run subscribers -- resume ${edition}\`; else \`cancel\` it.`,
    ),
    ...held.leftOut.map(
      (turn) =>
        `The ${turn} edition was due since then and is left out here, for the other installation may have mailed it. ` +
        'What is new goes into the next one.',
    ),
  ]
}

function turnsOf(schedule: Publication['schedule'], clock: Clock): Slot[] {
  return frequencies.map((frequency) => dueSlot(frequency, { schedule, clock }))
}
