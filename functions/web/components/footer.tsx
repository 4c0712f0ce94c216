import type { JSX } from 'preact'
import { sitePaths } from '../../domain/site-paths.ts'
import { textIn } from '../../domain/story/publication/by-language.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { FooterFacts, PagePublication } from './page-props.ts'

interface FooterProps {
  locale: Locale
  publication: PagePublication
  colophon?: FooterFacts
}

/** The foot of every page: state of the sources if the page shows it, legal notice and links. */
export function Footer({ locale, publication, colophon }: FooterProps): JSX.Element {
  const { words, at } = locale
  return (
    <footer>
      <p>
        {colophon && (
          <>
            <a href={at(sitePaths.sources)}>
              {words.upToDate(colophon.read, colophon.silent, colophon.names)}
            </a>{' '}
          </>
        )}
        {words.footer.words} {words.footer.privacy}
      </p>
      <p>
        {words.legalNotice}.{' '}
        {publication.help && (
          <>
            <a href={publication.help}>{words.footer.help}</a>.{' '}
          </>
        )}
        <a href={at(sitePaths.about)}>{words.nav.about}</a> ·{' '}
        <a href={at(sitePaths.days)}>{words.nav.days}</a> ·{' '}
        <a href={at(sitePaths.subscribe)}>{words.nav.subscribe}</a> ·{' '}
        <a href={at(sitePaths.publishers)}>{words.nav.publishers}</a> ·{' '}
        <a href={at(sitePaths.privacy)}>{words.nav.privacy}</a>
        {publication.links?.map(({ name, url }) => (
          <>
            {' '}
            · <a href={url}>{textIn(name, locale.lang)}</a>
          </>
        ))}
      </p>
    </footer>
  )
}
