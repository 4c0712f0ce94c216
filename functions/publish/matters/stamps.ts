import { comingDates, type Matter } from '../../domain/model/matter.ts'
import type { Context } from '../context.ts'
import { linkStamp, matterFingerprint } from './fingerprints.ts'
import { shownChanges } from './public-matter.ts'

/** The fingerprint of what a list shows of a matter today: also the day of its status, and its next date. */
export function rowStamp(matter: Matter, today: string): string {
  const [next] = comingDates(matter, today)
  return `${linkStamp(matter)} ${matter.status?.day} ${next?.kind} ${next?.day}`
}

/** Names everything that the files of a matter show today. It is long, so callers keep a fingerprint of it. */
export function matterStamp(matter: Matter, { matters, stamp, locale }: Context): string {
  const { today } = locale
  let whole = `${matterFingerprint(matter)} ${comingDates(matter, today).length} ${shownChanges(matter, today).length}`
  for (const { id } of matter.related) {
    const other = matters.find(id)
    whole += other ? ` ${linkStamp(other)}` : ' -'
  }
  for (const story of matters.storiesOf(matter)) whole += ` ${stamp(story)}`
  const { about, changes, dates } = matter
  // A calendar says when the story of a date was published.
  for (const { story } of dates) whole += ` ${matters.story(story)?.published}`
  // Of these, only whether readers see them matters.
  for (const one of [about, ...changes, ...dates]) {
    if (one?.story !== undefined && !matters.story(one.story)) whole += ` ${one.story}`
  }
  return whole
}
