import type { JSX } from 'preact'
import type { Decision } from '../../../domain/model/decision.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { DeskContext } from '../../desk-context.ts'
import { Decisions } from '../decisions.tsx'
import { ActForm, Text } from '../parts.tsx'

/** Props of the page of a frozen edition. */
export interface FrozenEditionProps {
  desk: DeskContext
  id: string
  /** The decisions about it before and since it was frozen, newest first. */
  decisions: readonly Decision[]
  active: ReadonlySet<number>
}

/** The page of a frozen edition, which can only be corrected. */
export function FrozenEdition({ desk, id, decisions, active }: FrozenEditionProps): JSX.Element {
  const { frozen, story } = desk.messages
  return (
    <>
      <p class="lede">{frozen.text}</p>
      <p class="meta">
        <a href={desk.siteUrl + sitePaths.edition(id)}>{story.page}</a>
      </p>
      <section class="forms">
        <ActForm desk={desk} act="correct-edition" button={frozen.button} why look="main">
          <Text
            name="text"
            label={frozen.label}
            rows={3}
            value={desk.submitted('correct-edition', 'text')?.[0]}
            required
          />
        </ActForm>
      </section>
      {decisions.length > 0 && (
        <section class="section">
          <h2>{story.decisions}</h2>
          <Decisions desk={desk} decisions={decisions} active={active} />
        </section>
      )}
    </>
  )
}
