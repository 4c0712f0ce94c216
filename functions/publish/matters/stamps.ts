import type { Matter } from '../../domain/model/matter.ts'
import type { Context } from '../context.ts'
import { fingerprint } from '../site/fingerprint.ts'
import { linkStamp, matterFingerprint } from './fingerprints.ts'
import { comingDates, shownChanges } from './public-matter.ts'

/** The fingerprint of what a list shows of a matter today: also the day of its status, and its next date. */
export function rowStamp(matter: Matter, today: string): string {
  const [next] = comingDates(matter, today)
  return `${linkStamp(matter)} ${matter.status?.day} ${next?.kind} ${next?.day}`
}

/** The fingerprint of everything that the files of a matter show today. */
export function matterStamp(matter: Matter, { matters, stamp, locale }: Context): string {
  return fingerprint(
    matterFingerprint(matter),
    `${comingDates(matter, locale.today).length} ${shownChanges(matter, locale.today).length}`,
    ...matter.related.map(({ id }) => {
      const other = matters.find(id)
      return other ? linkStamp(other) : ''
    }),
    ...matters.storiesOf(matter).map(stamp),
    // Of these, only whether readers see them matters.
    ...namedStories(matter).filter((id) => matters.story(id) === undefined),
  )
}

function namedStories({ about, changes, dates }: Matter): string[] {
  return [about, ...changes, ...dates].flatMap((one) => one?.story ?? [])
}
