import type { JSX } from 'preact'
import type { Taxonomy } from '../../pages/locale.ts'
import type { Member } from '../../store/stories.ts'
import type { Desk } from '../desk-page.ts'
import type { StoryView } from '../views/story-view.ts'
import { Act, Decisions, named, Published, Text, When } from './parts.tsx'

export interface StoryProps {
  desk: Desk
  view: StoryView
  taxonomy: Taxonomy
  /** What was typed into a form that was not taken. */
  typed: (field: string) => string | undefined
}

/** A story with what was decided about it, why, and a button for each thing that may be wrong. */
export function StoryPage({ desk, view, taxonomy, typed }: StoryProps): JSX.Element {
  const { say, locale } = desk
  const { story, hidden, articles, left, decisions } = view
  const lead = story?.lead.id ?? articles[0]?.id
  return (
    <>
      <section class="section">
        <h2>{say.story.readers}</h2>
        {story && !story.withdrawn && (
          <>
            <p>{story.summary}</p>
            <p class="meta">
              <a href={`${desk.siteUrl}/stories/${view.id}/`}>{say.story.page}</a>
            </p>
          </>
        )}
        {!story && !hidden && <p>{say.story.notYet}</p>}
        {hidden ? (
          <>
            <p>
              {say.story.hidden(locale.date(new Date(hidden.at), 'full'))} {hidden.note}
            </p>
            <Act desk={desk} act="show" button={say.story.show} why />
          </>
        ) : null}
      </section>
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
              <span class="what">
                {say.story.takenOut}: {article.outlet}
              </span>
              <Act desk={desk} act="admit" fields={{ article: named(article) }} button={say.story.backIn} />
            </li>
          ))}
        </ul>
      </section>
      <Forms desk={desk} view={view} taxonomy={taxonomy} typed={typed} />
      {decisions.length > 0 && (
        <section class="section">
          <h2>{say.story.decisions}</h2>
          <Decisions desk={desk} decisions={decisions} />
        </section>
      )}
    </>
  )
}

function Article(props: { article: Member; isLead: boolean; view: StoryView; desk: Desk }): JSX.Element {
  const { article, isLead, view, desk } = props
  const { say, locale } = desk
  const { placement, score, reasons, topics, places } = article
  const partner = view.articles.find(({ id }) => id === placement.partner)
  const other = view.articles.find(({ id }) => id !== article.id && (!partner || id === partner.id))
  const tags = [...topics.map(locale.topic), ...places.map(locale.place)].filter(Boolean)
  const why = [
    say.story.placed(placement.rule, placement.score),
    ...(partner ? [say.story.by(partner.title)] : []),
    say.story.score(score),
  ]
  return (
    <li>
      <span class="what">
        <Published article={article} />
        <span class="meta reason">{why.join(' \u00b7 ')}</span>
        <details>
          <summary>{say.story.topicsWhy}</summary>
          <p class="meta">{tags.join(', ')}</p>
          {reasons.map(({ rule, detail }) => (
            <p class="meta">
              {rule}: {detail}
            </p>
          ))}
        </details>
        <span class="acts">
          {isLead ? (
            <span class="meta">{say.story.isLead}</span>
          ) : (
            <Act desk={desk} act="lead" fields={{ article: named(article) }} button={say.story.lead} />
          )}
          {other && (
            <Act
              desk={desk}
              act="apart"
              fields={{ article: named(article), other: named(other) }}
              button={say.story.apart}
            />
          )}
          <Act desk={desk} act="exclude" fields={{ article: named(article) }} button={say.story.exclude} />
        </span>
      </span>
      <When desk={desk} at={article.published ?? article.firstSeen} />
    </li>
  )
}

function Forms({ desk, view, taxonomy, typed }: StoryProps): JSX.Element {
  const { story: say } = desk.say
  const { story, hidden, articles } = view
  const [first] = articles
  const edited = story?.edited ?? {}
  return (
    <section class="section forms">
      <details open={typed('headline') !== undefined}>
        <summary>{say.rewrite}</summary>
        <Act desk={desk} act="rewrite" button={say.rewriteButton} why>
          <Text
            name="headline"
            label={say.headline}
            value={typed('headline') ?? (edited.headline && story?.headline)}
            note={say.rewriteNote}
          />
          <Text
            name="summary"
            label={say.summary}
            rows={3}
            value={typed('summary') ?? (edited.summary && story?.summary)}
          />
        </Act>
      </details>
      {first && (
        <details open={typed('address') !== undefined}>
          <summary>{say.together}</summary>
          <Act desk={desk} act="together" fields={{ article: named(first) }} button={say.togetherButton} why>
            <Text name="address" label={say.togetherLabel} value={typed('address')} required />
          </Act>
        </details>
      )}
      <details>
        <summary>{say.tags}</summary>
        <Act desk={desk} act="retag" button={say.tagsButton} why>
          <Tags desk={desk} taxonomy={taxonomy} topics={story?.topics ?? []} places={story?.places ?? []} />
        </Act>
      </details>
      <details open={typed('text') !== undefined}>
        <summary>{say.correct}</summary>
        <Act desk={desk} act="correct" button={say.correctButton} why>
          <Text
            name="text"
            label={say.correct}
            rows={3}
            note={say.correctNote}
            value={typed('text')}
            required
          />
        </Act>
      </details>
      {!hidden && (
        <details open={typed('note') !== undefined}>
          <summary>{say.hide}</summary>
          <Act desk={desk} act="hide" button={say.hideButton} why>
            <Text name="note" label={say.note} note={say.hideNote} value={typed('note')} />
          </Act>
        </details>
      )}
      {first && (
        <p>
          <a href={desk.at(`/link?with=${encodeURIComponent(named(first))}`)}>{say.addLink}</a>
        </p>
      )}
    </section>
  )
}

function Tags(props: {
  desk: Desk
  taxonomy: Taxonomy
  topics: readonly string[]
  places: readonly string[]
}): JSX.Element {
  const { desk, taxonomy, topics, places } = props
  const box = (name: string, id: string, label: string, on: boolean) => (
    <label key={id} class="choice">
      <input type="checkbox" name={name} value={id} checked={on} /> {label}
    </label>
  )
  return (
    <div class="columns-list">
      {taxonomy.topics.map(({ slug, name }) =>
        box('topics', slug, name[desk.language], topics.includes(slug)),
      )}
      {taxonomy.places.map(({ id, name }) => box('places', id, name[desk.language], places.includes(id)))}
    </div>
  )
}
