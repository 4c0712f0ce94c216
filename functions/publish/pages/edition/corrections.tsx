import type { JSX } from 'preact'
import type { EarlierCorrection, Edition } from '../../../domain/model/edition.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { cleanText, shownLimits } from '../../../domain/text/clean.ts'
import { parseDate } from '../../../domain/time.ts'
import type { Locale } from '../../../i18n/locale.ts'

/** Corrections to earlier editions and to this one, and how many stories were taken out of it. */
export function Corrections({ edition, locale }: { edition: Edition; locale: Locale }): JSX.Element {
  const { putRight = [], withdrawn, corrections = [] } = edition
  return (
    <>
      <EarlierCorrections corrections={putRight} locale={locale} />
      {withdrawn && <p class="note">{locale.words.editions.withdrawn(withdrawn)}</p>}
      {corrections.length > 0 && (
        <section class="section">
          <h2>{locale.words.corrections}</h2>
          {corrections.map(({ at, text }) => (
            <p key={at}>
              <span class="mark">{parseDate(at) && locale.date(parseDate(at)!, 'full')}</span>{' '}
              {cleanText(text, shownLimits.correction)}
            </p>
          ))}
        </section>
      )}
    </>
  )
}

/** Corrections to earlier editions. */
function EarlierCorrections(props: {
  corrections: readonly EarlierCorrection[]
  locale: Locale
}): JSX.Element | null {
  const { corrections, locale } = props
  const { editions, story } = locale.words
  if (corrections.length === 0) return null
  return (
    <section class="section">
      <h2>{editions.putRight}</h2>
      {corrections.map(({ at, text, headline, story: id, edition }) => (
        <p key={at}>
          <span class="mark">{parseDate(at) && locale.date(parseDate(at)!, 'short')}</span>{' '}
          <a href={locale.at(id ? sitePaths.story(id) : sitePaths.edition(edition!))}>
            {cleanText(headline) || edition || story.withdrawn}
          </a>{' '}
          {cleanText(text, shownLimits.correction)}
        </p>
      ))}
    </section>
  )
}
