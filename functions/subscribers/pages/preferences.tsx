import type { ComponentChildren, JSX } from 'preact'
import { masked } from '../../domain/email/address.ts'
import type { Language } from '../../domain/model/article.ts'
import { frequencies, isHere, type Subscriber } from '../../domain/model/subscriber.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import type { Taxonomy } from '../../i18n/locale.ts'
import { words } from '../../i18n/subscribers.ts'
import { Act, Link } from './parts.tsx'

interface Props {
  subscriber: Subscriber
  language: Language
  taxonomy: Taxonomy
  /** What was just done. */
  said?: string
  links: { export: string; delete: string; unsubscribe: string }
}

export function PreferencesPage({ subscriber, language, taxonomy, said, links }: Props): JSX.Element {
  const { preferences, state, email = '' } = subscriber
  const say = words[language].preferences
  return (
    <article class="prose">
      <h1>{say.title}</h1>
      <p>{say.address(masked(email))}</p>
      {said && (
        <p role="status">
          <strong>{said}</strong>
        </p>
      )}
      <Standing state={state} language={language} />
      <form method="post" class="choices">
        <Group legend={say.frequency}>
          {frequencies.map((value) => (
            <Choice
              type="radio"
              name="frequency"
              value={value}
              label={say[value]}
              on={preferences.frequency === value}
            />
          ))}
        </Group>
        <Group legend={say.language} note={say.languageNote}>
          <Choice
            type="radio"
            name="language"
            value="en"
            label="English"
            lang="en"
            on={preferences.language === 'en'}
          />
          <Choice
            type="radio"
            name="language"
            value="es"
            label="Español"
            lang="es"
            on={preferences.language === 'es'}
          />
        </Group>
        <Group legend={say.topics} note={say.topicsNote}>
          {taxonomy.topics.map(({ id, name }) => (
            <Choice
              type="checkbox"
              name="topics"
              value={id}
              label={name[language]}
              on={preferences.topics.includes(id)}
            />
          ))}
        </Group>
        <Group legend={say.places} note={say.placesNote}>
          <Places places={taxonomy.places} chosen={preferences.places} language={language} />
        </Group>
        <p>
          <button type="submit">{say.button}</button>
        </p>
      </form>
      <h2>{say.more}</h2>
      <Link href={links.export} text={say.export} />
      <Link href={links.delete} text={say.delete} />
      {isHere(subscriber) && <Link href={links.unsubscribe} text={say.unsubscribe} />}
    </article>
  )
}

/** Why nothing is mailed to somebody, and how that ends. */
function Standing({
  state,
  language,
}: {
  state: Subscriber['state']
  language: Language
}): JSX.Element | null {
  if (state === 'active' || state === 'deleted') return null
  const { text, button }: { text: string; button?: string } = words[language].preferences.standing[state]
  return (
    <div class="standing">
      <p>{text}</p>
      {button && <Act button={button} fields={{ rejoin: 'yes' }} />}
    </div>
  )
}

/** The country and its states; what lies in a state is folded away behind it, and unfolded where something is ticked. */
function Places(props: {
  places: readonly Place[]
  chosen: readonly string[]
  language: Language
}): JSX.Element {
  const { places, chosen, language } = props
  const within = Map.groupBy(places, ({ parent }) => parent)
  const country = new Set(places.filter(({ parent }) => parent === undefined).map(({ id }) => id))
  const choice = ({ id, name }: Place) => (
    <Choice type="checkbox" name="places" value={id} label={name[language]} on={chosen.includes(id)} />
  )
  return (
    <>
      {places
        .filter(({ parent }) => parent === undefined || country.has(parent))
        .map((place) => {
          const inside = country.has(place.id) ? [] : (within.get(place.id) ?? [])
          return (
            <>
              {choice(place)}
              {inside.length > 0 && (
                <details open={inside.some(({ id }) => chosen.includes(id))}>
                  <summary>{words[language].preferences.within(place.name[language])}</summary>
                  {inside.map(choice)}
                </details>
              )}
            </>
          )
        })}
    </>
  )
}

function Group(props: { legend: string; note?: string; children: ComponentChildren }): JSX.Element {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.note && <p class="note">{props.note}</p>}
      {props.children}
    </fieldset>
  )
}

interface ChoiceProps {
  type: 'radio' | 'checkbox'
  name: string
  value: string
  label: string
  lang?: Language
  on: boolean
}

function Choice({ type, name, value, label, lang, on }: ChoiceProps): JSX.Element {
  return (
    <label class="choice" lang={lang}>
      <input type={type} name={name} value={value} checked={on} /> {label}
    </label>
  )
}
