import type { Language } from '../../../domain/model/article.ts'
import type { Edition } from '../../../domain/model/edition.ts'
import { words } from '../../../i18n/email.ts'
import type { Selection } from '../../compose/select.ts'
import type { PublicationDetails } from '../publication-details.ts'
import { type ChangedLine, changedLines } from './changed-lines.ts'
import { type ComingLine, comingLines } from './coming-lines.ts'

/** How many days of "Coming up" an email names; its calendar has all. */
const MAX_COMING = 8

/** What an email's tables about matters show. */
export interface MatterTables {
  changed: ChangedLine[]
  /** How many more matters changed, with the link to all. */
  moreChanged?: { text: string; url: string }
  coming: ComingLine[]
  /** The link to the calendar with all days. */
  calendar?: { text: string; url: string }
}

/** The tables of what changed and of what is coming up. */
export function matterTables(
  edition: Edition,
  { fitting, matters: { changed, moreChanged } }: Selection,
  { language, links, hasPage }: { language: Language; links: PublicationDetails['links']; hasPage: boolean },
): MatterTables {
  const { matters, calendar } = words[language]
  if (edition.frequency === 'alert') return { changed: [], coming: [] }
  const reader = { language, links }
  const days = comingLines({ ...edition, sections: fitting }, reader)
  return {
    changed: changedLines(changed, reader),
    ...(moreChanged > 0 && {
      moreChanged: {
        text: matters.more(moreChanged),
        url: hasPage ? links.edition(edition.id, language) : links.matters(language),
      },
    }),
    coming: days.slice(0, MAX_COMING),
    ...(days.length > 0 &&
      hasPage && {
        calendar: {
          text: calendar(Math.min(days.length, MAX_COMING), days.length - MAX_COMING),
          url: links.calendar(edition.id, language),
        },
      }),
  }
}
