import type { JSX } from 'preact'
import type { EditionSection, EditionStory } from '../../../domain/model/edition.ts'
import type { DeskContext } from '../../desk-context.ts'
import { ActForm, Details } from '../parts.tsx'

interface SectionProps {
  desk: DeskContext
  section: EditionSection
  /** The id of the first story of the edition. */
  first: string | undefined
}

/** A section of an upcoming edition. Each story has buttons that move, change or remove it. */
export function DraftSection({ desk, section, first }: SectionProps): JSX.Element {
  const { stories, id } = section
  return (
    <section class="section">
      <h2>{desk.locale.words.sections[id]}</h2>
      <ul class="rows">
        {stories.map((story, at) => (
          <li key={story.id} id={id === 'deadlines' ? undefined : `story-${story.id}`}>
            <p class="what" lang={story.language}>
              {story.headline}
            </p>
            <p class="meta">{story.outlet}</p>
            {id !== 'deadlines' && (
              <Change
                desk={desk}
                story={story}
                first={first}
                before={stories[at - 1]}
                after={stories[at + 1]}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ChangeProps {
  desk: DeskContext
  story: EditionStory
  first: string | undefined
  before: EditionStory | undefined
  after: EditionStory | undefined
}

function Change({ desk, story, first, before, after }: ChangeProps): JSX.Element {
  const { draft } = desk.messages
  const place = (button: string, moved: string, to: string) => (
    <ActForm
      desk={desk}
      act="place"
      fields={{ story: moved, before: to }}
      button={button}
      label={story.headline}
    />
  )
  return (
    <div class="acts">
      {before && place(draft.up, story.id, before.id)}
      {after && place(draft.down, after.id, story.id)}
      <Details summary={draft.more}>
        <div class="acts">
          {first && first !== story.id && place(draft.top, story.id, first)}
          <a class="button" href={desk.href(`/stories/${story.id}?open=rewrite`)}>
            {draft.rewrite}
          </a>
          <ActForm
            desk={desk}
            act="drop"
            fields={{ story: story.id }}
            button={draft.drop}
            label={story.headline}
            look="grave"
          />
        </div>
      </Details>
    </div>
  )
}
