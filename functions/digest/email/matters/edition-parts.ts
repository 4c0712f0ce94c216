import { MAX_TABLE_ROWS } from '../../../domain/edition/edition-size.ts'
import type { Language } from '../../../domain/model/article.ts'
import type { Edition } from '../../../domain/model/edition.ts'
import { words } from '../../../i18n/email.ts'
import { glanceSentences, glanceWords } from '../../../i18n/matters.ts'
import { glanceOf } from '../../compose/glance.ts'
import type { PublicationDetails } from '../publication-details.ts'
import { changedLines } from './changed-lines.ts'
import { comingLines } from './coming-lines.ts'

/** What the page of an edition shows beside its stories, in the words of its email. Addresses are absolute. */
export function editionParts(edition: Edition, language: Language, { links }: PublicationDetails) {
  const { matters, calendar } = words[language]
  const reader = { language, links }
  const { changed, coming, columns } = matters
  const days = comingLines(edition, reader)
  const lines = days.slice(0, MAX_TABLE_ROWS)
  return {
    glance: { title: glanceWords[language].title, lines: glanceSentences(glanceOf(edition), language) },
    changed: {
      title: changed,
      columns,
      lines: changedLines(edition.matters ?? [], reader).slice(0, MAX_TABLE_ROWS),
    },
    coming: { title: coming, calendar: calendar(lines.length, days.length - lines.length), lines },
  }
}
