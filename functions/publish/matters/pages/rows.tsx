import type { JSX } from 'preact'
import { comingDates, type Matter } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { Locale } from '../../../i18n/locale.ts'
import { matterWords, statusWords } from '../../../i18n/matters.ts'
import { dot } from '../../../web/components/item.tsx'
import type { TocEntry } from '../../../web/components/toc.tsx'
import { unbroken } from '../../../web/components/unbroken.tsx'
import type { Coming } from '../lists.ts'
import { nameOf, statusText } from '../public-matter.ts'
import { StatusLabel } from './status.tsx'

/** A list of matters, each with its status and its next date. */
export function MatterRows({ matters, locale }: { matters: readonly Matter[]; locale: Locale }): JSX.Element {
  return (
    <ul class="matters">
      {matters.map((matter) => (
        <MatterRow key={matter.id} matter={matter} locale={locale} />
      ))}
    </ul>
  )
}

function MatterRow({ matter, locale }: { matter: Matter; locale: Locale }): JSX.Element {
  const words = matterWords[locale.lang]
  const { kind, status } = matter
  const [next] = comingDates(matter, locale.today)
  // An open comment period says itself when it ends.
  const isSaid = next?.kind === 'comments' && status?.status === 'comment-period'
  return (
    <li>
      <a href={locale.at(sitePaths.matter(matter.id))} dir="auto">
        {unbroken(nameOf(matter, locale))}
      </a>
      <p class="meta">
        {status && (
          <>
            <StatusLabel
              label={statusText(matter, locale)!}
              meaning={statusWords(kind, status.status, locale.lang).meaning}
            />
            {status.status !== 'comment-period' && ` ${locale.day(status.day, 'full')}`}
          </>
        )}
        {next && !isSaid && (
          <>
            {status && dot}
            {`${words.dates[next.kind]}: ${locale.day(next.day, 'full')}`}
          </>
        )}
      </p>
    </li>
  )
}

/** A coming date as a link to its matter. */
export function comingEntry({ matter, date }: Coming, locale: Locale): TocEntry {
  return {
    href: locale.at(sitePaths.matter(matter.id)),
    mark: locale.day(date.day, 'short'),
    label: matterWords[locale.lang].dates[date.kind],
    text: nameOf(matter, locale),
  }
}
