import type { JSX } from 'preact'
import type { Source } from '../../../domain/model/source.ts'
import { webLink } from '../../../domain/text/clean.ts'
import type { Locale } from '../../../i18n/locale.ts'
import { foreign } from '../../../web/components/item.tsx'

/** A source's name, as a link to its publisher. */
export function SourceLink({ source, locale }: { source: Source; locale: Locale }): JSX.Element {
  return (
    <a href={webLink(source.homepage) ?? source.feed} lang={foreign(source.language, locale)} rel="external">
      {source.name}
    </a>
  )
}
