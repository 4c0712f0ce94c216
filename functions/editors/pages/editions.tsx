import type { JSX } from 'preact'
import type { Upcoming } from '../deps.ts'
import type { Desk } from '../desk-page.ts'
import { Act } from './parts.tsx'

export interface EditionsProps {
  desk: Desk
  upcoming: readonly Upcoming[]
  /** Ids of those that were frozen, the newest first. */
  past: readonly string[]
}

/** What comes and what went out. */
export function EditionsPage({ desk, upcoming, past }: EditionsProps): JSX.Element {
  const { say, locale } = desk
  return (
    <>
      <section class="section">
        <h2>{say.editions.next}</h2>
        <ul class="rows">
          {upcoming.map(({ id, at }) => (
            <li key={id}>
              <span class="what">
                <a href={desk.at(`/editions/${id}`)}>{say.draft.title(id)}</a>
              </span>
              <span class="who">{say.editions.at(locale.date(at, 'weekday'), locale.date(at, 'time'))}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="section">
        <h2>{say.editions.extra}</h2>
        <p>{say.editions.extraText}</p>
        <Act desk={desk} act="extra" fields={{ frequency: 'weekly' }} button={say.editions.extraButton} why />
      </section>
      <section class="section">
        <h2>{say.editions.past}</h2>
        <ul class="rows">
          {past.map((id) => (
            <li key={id}>
              <a href={desk.at(`/editions/${id}`)}>{id}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
