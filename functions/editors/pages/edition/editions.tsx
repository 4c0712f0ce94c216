import type { JSX } from 'preact'
import type { EditionDecisions } from '../../../domain/decisions/for-editions.ts'
import type { Slot } from '../../../domain/model/edition.ts'
import type { DeskContext } from '../../desk-context.ts'
import { ActForm, Details } from '../parts.tsx'
import { describeTiming } from './timing.ts'

/** Props of the list of editions. */
export interface EditionsProps {
  desk: DeskContext
  upcoming: readonly { slot: Slot; timing: EditionDecisions['timing'] }[]
  /** The ids of frozen editions, newest first. */
  past: readonly string[]
}

/** The page that lists upcoming and past editions. */
export function EditionsPage({ desk, upcoming, past }: EditionsProps): JSX.Element {
  const { editions, draft } = desk.messages
  return (
    <>
      <section class="section">
        <h2>{editions.next}</h2>
        <ul class="rows">
          {upcoming.map(({ slot, timing }) => (
            <li key={slot.id}>
              <a class="whole" href={desk.href(`/editions/${slot.id}`)}>
                <span class="what">{draft.title(slot.id)}</span>
                <span class="meta">
                  {editions.frequencies[slot.frequency]} {describeTiming(desk, slot, timing)}
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
              <a class="whole" href={desk.href(`/editions/${id}`)}>
                <span class="what">{id}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section class="section forms">
        <Details summary={editions.extra} open={desk.submitted('extra', 'do') !== undefined} grave>
          <p>{editions.extraText}</p>
          <ActForm
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
