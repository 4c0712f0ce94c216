import type { JSX } from 'preact'
import type { Decision } from '../../../domain/model/decision.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { Desk } from '../../desk-page.ts'
import { Act, Text } from '../parts.tsx'
import { Decisions } from '../story/decisions.tsx'

export interface FrozenProps {
  desk: Desk
  id: string
  /** What was decided about it, before and since; the newest first. */
  decisions: readonly Decision[]
  holding: ReadonlySet<number>
}

/** An edition that went out: all that is left to do is a correction. */
export function Frozen({ desk, id, decisions, holding }: FrozenProps): JSX.Element {
  const { frozen, story } = desk.say
  return (
    <>
      <p class="lede">{frozen.text}</p>
      <p class="meta">
        <a href={desk.siteUrl + sitePaths.edition(id)}>{story.page}</a>
      </p>
      <section class="forms">
        <Act desk={desk} act="correct-edition" button={frozen.button} why look="main">
          <Text
            name="text"
            label={frozen.label}
            rows={3}
            value={desk.typed('correct-edition', 'text')?.[0]}
            required
          />
        </Act>
      </section>
      {decisions.length > 0 && (
        <section class="section">
          <h2>{story.decisions}</h2>
          <Decisions desk={desk} decisions={decisions} holding={holding} />
        </section>
      )}
    </>
  )
}
