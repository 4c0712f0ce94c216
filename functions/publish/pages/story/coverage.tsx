import type { JSX } from 'preact'
import { dayOf } from '../../../domain/time.ts'
import { kindLabel } from '../../../i18n/kind-label.ts'
import type { Locale } from '../../../i18n/locale.ts'
import { foreign } from '../../../web/components/item.tsx'
import type { Context } from '../../context.ts'
import type { PublicArticle, PublicStory } from '../../stories/public-story.ts'
import { coverageGroups } from './coverage-groups.ts'

interface CoverageProps {
  story: PublicStory
  /** The articles that this page shows. */
  articles: readonly PublicArticle[]
  context: Context
}

/** The coverage by kind, with the official document first and each copy under its original. */
export function Coverage({ story, articles, context }: CoverageProps): JSX.Element {
  const { locale, site } = context
  return (
    <>
      {coverageGroups(articles, locale).map(({ title, kind, articles: some }) => (
        <section key={title} class={kind === 'official' ? 'section documents' : 'section'}>
          <h2>{title}</h2>
          <ul class="rows">
            {some.map(({ article, copies }) => (
              <Row
                key={article.id}
                article={article}
                copies={copies}
                story={story}
                locale={locale}
                site={site}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

interface RowProps {
  article: PublicArticle
  copies: PublicArticle[]
  story: PublicStory
  locale: Locale
  site: Context['site']
}

/** One article, and the outlets that also run it. */
function Row({ article, copies, story, locale, site }: RowProps): JSX.Element {
  const { words } = locale
  const { timeZone } = site.configuration.publication.schedule
  const isSameDay = dayOf(article.published, timeZone) === dayOf(story.firstSeen, timeZone)
  const showsTime = isSameDay && article.hasTime
  const { kind, form } = article
  // Other kinds are named by the heading of their group.
  const label =
    kind === 'analysis' || kind === 'opinion' ? kindLabel(article, words) : form && words.forms[form]
  return (
    <>
      <li>
        <span class="what">
          <Linked article={article} text={article.title} locale={locale} />
          {label && ' '}
          {label && <span class="label">{label}</span>}
          {!article.free && ' '}
          {!article.free && <span class="label">{words.story.subscription}</span>}
        </span>
        <span class="who">
          <span dir="auto">{article.outlet}</span> ·{' '}
          <time datetime={article.published.toISOString()}>
            {locale.date(article.published, showsTime ? 'time' : 'short')}
          </time>
        </span>
      </li>
      {copies.length > 0 && (
        <li class="same">
          <span>
            {words.story.sameReport}{' '}
            {copies.map((copy, at) => (
              <>
                {at > 0 && ', '}
                <Linked article={copy} text={copy.outlet} locale={locale} />
              </>
            ))}
          </span>
        </li>
      )}
    </>
  )
}

function Linked(props: { article: PublicArticle; text: string; locale: Locale }): JSX.Element {
  const { article, text, locale } = props
  const lang = text === article.title ? foreign(article.language, locale) : undefined
  return article.href ? (
    <a href={article.href} lang={lang} dir="auto" rel="external">
      {text}
    </a>
  ) : (
    <span lang={lang} dir="auto">
      {text}
    </span>
  )
}
