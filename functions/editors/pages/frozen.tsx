import type { JSX } from 'preact'
import type { Desk } from '../desk-page.ts'
import { Act, Text } from './parts.tsx'

export interface FrozenProps {
  desk: Desk
  id: string
  typed: (field: string) => string | undefined
}

/** An edition that went out: all that is left to do is a correction. */
export function Frozen({ desk, id, typed }: FrozenProps): JSX.Element {
  const { frozen, story } = desk.say
  return (
    <>
      <p>{frozen.text}</p>
      <p class="meta">
        <a href={`${desk.siteUrl}/editions/${id}/`}>{story.page}</a>
      </p>
      <Act desk={desk} act="correct-edition" button={frozen.button} why>
        <Text name="text" label={frozen.label} rows={3} value={typed('text')} required />
      </Act>
    </>
  )
}
