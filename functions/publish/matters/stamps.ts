import { comingDates, type Matter } from '../../domain/model/matter.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Context } from '../context.ts'
import { linkStamp, matterFingerprint } from './fingerprints.ts'
import { shownChanges } from './public-matter.ts'

/** The fingerprint of what a list shows of a matter today: also the day of its status, and its next date. */
export function rowStamp(matter: Matter, today: string): string {
  const [next] = comingDates(matter, today)
  return `${linkStamp(matter)} ${matter.status?.day} ${next?.kind} ${next?.day}`
}

/** What the files of a matter show beside the matter itself. */
interface ShownWith {
  /** A related matter is `undefined` if readers do not see it. */
  related: readonly (Matter | undefined)[]
  stories: readonly Story[]
  /** The ids of stories that it was made of and that readers do not see. */
  unseen: readonly string[]
}

function shownWith(matter: Matter, { matters }: Context): ShownWith {
  const { about, changes, dates } = matter
  const unseen: string[] = []
  const see = (story: string | undefined) => {
    if (story !== undefined && !matters.story(story)) unseen.push(story)
  }
  see(about?.story)
  for (const { story } of changes) see(story)
  for (const { story } of dates) see(story)
  const related = matter.related.map(({ id }) => matters.find(id))
  return { related, stories: matters.storiesOf(matter), unseen }
}

/** Everything that `matterStamp` is made of, as a list. */
export function madeOf(matter: Matter, context: Context): unknown[] {
  const { related, stories, unseen } = shownWith(matter, context)
  return [matter, ...related, '|', ...stories, '|', ...unseen]
}

/** Names everything that the files of a matter show today. It is long, so callers keep a fingerprint of it. */
export function matterStamp(matter: Matter, context: Context): string {
  const { today } = context.locale
  const { related, stories, unseen } = shownWith(matter, context)
  let whole = `${matterFingerprint(matter)} ${comingDates(matter, today).length} ${shownChanges(matter, today).length}`
  for (const other of related) whole += other ? ` ${linkStamp(other)}` : ' -'
  for (const story of stories) whole += ` ${context.stamp(story)}`
  for (const id of unseen) whole += ` ${id}`
  return whole
}
