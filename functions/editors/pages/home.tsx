import type { JSX } from 'preact'
import type { Story } from '../../model/story.ts'
import type { Desk } from '../desk-page.ts'
import { Text, When } from './parts.tsx'

export interface HomeProps {
  desk: Desk
  stories: readonly Story[]
  /** What was looked for. */
  query?: string
}

/** The stories of the last days, or those that were looked for. */
export function Home({ desk, stories, query }: HomeProps): JSX.Element {
  const { home } = desk.say
  return (
    <>
      <form method="get" action={desk.at('/')}>
        <Text name="q" label={home.find} value={query} />
        <p>
          <button type="submit">{home.button}</button>
        </p>
      </form>
      <section class="section">
        <h2>{query ? home.found(stories.length) : home.recent}</h2>
        {stories.length === 0 && <p>{home.nothing}</p>}
        <ul class="rows">
          {stories.map((story) => (
            <li key={story.id}>
              <span class="what">
                <a href={desk.at(`/stories/${story.id}`)} lang={story.lead.language}>
                  {story.headline || `(${home.hidden}) ${story.id}`}
                </a>{' '}
                <span class="meta">
                  {story.lead.outlet}, {home.articles(story.articles.length)}
                </span>
              </span>
              <When desk={desk} at={story.published} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
