import type { JSX } from 'preact'
import type { Taxonomy } from '../../../i18n/locale.ts'
import type { DeskContext } from '../../desk-context.ts'

interface TagsProps {
  desk: DeskContext
  taxonomy: Taxonomy
  /** Those that the story has now. */
  topics: readonly string[]
  places: readonly string[]
}

/** Checkboxes for topics and places. Places that the story is not about are collapsed. */
export function Tags({ desk, taxonomy, topics, places }: TagsProps): JSX.Element {
  const { story: messages } = desk.messages
  const checkbox = (name: string, id: string, label: string, isChecked: boolean) => (
    <label key={id} class="choice">
      <input type="checkbox" name={name} value={id} checked={isChecked} /> {label}
    </label>
  )
  const chosenPlaces = taxonomy.places.filter(({ id }) => places.includes(id))
  const otherPlaces = taxonomy.places.filter(({ id }) => !places.includes(id))
  return (
    <>
      <fieldset>
        <legend>{messages.topics}</legend>
        <div class="columns-list">
          {taxonomy.topics.map(({ id, name }) =>
            checkbox('topics', id, name[desk.language], topics.includes(id)),
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>{messages.places}</legend>
        {chosenPlaces.map(({ id, name }) => checkbox('places', id, name[desk.language], true))}
        <details>
          <summary>{messages.otherPlaces}</summary>
          <div class="columns-list">
            {otherPlaces.map(({ id, name }) => checkbox('places', id, name[desk.language], false))}
          </div>
        </details>
      </fieldset>
    </>
  )
}
