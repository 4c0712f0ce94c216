import { renderToString } from 'preact-render-to-string'
import { takesIn } from '../../domain/article-form.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { coverageText } from '../../i18n/coverage.ts'
import { kindLabel } from '../../i18n/kind-label.ts'
import type { Locale } from '../../i18n/locale.ts'
import { statusText } from '../../web/components/item.tsx'
import type { PublicStory } from '../stories/public-story.ts'

/** The text under a headline in a feed reader: status, the publisher's summary, coverage. Plain text. */
export function description(story: PublicStory, locale: Locale): string {
  const status = story.status
    ? `${locale.words.stages[story.status.stage].label}. ${statusText(story.status, locale)}`
    : ''
  const coverage = story.withdrawn ? '' : coverageText(story, locale.lang)
  return [status.trim(), story.summary, coverage].filter(Boolean).join(' \u2014 ')
}

interface ContentProps {
  story: PublicStory
  locale: Locale
  siteUrl: string
  /** The most articles that are linked; the story's page has all. */
  limit: number
  /** Whether links are as their sources gave them, not normalized. */
  asServed?: boolean
}

/** The same as HTML, with a link to every article. */
export function content({ story, locale, siteUrl, limit, asServed }: ContentProps): string {
  const { words } = locale
  const status = statusText(story.status, locale)
  const linked = story.articles.slice(0, limit)
  return renderToString(
    <>
      {status && <p>{status}</p>}
      {story.summary && <p>{story.summary}</p>}
      {story.corrections.map(({ at, text }) => (
        <p key={at}>
          {words.story.correction}: {text}
        </p>
      ))}
      {linked.length > 0 && (
        <>
          <p>{words.feeds.covered}:</p>
          <ul>
            {linked.map((article) => (
              <li key={article.id}>
                {article.outlet}:{' '}
                {article.href ? (
                  <a href={asServed ? article.url : article.href}>{article.title}</a>
                ) : (
                  article.title
                )}
                {!takesIn(article) && ` (${kindLabel(article, words)})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={siteUrl + sitePaths.story(story.id)}>
          {story.withdrawn ? words.feeds.page : words.feeds.all}
        </a>
      </p>
    </>,
  )
}
