import type { JSX } from 'preact'
import type { DecidedArticle } from '../../../domain/model/article.ts'
import type { Desk } from '../../desk-page.ts'
import { Act, Details, named, Published } from '../parts.tsx'
import { Reasons } from '../reasons.tsx'

interface NearProps {
  desk: Desk
  articles: readonly DecidedArticle[]
  /** The score from which an article is in. */
  threshold: number
}

/** What was left out by the least. */
export function Near({ desk, articles, threshold }: NearProps): JSX.Element {
  const { near } = desk.say
  return (
    <>
      <p class="lede">{articles.length > 0 ? near.text(threshold) : near.none}</p>
      <ul class="rows">
        {articles.map((article) => (
          <li key={article.id}>
            <Published article={article} desk={desk} />
            <div class="acts">
              <Act
                desk={desk}
                act="admit"
                fields={{ article: named(article) }}
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
