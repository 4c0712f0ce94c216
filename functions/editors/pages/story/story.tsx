import type { JSX } from 'preact'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { StoryView } from '../../views/story-view.ts'
import { Decisions } from '../decisions.tsx'
import { ActForm, articleField } from '../parts.tsx'
import { Article } from './article.tsx'
import { MattersOfStory } from './matters.tsx'
import { StoryForms } from './story-forms.tsx'
import type { StoryProps } from './story-props.ts'

/** The page of a story: its articles, the reasons and decisions, and a button for each change. */
export function StoryPage(props: StoryProps): JSX.Element {
  const { desk, view } = props
  const { messages } = desk
  const { story, articles, removed, moved, decisions, active } = view
  const lead = story?.lead.id ?? articles[0]?.id
  return (
    <>
      <PublicView desk={desk} view={view} />
      {decisions.length > 0 && (
        <section class="section">
          <h2>{messages.story.decisions}</h2>
          <Decisions desk={desk} decisions={decisions} active={active} />
        </section>
      )}
      <section class="section">
        <h2>{messages.story.articles}</h2>
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
          {removed.map((article) => (
            <li key={article.id}>
              <p>
                {messages.story.takenOut}: {article.outlet}
              </p>
              <ActForm
                desk={desk}
                act="admit"
                fields={{ article: articleField(article) }}
                button={messages.story.backIn}
              />
            </li>
          ))}
          {moved.map(({ id, outlet, movedTo }) => (
            <li key={id}>
              <p>
                <a href={desk.href(`/stories/${movedTo}`)}>{messages.story.movedAway}</a>: {outlet}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <MattersOfStory {...props} />
      <StoryForms {...props} />
    </>
  )
}

/** Says what readers see of the story. */
function PublicView({ desk, view }: { desk: DeskContext; view: StoryView }): JSX.Element {
  const { messages, locale } = desk
  const { id, story, hidden, current } = view
  if (hidden) {
    return (
      <div class="message problem">
        <p>
          {messages.story.hidden(locale.date(new Date(hidden.at), 'full'))} {hidden.note}
        </p>
        <ActForm desk={desk} act="show" button={messages.story.show} />
      </div>
    )
  }
  const tags = [...(story?.topics ?? []).map(locale.topic), ...(story?.places ?? []).map(locale.place)]
  const isPublic = story && !story.withdrawn
  return (
    <>
      <p class="lede">{current.summary}</p>
      {isPublic ? (
        <p class="meta">
          {tags.filter(Boolean).join(' \u00b7 ')} {'\u00b7'}{' '}
          <a href={desk.siteUrl + sitePaths.story(id)}>{messages.story.page}</a>
        </p>
      ) : (
        <p class="meta">{messages.story.notYet}</p>
      )}
    </>
  )
}
