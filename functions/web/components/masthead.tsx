import type { JSX } from 'preact'
import type { Language } from '../../domain/model/article.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { textIn } from '../../domain/story/publication/by-language.ts'
import type { Locale } from '../../i18n/locale.ts'
import { logoOf } from '../logo.ts'
import { type NavSection, navSections, type PagePublication } from './page-props.ts'

interface MastheadProps {
  locale: Locale
  publication: PagePublication
  section?: NavSection
  /** Whether it is the home page's, which is larger and has the date. */
  home: boolean
  /** Without the navigation. */
  bare: boolean
  other: { lang: Language; href: string }
}

/** The head of every page: title, date on the home page, and navigation. */
export function Masthead({ locale, publication, section, home, bare, other }: MastheadProps): JSX.Element {
  const { at } = locale
  return (
    <header class={home ? 'masthead home' : 'masthead'}>
      {home ? (
        <h1 class="title">
          <Logo logo={publication.logo} />
          {publication.title}
        </h1>
      ) : (
        <p class="title">
          <a href={at(sitePaths.home)}>
            <Logo logo={publication.logo} />
            {publication.title}
          </a>
        </p>
      )}
      {home && (
        <p class="dateline">
          <time datetime={locale.today}>{locale.day(locale.today, 'long')}</time>
          <span>{textIn(publication.tagline, locale.lang)}</span>
        </p>
      )}
      {!bare && <Nav locale={locale} section={section} other={other} />}
    </header>
  )
}

/** The operator's logo on a line of its own. The title that follows says what it shows. */
function Logo({ logo: stored }: { logo: string | undefined }): JSX.Element | null {
  const logo = logoOf(stored)
  if (!logo) return null
  return (
    <>
      <img src={logo.path} width={logo.width} height={logo.height} alt="" />
      <br />
    </>
  )
}

function Nav({ locale, section, other }: Pick<MastheadProps, 'locale' | 'section' | 'other'>): JSX.Element {
  const { words, at } = locale
  return (
    <nav aria-label={words.nav.label}>
      <ul>
        {navSections.map((name) => (
          <li key={name}>
            <a
              href={at(name === 'latest' ? sitePaths.home : sitePaths[name])}
              aria-current={name === section ? 'page' : undefined}
            >
              {words.nav[name]}
            </a>
          </li>
        ))}
        <li>
          <a href={other.href} lang={other.lang} hreflang={other.lang}>
            {words.otherLanguage}
          </a>
        </li>
      </ul>
    </nav>
  )
}
