import { contactLink } from '../../../domain/email/contact-link.ts'
import type { Publication } from '../../../domain/model/publication.ts'
import { type SourceKind, sourceKinds } from '../../../domain/model/source.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { textIn } from '../../../domain/story/publication/by-language.ts'
import { words } from '../../../i18n/about-pages.ts'
import { type Locale, mailingDay } from '../../../i18n/locale.ts'
import { SignUp } from '../../../web/components/sign-up.tsx'
import { TocEntries } from '../../../web/components/toc.tsx'
import type { Context } from '../../context.ts'
import type { SiteFile } from '../../site/site.ts'

/** The page on subscribing by email or feed. */
export function subscribePage(context: Context): SiteFile {
  const { locale, site } = context
  const { feeds, subscribe } = words[locale.lang]
  const { follow } = locale.words
  return context.file(sitePaths.subscribe, [], { leads: true }, () =>
    context.page({
      path: sitePaths.subscribe,
      title: subscribe.title,
      description: subscribe.description,
      section: 'subscribe',
      children: (
        <>
          <header class="opening">
            <h1>{subscribe.title}</h1>
            <p>{subscribe.description}</p>
          </header>
          <div class="pair">
            <section class="box">
              <h2>{subscribe.mail}</h2>
              <p>{subscribe.what(mailingDay(locale, site.configuration.publication))}</p>
              <SignUp locale={locale} />
              <p class="note">{subscribe.kept}</p>
            </section>
            <section class="box">
              <h2>{subscribe.feeds}</h2>
              <p>
                {subscribe.feedsText} <a href={locale.at(sitePaths.feeds)}>{feeds.more}</a>
              </p>
              <TocEntries
                entries={[
                  { href: sitePaths.rss, text: `${follow.all} · ${follow.rss}` },
                  { href: sitePaths.atom, text: `${follow.all} · ${follow.atom}` },
                  { href: sitePaths.jsonFeed, text: `${follow.all} · ${follow.json}` },
                  { href: sitePaths.important, text: follow.feedOf(follow.important) },
                  { href: sitePaths.official, text: follow.feedOf(follow.official) },
                  { href: sitePaths.editionsFeed, text: follow.feedOf(follow.editions) },
                  { href: locale.at(sitePaths.topics), text: `${subscribe.perTopic}\u2026` },
                  { href: locale.at(sitePaths.places), text: `${subscribe.perPlace}\u2026` },
                ]}
              />
              <p class="note">{subscribe.count}</p>
            </section>
          </div>
        </>
      ),
    }),
  )
}

/** The page about the digest: how it is made, what is kept about readers, and what it is not. */
export function aboutPage(context: Context): SiteFile {
  const { locale, site, reports, colophon } = context
  const { about, publishers } = words[locale.lang]
  const { publication } = site.configuration
  const { operator, help, tagline } = publication
  const contact = contactLink(publication)
  const kinds = sourceKinds.filter((kind) => reports.some(({ source }) => source.kind === kind))
  return context.file(sitePaths.about, [JSON.stringify(colophon), ...kinds], { leads: true }, () =>
    context.page({
      path: sitePaths.about,
      title: about.title,
      description: about.description,
      colophon,
      children: (
        <article class="prose">
          <h1>{about.title}</h1>
          <p>{textIn(tagline, locale.lang)}</p>
          {paragraphs(publication.about, locale).map((text) => (
            <p>{text}</p>
          ))}
          {operator && <p>{about.by(operator)}</p>}
          <h2>{about.how}</h2>
          <p>{about.howText(reports.length, named(kinds, locale))}</p>
          <p>{about.order}</p>
          <p>{about.words}</p>
          <h2>{about.not}</h2>
          <p>
            {about.notText} {help && <a href={help}>{about.help}</a>}
          </p>
          <h2>{about.readers}</h2>
          <p>
            {about.readersText} <a href={locale.at(sitePaths.privacy)}>{locale.words.nav.privacy}</a>
          </p>
          <h2>{about.publishers}</h2>
          <p>
            {about.publishersText} <a href={locale.at(sitePaths.publishers)}>{publishers.description}</a>{' '}
            {contact && <a href={contact}>{about.contact}</a>}
          </p>
          <p>{about.open}</p>
        </article>
      ),
    }),
  )
}

/** The operator's own text, in paragraphs. */
function paragraphs(text: Publication['about'], { lang }: Locale): string[] {
  const whole = text === undefined ? '' : textIn(text, lang)
  return whole
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean)
}

/** The names of kinds of sources within a sentence. */
function named(kinds: readonly SourceKind[], { words }: Locale): string[] {
  const name = (kind: SourceKind) => words.sourceKinds[kind]
  return kinds.map((kind) =>
    kind === 'congress' ? name(kind) : name(kind).charAt(0).toLowerCase() + name(kind).slice(1),
  )
}

/** The page for addresses that do not exist. It has no canonical address of its own. */
export function notFoundPage(context: Context): SiteFile {
  const { locale } = context
  const { notFound } = words[locale.lang]
  return context.file(sitePaths.notFound, [], { leads: false }, () =>
    context.page({
      path: sitePaths.notFound,
      title: notFound.title,
      personal: true,
      children: (
        <div class="opening">
          <h1>{notFound.title}</h1>
          <p>{notFound.text}</p>
          <p class="more">
            <a href={locale.at(sitePaths.home)}>{notFound.home}</a>
          </p>
        </div>
      ),
    }),
  )
}
