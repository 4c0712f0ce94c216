import type { JSX } from 'preact'
import type { EditionDecisions } from '../../../domain/decisions/for-editions.ts'
import type { Slot } from '../../../domain/model/edition.ts'
import type { Desk } from '../../desk-page.ts'
import { Act, Details } from '../parts.tsx'
import { position } from '../story/position.ts'

export interface EditionsProps {
  desk: Desk
  coming: readonly { turn: Slot; timing: EditionDecisions['timing'] }[]
  /** Ids of those that were frozen, the newest first. */
  past: readonly string[]
}

/** What comes and what went out. */
export function EditionsPage({ desk, coming, past }: EditionsProps): JSX.Element {
  const { editions, draft } = desk.say
  return (
    <>
      <section class="section">
        <h2>{editions.next}</h2>
        <ul class="rows">
          {coming.map(({ turn, timing }) => (
            <li key={turn.id}>
              <a class="whole" href={desk.at(`/editions/${turn.id}`)}>
                <span class="what">{draft.title(turn.id)}</span>
                <span class="meta">
                  {editions.frequencies[turn.frequency]} {position(desk, turn, timing)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section class="section">
        <h2>{editions.past}</h2>
        {past.length === 0 && <p class="lede">{editions.none}</p>}
        <ul class="rows">
          {past.map((id) => (
            <li key={id}>
              <a class="whole" href={desk.at(`/editions/${id}`)}>
                <span class="what">{id}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section class="section forms">
        <Details summary={editions.extra} open={desk.typed('extra', 'do') !== undefined} grave>
          <p>{editions.extraText}</p>
          <Act
            desk={desk}
            act="extra"
            fields={{ frequency: 'weekly' }}
            button={editions.extraButton}
            why
            look="grave"
          />
        </Details>
      </section>
    </>
  )
}
