import { hold } from '../archive/hold.ts'
import type { Checked } from '../archive/read.ts'
import { keysIn, standing, takeIn } from '../archive/take-in.ts'
import { setTakenIn } from '../archive/taken-in.ts'
import type { Target } from '../archive/target.ts'
import type { Turn } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { frequencies } from '../model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import { dueTurn } from '../steps/upcoming.ts'
import type { Place } from './place.ts'

export interface Import {
  file: string
  checked: Checked
  schedule: Publication['schedule']
  clock: Clock
}

/** Takes an export in and answers what to tell of it. Nothing is written where something else is there. */
export async function importInto(place: Place, asked: Import): Promise<string[]> {
  const target =
    'stage' in place
      ? await (await import('../aws/import-target.ts')).stageTarget(place.stage, asked.clock)
      : (await import('../local/import-target.ts')).folderTarget(place.folder, asked.clock)
  try {
    return await importTo(target, asked)
  } finally {
    target.close()
  }
}

async function importTo(target: Target, { file, checked, schedule, clock }: Import): Promise<string[]> {
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
  await takeIn(file, checked, target)
  const held = await hold(target, turnsOf(schedule, clock), checked.at, clock)
  await setTakenIn(target.content, { sha256: checked.sha256, state: 'complete' })
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

function turnsOf(schedule: Publication['schedule'], clock: Clock): Turn[] {
  return frequencies.map((frequency) => dueTurn(frequency, { schedule, clock }))
}
