import type { JSX } from 'preact'
import type { EditionDecisions } from '../../domain/decisions/for-editions.ts'
import type { Slot } from '../../domain/model/edition.ts'
import { standsForDay } from '../../domain/time.ts'
import type { DeskContext } from '../desk-context.ts'
import type { StoryListItem } from '../views/story-list.ts'
import { describeTiming } from './edition/timing.ts'
import { Text } from './parts.tsx'

/** Props of the first page. */
export interface HomeProps {
  desk: DeskContext
  stories: readonly StoryListItem[]
  /** The scheduled editions, each with the last decision about its time. */
  upcoming: readonly { slot: Slot; timing: EditionDecisions['timing'] }[]
  /** The words that were searched for. */
  query?: string
}

/** The first page of the desk: the next editions, and the latest stories or the result of a search. */
export function Home({ desk, stories, upcoming, query }: HomeProps): JSX.Element {
  const { home } = desk.messages
  const resting = query ? [] : stories.filter(({ state }) => state === 'resting')
  const others = stories.filter((story) => !resting.includes(story))
  return (
    <>
      {!query &&
        upcoming.map(({ slot, timing }) => (
          <p key={slot.id} class="message">
            <a href={desk.href(`/editions/${slot.id}`)}>{desk.messages.draft.title(slot.id)}</a>
            <span>{describeTiming(desk, slot, timing)}</span>
          </p>
        ))}
      <form method="get" action={desk.href('/')} class="find">
        <Text name="q" label={home.find} value={query} />
        <button type="submit">{home.button}</button>
      </form>
      {resting.length > 0 && (
        <section class="section">
          <h2>{home.resting}</h2>
          <p class="lede">{desk.messages.story.notYet}</p>
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

function List({ desk, stories }: { desk: DeskContext; stories: readonly StoryListItem[] }): JSX.Element {
  const { home } = desk.messages
  return (
    <ul class="rows">
      {stories.map(({ id, headline, language, outlet, articles, at, state, edited }) => (
        <li key={id}>
          <a class="whole" href={desk.href(`/stories/${id}`)}>
            <span class="what" lang={language}>
              {headline}
            </span>
            <span class="meta">
              {outlet} {'\u00b7'} {home.articles(articles)} {!standsForDay(new Date(at)) && '\u00b7 '}
              {!standsForDay(new Date(at)) && (
                <time datetime={at}>{desk.locale.date(new Date(at), 'time')}</time>
              )}{' '}
              {state === 'hidden' && <span class="label">{home.hidden}</span>}{' '}
              {edited && <span class="label">{home.edited}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function byDay({ locale }: DeskContext, stories: readonly StoryListItem[]): [string, StoryListItem[]][] {
  const groups = new Map<string, StoryListItem[]>()
  for (const story of stories) {
    const day = locale.date(new Date(story.at), 'weekdayHeading')
    groups.set(day, [...(groups.get(day) ?? []), story])
  }
  return [...groups]
}
