import type { JSX } from 'preact'
import type { Taxonomy } from '../../../i18n/locale.ts'
import type { Desk } from '../../desk-page.ts'

interface TagsProps {
  desk: Desk
  taxonomy: Taxonomy
  /** Those that the story has by now. */
  topics: readonly string[]
  places: readonly string[]
}

/** Every topic and place to tick; the many places that the story is not about stand behind a line. */
export function Tags({ desk, taxonomy, topics, places }: TagsProps): JSX.Element {
  const { story: say } = desk.say
  const box = (name: string, id: string, label: string, on: boolean) => (
    <label key={id} class="choice">
      <input type="checkbox" name={name} value={id} checked={on} /> {label}
    </label>
  )
  const placed = taxonomy.places.filter(({ id }) => places.includes(id))
  const elsewhere = taxonomy.places.filter(({ id }) => !places.includes(id))
  return (
    <>
      <fieldset>
        <legend>{say.topics}</legend>
        <div class="columns-list">
          {taxonomy.topics.map(({ id, name }) => box('topics', id, name[desk.language], topics.includes(id)))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{say.places}</legend>
        {placed.map(({ id, name }) => box('places', id, name[desk.language], true))}
        <details>
          <summary>{say.otherPlaces}</summary>
          <div class="columns-list">
            {elsewhere.map(({ id, name }) => box('places', id, name[desk.language], false))}
          </div>
        </details>
      </fieldset>
    </>
  )
}
