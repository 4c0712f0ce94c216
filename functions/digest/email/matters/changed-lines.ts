import { NAME_LENGTH } from '../../../domain/edition/edition-size.ts'
import { clip } from '../../../domain/text/truncate.ts'
import { words } from '../../../i18n/email.ts'
import { statusWords } from '../../../i18n/matters.ts'
import type { LanguageAndLinks } from '../../compose/matters/matter-row.ts'
import { whatChanged } from '../../compose/matters/what-changed.ts'
import { shortDay } from '../days.ts'
import { OUTLET_LENGTH } from './lengths.ts'

/** A row of the table "What changed", in words. */
export interface ChangedLine {
  name: string
  /** The page of the matter. */
  url: string
  /** What it is now, such as "Final rule". */
  now: string
  /** Since when, such as "Dec. 3". */
  since: string
  /** What says so. */
  document?: { text: string; url?: string }
}

/** Puts the table "What changed" of some matters into words. */
export function changedLines(
  matters: Parameters<typeof whatChanged>[0],
  reader: LanguageAndLinks,
): ChangedLine[] {
  const { language } = reader
  const { matters: strings } = words[language]
  return whatChanged(matters, reader).map(({ kind, name, url, status, since, document }) => {
    const outlet = document && clip(document.outlet, OUTLET_LENGTH)
    return {
      name: clip(name, NAME_LENGTH),
      url,
      now: statusWords(kind, status, language).label,
      since: shortDay(since, words[language]),
      ...(document &&
        outlet && {
          document: {
            text: document.isOfficial ? strings.document(outlet) : strings.report(outlet),
            ...(document.url && { url: document.url }),
          },
        }),
    }
  })
}
