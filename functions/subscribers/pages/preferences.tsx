import type { ComponentChildren, JSX } from 'preact'
import { masked } from '../../domain/email/address.ts'
import type { Language } from '../../domain/model/article.ts'
import { frequencies, isHere, MAX_FOLLOWED, type Subscriber } from '../../domain/model/subscriber.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { inLanguage, sitePaths } from '../../domain/site-paths.ts'
import type { Taxonomy } from '../../i18n/locale.ts'
import { words } from '../../i18n/subscribers.ts'
import type { NamedMatter } from '../../store/subscribers/matter-names.ts'
import { mayMove } from '../state-machine.ts'
import { ActionButton, AlertsChoice, Link } from './parts.tsx'

interface Props {
  subscriber: Subscriber
  language: Language
  taxonomy: Taxonomy
  /** The matters that they follow. */
  matters: readonly NamedMatter[]
  /** Says what was just changed. */
  message?: string
  links: { export: string; delete: string; unsubscribe: string }
}

/** The page with a subscriber's settings. */
export function PreferencesPage({
  subscriber,
  language,
  taxonomy,
  matters,
  message,
  links,
}: Props): JSX.Element {
  const { preferences, state, email = '' } = subscriber
  const messages = words[language].preferences
  return (
    <article class="prose">
      <h1>{messages.title}</h1>
      <p>{messages.address(masked(email))}</p>
      {message && (
        <p role="status">
          <strong>{message}</strong>
        </p>
      )}
      <StateNote state={state} language={language} />
      <form method="post" class="choices">
        <Group legend={messages.frequency}>
          {frequencies.map((value) => (
            <Choice
              type="radio"
              name="frequency"
              value={value}
              label={messages[value]}
              isChosen={preferences.frequency === value}
            />
          ))}
        </Group>
        <Group legend={messages.language} note={messages.languageNote}>
          <Choice
            type="radio"
            name="language"
            value="en"
            label="English"
            lang="en"
            isChosen={preferences.language === 'en'}
          />
          <Choice
            type="radio"
            name="language"
            value="es"
            label="Español"
            lang="es"
            isChosen={preferences.language === 'es'}
          />
        </Group>
        <Matters
          matters={matters}
          isFull={preferences.matters.length >= MAX_FOLLOWED}
          alerts={preferences.alerts === true}
          language={language}
        />
        <Group legend={messages.topics} note={messages.topicsNote}>
          {taxonomy.topics.map(({ id, name }) => (
            <Choice
              type="checkbox"
              name="topics"
              value={id}
              label={name[language]}
              isChosen={preferences.topics.includes(id)}
            />
          ))}
        </Group>
        <Group legend={messages.places} note={messages.placesNote}>
          <Places places={taxonomy.places} chosen={preferences.places} language={language} />
        </Group>
        <p>
          <button type="submit">{messages.button}</button>
        </p>
      </form>
      {mayMove(subscriber) && (
        <>
          <h2>{messages.move}</h2>
          <p>{messages.moveNote}</p>
          <ActionButton button={messages.moveButton}>
            <p>
              <label>
                {messages.moveTo}{' '}
                <input type="email" name="moveTo" required maxLength={254} autocomplete="email" />
              </label>
            </p>
          </ActionButton>
        </>
      )}
      <h2>{messages.more}</h2>
      <Link href={links.export} text={messages.export} />
      <Link href={links.delete} text={messages.delete} />
      {isHere(subscriber) && <Link href={links.unsubscribe} text={messages.unsubscribe} />}
    </article>
  )
}

/** Says why a subscriber gets no email, and offers the button that changes it. */
function StateNote({
  state,
  language,
}: {
  state: Subscriber['state']
  language: Language
}): JSX.Element | null {
  if (state === 'active' || state === 'deleted') return null
  const { text, button }: { text: string; button?: string } = words[language].preferences.standing[state]
  return (
    <div class="state-note">
      <p>{text}</p>
      {button && <ActionButton button={button} fields={{ rejoin: 'yes' }} />}
    </div>
  )
}

/**
 * The matters that they follow. The form says which ones it lists, so that a page that was opened before they followed
 * another does not unfollow it.
 */
function Matters(props: {
  matters: readonly NamedMatter[]
  isFull: boolean
  alerts: boolean
  language: Language
}): JSX.Element {
  const { matters, isFull, alerts, language } = props
  const messages = words[language].preferences
  const note = isFull ? messages.mattersFull(MAX_FOLLOWED) : messages.mattersNote(MAX_FOLLOWED)
  return (
    <Group legend={messages.matters} note={matters.length > 0 ? note : messages.noMatters}>
      {matters.map(({ id, name }) => (
        <>
          <input type="hidden" name="listed" value={id} />
          <Choice type="checkbox" name="matters" value={id} label={name[language]} isChosen={true} />
        </>
      ))}
      <input type="hidden" name="shows" value="alerts" />
      <AlertsChoice language={language} isChosen={alerts} />
      <Link href={inLanguage(sitePaths.matters, language)} text={messages.allMatters} />
    </Group>
  )
}

/** The country and its states. Places in a state are collapsed, unless one of them is chosen. */
function Places(props: {
  places: readonly Place[]
  chosen: readonly string[]
  language: Language
}): JSX.Element {
  const { places, chosen, language } = props
  const within = Map.groupBy(places, ({ parent }) => parent)
  const country = new Set(places.filter(({ parent }) => parent === undefined).map(({ id }) => id))
  const choice = ({ id, name }: Place) => (
    <Choice type="checkbox" name="places" value={id} label={name[language]} isChosen={chosen.includes(id)} />
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
  isChosen: boolean
}

function Choice({ type, name, value, label, lang, isChosen }: ChoiceProps): JSX.Element {
  return (
    <label class="choice" lang={lang}>
      <input type={type} name={name} value={value} checked={isChosen} /> {label}
    </label>
  )
}
