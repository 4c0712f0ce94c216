import type { JSX } from 'preact'
import type { EditionSection, EditionStory } from '../../../domain/model/edition.ts'
import type { Desk } from '../../desk-page.ts'
import { Act, Details } from '../parts.tsx'

interface SectionProps {
  desk: Desk
  section: EditionSection
  /** The story that leads the edition. */
  first: string | undefined
}

/** A section of the coming edition, each story with the ways to move and change it. */
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
  desk: Desk
  story: EditionStory
  first: string | undefined
  before: EditionStory | undefined
  after: EditionStory | undefined
}

function Change({ desk, story, first, before, after }: ChangeProps): JSX.Element {
  const { draft } = desk.say
  const place = (button: string, moved: string, to: string) => (
    <Act
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
          <a class="button" href={desk.at(`/stories/${story.id}?open=rewrite`)}>
            {draft.rewrite}
          </a>
          <Act
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
