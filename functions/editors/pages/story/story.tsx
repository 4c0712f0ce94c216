import type { JSX } from 'preact'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { Desk } from '../../desk-page.ts'
import type { StoryView } from '../../views/story-view.ts'
import { Act, named } from '../parts.tsx'
import { Article } from './article.tsx'
import { Decisions } from './decisions.tsx'
import { StoryForms } from './story-forms.tsx'
import type { StoryProps } from './story-props.ts'

/** A story with what was decided about it, why, and a button for each thing that may be wrong. */
export function StoryPage(props: StoryProps): JSX.Element {
  const { desk, view } = props
  const { say } = desk
  const { story, articles, left, decisions, holding } = view
  const lead = story?.lead.id ?? articles[0]?.id
  return (
    <>
      <Shown desk={desk} view={view} />
      {decisions.length > 0 && (
        <section class="section">
          <h2>{say.story.decisions}</h2>
          <Decisions desk={desk} decisions={decisions} holding={holding} />
        </section>
      )}
      <section class="section">
        <h2>{say.story.articles}</h2>
        <ul class="rows">
          {articles.map((article) => (
            <Article
              key={article.id}
              article={article}
              isLead={article.id === lead}
              view={view}
              desk={desk}
            />
          ))}
          {left.map((article) => (
            <li key={article.id}>
              <p>
                {say.story.takenOut}: {article.outlet}
              </p>
              <Act desk={desk} act="admit" fields={{ article: named(article) }} button={say.story.backIn} />
            </li>
          ))}
        </ul>
      </section>
      <StoryForms {...props} />
    </>
  )
}

/** What readers see of it by now. */
function Shown({ desk, view }: { desk: Desk; view: StoryView }): JSX.Element {
  const { say, locale } = desk
  const { id, story, hidden, present } = view
  if (hidden) {
    return (
      <div class="told problem">
        <p>
          {say.story.hidden(locale.date(new Date(hidden.at), 'full'))} {hidden.note}
        </p>
        <Act desk={desk} act="show" button={say.story.show} />
      </div>
    )
  }
  const tags = [...(story?.topics ?? []).map(locale.topic), ...(story?.places ?? []).map(locale.place)]
  const isShown = story && !story.withdrawn
  return (
    <>
      <p class="lede">{present.summary}</p>
      {isShown ? (
        <p class="meta">
          {tags.filter(Boolean).join(', ')} {'\u00b7'}{' '}
          <a href={desk.siteUrl + sitePaths.story(id)}>{say.story.page}</a>
        </p>
      ) : (
        <p class="meta">{say.story.notYet}</p>
      )}
    </>
  )
}
