import type { JSX } from 'preact'
import type { DeskContext } from '../../desk-context.ts'
import type { StoryListItem } from '../../views/story-list.ts'
import { When } from '../parts.tsx'

/** The headline of a story as a link to its page on the desk, with the outlet and the time. */
export function StoryLine({ desk, story }: { desk: DeskContext; story: StoryListItem }): JSX.Element {
  const { id, headline, language, outlet, at, state } = story
  return (
    <>
      <p class="what" lang={language}>
        <a href={desk.href(`/stories/${id}`)}>{headline || id}</a>
      </p>
      <p class="meta">
        {outlet} {'\u00b7'} <When desk={desk} at={at} />{' '}
        {state === 'hidden' && <span class="label">{desk.messages.home.hidden}</span>}
      </p>
    </>
  )
}
