import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../../domain/model/article.ts'
import { inLanguage } from '../../domain/site-paths.ts'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Masthead } from './masthead.tsx'
import type { PageProps } from './page-props.ts'

/** Renders a whole page as HTML, in the frame that all pages share. */
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
          other={{ lang: other, href: inLanguage(otherPath, other) }}
        />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer locale={locale} publication={publication} colophon={colophon} />
      </body>
    </html>
  )
}
