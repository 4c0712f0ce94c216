import type { JSX } from 'preact'
import type { DecidedArticle } from '../../domain/model/article.ts'
import type { DeskContext } from '../desk-context.ts'
import { ActForm, articleField, Details, Published } from './parts.tsx'
import { Reasons } from './reasons.tsx'

interface BorderlineArticlesProps {
  desk: DeskContext
  articles: readonly DecidedArticle[]
  /** The relevance from which an article is included. */
  threshold: number
}

/** The page with articles that were narrowly left out. */
export function BorderlineArticlesPage({ desk, articles, threshold }: BorderlineArticlesProps): JSX.Element {
  const { near } = desk.messages
  return (
    <>
      <p class="lede">{articles.length > 0 ? near.text(threshold) : near.none}</p>
      <ul class="rows">
        {articles.map((article) => (
          <li key={article.id}>
            <Published article={article} desk={desk} />
            <div class="acts">
              <ActForm
                desk={desk}
                act="admit"
                fields={{ article: articleField(article) }}
                button={near.button}
                label={article.title}
              />
              <Details summary={near.why(article.score)}>
                <Reasons desk={desk} reasons={article.reasons} />
              </Details>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
