import type { JSX } from 'preact'
import { masked, withoutAddresses } from '../../domain/email/address.ts'
import type { Delivery } from '../../domain/model/delivery.ts'
import { isHere, type Subscriber } from '../../domain/model/subscriber.ts'
import { words } from '../../i18n/operators-readers.ts'
import { ActForm } from '../../web/components/desk.tsx'
import { Details, Text } from '../../web/components/fields.tsx'
import type { OperatorContext } from '../operator-context.ts'
import { Facts } from '../pages/facts.tsx'

interface ReaderPageProps {
  desk: OperatorContext
  subscriber: Subscriber
  /** The last editions, the oldest first. */
  deliveries: readonly Delivery[]
}

/** The title of a subscriber's page: the masked address, because others may see the page. */
export function readerTitle({ email }: Subscriber, { language }: OperatorContext): string {
  return email === undefined ? words[language].one.unknown : masked(email)
}

/** What is kept about one subscriber, and what an operator can do for them. */
export function ReaderPage(props: ReaderPageProps): JSX.Element {
  return (
    <>
      <Kept {...props} />
      <Deliveries {...props} />
      <Acts {...props} />
    </>
  )
}

function Kept({ desk, subscriber }: ReaderPageProps): JSX.Element {
  const { one } = words[desk.language]
  const { locale } = desk
  const { id, email, state, movedTo, changedAt, consent, confirmedAt, preferences, bounces } = subscriber
  const day = (at: string) => locale.date(new Date(at), 'full')
  const names = (ids: readonly string[], nameOf: (id: string) => string | undefined, none: string) =>
    ids.length > 0 ? ids.map((id) => nameOf(id) ?? id).join(', ') : none
  const { frequency, language, alerts, topics, places, matters } = preferences
  const gets = [one[frequency], one.in[language], ...(alerts ? [one.alerts] : [])].join(', ')
  return (
    <Facts
      facts={[
        [
          one.state,
          `${one.states[movedTo === undefined || state === 'deleted' ? state : 'moved']}, ${one.since(day(changedAt))}`,
        ],
        [one.signedUp, consent && `${day(consent.at)}, ${through(consent.form, one)}`],
        [
          one.confirmed,
          consent && state !== 'pending' && (confirmedAt === undefined ? one.never : day(confirmedAt)),
        ],
        ...(email === undefined
          ? []
          : ([
              [one.gets, gets],
              [one.topics, names(topics, locale.topic, one.all)],
              [one.places, names(places, locale.place, one.all)],
              [one.matters, names(matters, () => undefined, one.none)],
            ] as const)),
        [one.full, bounces > 0 && String(bounces)],
        [one.hash, id],
      ]}
    />
  )
}

/** How somebody came, by the stored name of a form, such as `site 1` or `import 2026-11-20`. */
function through(form: string, { through: ways, form: named }: (typeof words)['en']['one']): string {
  const way = (Object.keys(ways) as (keyof typeof ways)[]).find((one) => form.startsWith(`${one} `))
  return way === undefined ? named(form) : ways[way]
}

function Deliveries({ desk, deliveries }: ReaderPageProps): JSX.Element {
  const { one } = words[desk.language]
  return (
    <section>
      <h2>{one.last}</h2>
      {deliveries.length > 0 ? (
        <ul class="rows">
          {deliveries.toReversed().map(({ edition, state, reason, lastReason }) => {
            const why = state === 'excluded' ? undefined : (reason ?? lastReason)
            return (
              <li key={edition}>
                <a href={desk.href(`/readers/mailings/${edition}`)}>{one.edition(edition)}</a>:{' '}
                {one.deliveries[state]}
                {why && <span class="note">{withoutAddresses(why, '\u2026')}</span>}
              </li>
            )
          })}
        </ul>
      ) : (
        <p>{one.nothing}</p>
      )}
    </section>
  )
}

function Acts({ desk, subscriber }: ReaderPageProps): JSX.Element {
  const { acts } = words[desk.language]
  const { state, email } = subscriber
  const hasAddress = email !== undefined
  const mayMove = hasAddress && (state === 'active' || state === 'paused')
  return (
    <section class="forms">
      <h2>{acts.title}</h2>
      {state === 'active' && <ActForm desk={desk} act="pause" button={acts.pause} />}
      {state === 'paused' && <ActForm desk={desk} act="resume" button={acts.resume} />}
      {mayMove && (
        <Details summary={acts.move} open={desk.submitted('move', 'to') !== undefined}>
          <p>{acts.moveNote}</p>
          <ActForm desk={desk} act="move" button={acts.moveButton}>
            <Text
              name="to"
              label={acts.moveLabel}
              type="email"
              value={desk.submitted('move', 'to')}
              required
            />
          </ActForm>
        </Details>
      )}
      <Details summary={acts.export}>
        <p>{acts.exportNote}</p>
        <ActForm desk={desk} act="export" button={acts.export} />
      </Details>
      {isHere(subscriber) && (
        <Details summary={acts.remove}>
          <p>{acts.removeNote}</p>
          <ActForm desk={desk} act="remove" button={acts.remove} />
        </Details>
      )}
      {hasAddress && (
        <Details summary={acts.delete} grave>
          <p>{acts.deleteNote}</p>
          <ActForm desk={desk} act="delete" button={acts.delete} look="grave" />
        </Details>
      )}
    </section>
  )
}
