import type { JSX } from 'preact'
import type { EditionDecisions } from '../../domain/decisions/for-editions.ts'
import type { Slot } from '../../domain/model/edition.ts'
import type { Desk } from '../desk-page.ts'
import type { Listed } from '../views/listed.ts'
import { Text } from './parts.tsx'
import { position } from './story/position.ts'

export interface HomeProps {
  desk: Desk
  stories: readonly Listed[]
  /** The editions that wait for a word, each with the last one that there was. */
  coming: readonly { turn: Slot; timing: EditionDecisions['timing'] }[]
  /** What was looked for. */
  query?: string
}

/** What waits, and the stories of the last days, or those that were looked for. */
export function Home({ desk, stories, coming, query }: HomeProps): JSX.Element {
  const { home } = desk.say
  const resting = query ? [] : stories.filter(({ state }) => state === 'resting')
  const others = stories.filter((story) => !resting.includes(story))
  return (
    <>
      {!query &&
        coming.map(({ turn, timing }) => (
          <p key={turn.id} class="told">
            <span>{position(desk, turn, timing)}</span>
            <a href={desk.at(`/editions/${turn.id}`)}>{desk.say.draft.title(turn.id)}</a>
          </p>
        ))}
      <form method="get" action={desk.at('/')} class="find">
        <Text name="q" label={home.find} value={query} />
        <button type="submit">{home.button}</button>
      </form>
      {resting.length > 0 && (
        <section class="section">
          <h2>{home.resting}</h2>
          <p class="lede">{desk.say.story.notYet}</p>
          <List desk={desk} stories={resting} />
        </section>
      )}
      {query ? (
        <section class="section">
          <h2>{home.found(others.length)}</h2>
          {others.length === 0 && <p>{home.nothing}</p>}
          <List desk={desk} stories={others} />
        </section>
      ) : (
        byDay(desk, others).map(([day, ofDay]) => (
          <section class="section" key={day}>
            <h2>{day}</h2>
            <List desk={desk} stories={ofDay} />
          </section>
        ))
      )}
    </>
  )
}

function List({ desk, stories }: { desk: Desk; stories: readonly Listed[] }): JSX.Element {
  const { home } = desk.say
  return (
    <ul class="rows">
      {stories.map(({ id, headline, language, outlet, articles, at, state, edited }) => (
        <li key={id}>
          <a class="whole" href={desk.at(`/stories/${id}`)}>
            <span class="what" lang={language}>
              {headline}
            </span>
            <span class="meta">
              {outlet} {'\u00b7'} {home.articles(articles)} {'\u00b7'}{' '}
              <time datetime={at}>{desk.locale.date(new Date(at), 'time')}</time>{' '}
              {state === 'hidden' && <span class="label">{home.hidden}</span>}{' '}
              {edited && <span class="label">{home.edited}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function byDay({ locale }: Desk, stories: readonly Listed[]): [string, Listed[]][] {
  const groups = new Map<string, Listed[]>()
  for (const story of stories) {
    const day = locale.date(new Date(story.at), 'weekday')
    groups.set(day, [...(groups.get(day) ?? []), story])
  }
  return [...groups]
}
