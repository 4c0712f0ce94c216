import type { JSX } from 'preact'
import type { Source } from '../../domain/model/source.ts'
import { webLink } from '../../pages/clean.ts'
import { foreign } from '../../pages/item.tsx'
import type { Locale } from '../../pages/locale.ts'

/** A source's name, leading to its publisher. */
export function SourceLink({ source, locale }: { source: Source; locale: Locale }): JSX.Element {
  return (
    <a href={webLink(source.homepage) ?? source.feed} lang={foreign(source.language, locale)} rel="external">
      {source.name}
    </a>
  )
}
