import type { JSX } from 'preact'
import { matterName } from '../../../domain/decisions/known-matters.ts'
import { ActForm, Details, Text } from '../parts.tsx'
import type { StoryProps } from './story-props.ts'

/** The matters of a story with a button that takes it out of each, and a form that adds it to another. */
export function MattersOfStory({ desk, view, matters, likely }: StoryProps): JSX.Element {
  const { matters: words } = desk.messages
  const submitted = (field: string) => desk.submitted('link-matter', field)?.[0]
  const name = (id: string) => matterName(id, desk.matters, desk.language)
  return (
    <section class="section forms">
      <h2>{words.ofStory}</h2>
      {matters.length === 0 && <p class="meta">{words.ofStoryNone}</p>}
      <ul class="rows">
        {matters.map((id) => (
          <li key={id}>
            <p class="what">
              <a href={desk.href(`/matters/${id}`)}>{name(id)}</a>
            </p>
            <div class="acts">
              <ActForm
                desk={desk}
                act="unlink-matter"
                fields={{ matter: id }}
                button={words.takeOut}
                label={name(id)}
              />
            </div>
          </li>
        ))}
      </ul>
      {view.story && (
        <Details summary={words.add} open={desk.submitted('link-matter', 'do') !== undefined}>
          <ActForm desk={desk} act="link-matter" button={words.addButton} why look="main">
            {likely.length > 0 && (
              <fieldset>
                <legend>{words.likely}</legend>
                {likely.map((id) => (
                  <label key={id} class="choice">
                    <input type="radio" name="matter" value={id} checked={submitted('matter') === id} />{' '}
                    {name(id)}
                  </label>
                ))}
              </fieldset>
            )}
            <Text
              name="other-matter"
              label={words.other}
              note={desk.messages.story.togetherNote}
              value={submitted('other-matter')}
            />
          </ActForm>
        </Details>
      )}
    </section>
  )
}
