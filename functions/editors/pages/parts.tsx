import type { JSX } from 'preact'
import type { Member } from '../../domain/story/story-record.ts'
import { standsForDay } from '../../domain/time.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import type { DeskContext } from '../desk-context.ts'

export { ActForm } from '../../web/components/desk.tsx'
export { Details, Select, Text } from '../../web/components/fields.tsx'

/** The value that names an article in a form: `source/id`. */
export function articleField({ source, id }: { source: string; id: string }): string {
  return `${source}/${id}`
}

/** A date and time, or the date alone of what was published on a day without a time. */
export function When({ desk: { locale }, at }: { desk: DeskContext; at: string }): JSX.Element {
  const date = new Date(at)
  return (
    <time datetime={at}>
      {locale.date(date, 'short')}
      {!standsForDay(date) && `, ${locale.date(date, 'time')}`}
    </time>
  )
}

interface PublishedProps {
  desk: DeskContext
  article: Pick<Member, 'title' | 'url' | 'outlet' | 'published' | 'firstSeen' | 'language'>
}

/** The headline of an article as a link to its publisher, with the outlet and the time. */
export function Published({ desk, article }: PublishedProps): JSX.Element {
  const { title, url, outlet, published, firstSeen, language } = article
  const isWeb = looksLikeWebAddress(url ?? '')
  return (
    <>
      <p class="what" lang={language}>
        {isWeb ? (
          <a href={url} rel="external noreferrer">
            {title || url}
          </a>
        ) : (
          title
        )}
      </p>
      <p class="meta">
        {outlet} {'\u00b7'} <When desk={desk} at={published ?? firstSeen} />
      </p>
    </>
  )
}
