import type { JSX } from 'preact'
import type { DecidedArticle } from '../../model/article.ts'
import type { Desk } from '../desk-page.ts'
import { Act, named, Published } from './parts.tsx'

/** What was left out by the least. */
export function Near(props: { desk: Desk; articles: readonly DecidedArticle[] }): JSX.Element {
  const { desk, articles } = props
  const { near, story } = desk.say
  return (
    <>
      <p>{articles.length > 0 ? near.text : near.none}</p>
      <ul class="rows">
        {articles.map((article) => (
          <li key={article.id}>
            <span class="what">
              <Published article={article} />
              <span class="meta reason">
                {[
                  story.score(article.score),
                  ...article.reasons.map(({ rule, detail }) => `${rule}: ${detail}`),
                ].join(' \u00b7 ')}
              </span>
            </span>
            <Act desk={desk} act="admit" fields={{ article: named(article) }} button={near.button} />
          </li>
        ))}
      </ul>
    </>
  )
}
