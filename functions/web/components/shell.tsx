import type { ComponentChildren, JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../../domain/model/article.ts'
import type { Locale } from '../../i18n/locale.ts'
import { Footer, type FooterFacts } from './footer.tsx'
import { type FeedLink, Head } from './head.tsx'
import { Masthead, type Section } from './masthead.tsx'

/** What every page needs to know of the publication. */
export interface Imprint {
  title: string
  tagline: string
  help?: string
}

export interface PageProps {
  locale: Locale
  publication: Imprint
  /** Where the site is found, such as `https://digest.example`. */
  siteUrl: string
  /** Of the page alone; the publication's own is added. Absent on the home page. */
  title?: string
  description?: string
  /** The page's address within its language, such as `/topics/`. */
  path: string
  section?: Section
  /** For one reader only: not indexed, no canonical address, and no address of it in any referrer. */
  personal?: boolean
  /** For who works here: without the ways that readers go. */
  desk?: boolean
  /** Whether the page stands in the other language too; true unless said. */
  translated?: boolean
  feeds?: FeedLink[]
  /** A script of ours, by its address. */
  script?: string
  /** The address that the page leads on to at once. */
  refresh?: string
  canonical?: string
  type?: 'website' | 'article'
  colophon?: FooterFacts
  children: ComponentChildren
}

/** A whole page as HTML, in the shell that all pages share. */
export function page(props: PageProps): string {
  return `<!DOCTYPE html>\n${renderToString(<Shell {...props} />)}\n`
}

function Shell(props: PageProps): JSX.Element {
  const { locale, publication, path, section, children, colophon, personal, desk, translated = true } = props
  const other: Language = locale.lang === 'en' ? 'es' : 'en'
  const otherPath = personal || !translated ? '/' : path
  return (
    <html lang={locale.lang}>
      <Head {...props} />
      <body>
        <a class="skip" href="#main">
          {locale.words.nav.skip}
        </a>
        <Masthead
          locale={locale}
          publication={publication}
          section={section}
          home={path === '/'}
          bare={desk === true}
          other={{ lang: other, href: other === 'en' ? otherPath : `/es${otherPath}` }}
        />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer locale={locale} publication={publication} colophon={colophon} />
      </body>
    </html>
  )
}
