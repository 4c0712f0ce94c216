import type { Edition } from '../model/edition.ts'
import { Editions } from '../store/editions.ts'
import { composeEdition } from './compose.ts'
import type { ComposingHome } from './home.ts'

/** Takes the schedule's turn of a day once: composes what is due, or finds that there is nothing new to say. */
export async function takeScheduledTurn(
  home: ComposingHome,
  frequency: Edition['frequency'],
  day: string,
): Promise<Edition | undefined> {
  const editions = new Editions(home.content, home.kept)
  if (await editions.isDone(frequency, day)) return undefined
  const edition = await composeEdition(home, { id: editionId(frequency, day), frequency })
  await editions.setDone(frequency, day)
  return edition
}

/** Composes an edition off schedule, under the first id of that day that is free. */
export async function composeNow(
  home: ComposingHome,
  frequency: Edition['frequency'],
  day: string,
): Promise<Edition | undefined> {
  const editions = new Editions(home.content, home.kept)
  const first = editionId(frequency, day)
  for (let n = 1; ; n++) {
    const id = n === 1 ? first : `${first}-${n}`
    if (!(await editions.get(id))) return composeEdition(home, { id, frequency })
  }
}

function editionId(frequency: Edition['frequency'], day: string): string {
  return frequency === 'weekly' ? day : `${day}-${frequency}`
}
