import type { JSX } from 'preact'
import type { EditionDecisions } from '../../../domain/decisions/for-editions.ts'
import type { Edition, Slot } from '../../../domain/model/edition.ts'
import type { Desk } from '../../desk-page.ts'
import { Act, Details, Text } from '../parts.tsx'
import { position } from '../story/position.ts'
import { DraftSection } from './draft-section.tsx'

export interface DraftProps {
  desk: Desk
  upcoming: Slot
  /** As it would be frozen now; absent where there would be none. */
  edition: Edition | undefined
  decided: EditionDecisions
  /** What was dropped from it, each with the decision that did. */
  dropped: readonly { decision: number; story: string; headline: string }[]
}

/** The coming edition with all that its editors may do about it. */
export function Draft({ desk, upcoming, edition, decided, dropped }: DraftProps): JSX.Element {
  const { draft } = desk.say
  const sections = edition?.sections ?? []
  const first = sections.flatMap(({ stories }) => stories)[0]?.id
  return (
    <>
      <div class="told">
        <p>{position(desk, upcoming, decided.timing)}</p>
        <Release desk={desk} timing={decided.timing} />
      </div>
      {edition ? <Preview desk={desk} id={upcoming.id} /> : <p class="lede">{draft.empty}</p>}
      <section class="forms">
        <Act desk={desk} act="introduce" button={draft.introductionButton} look="main">
          <Text
            name="introduction"
            label={draft.introduction}
            rows={5}
            note={draft.introductionNote}
            value={desk.typed('introduce', 'introduction')?.[0] ?? decided.introduction?.text}
          />
        </Act>
      </section>
      {sections.map((section) => (
        <DraftSection key={section.id} section={section} first={first} desk={desk} />
      ))}
      {dropped.length > 0 && (
        <section class="section">
          <h2>{draft.dropped}</h2>
          <ul class="rows">
            {dropped.map(({ decision, story, headline }) => (
              <li key={decision}>
                <p class="what">
                  <a href={desk.at(`/stories/${story}`)}>{headline}</a>
                </p>
                <Act desk={desk} act="undo" fields={{ decision }} button={draft.backIn} label={headline} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {decided.timing !== 'send' && (
        <section class="section forms">
          <h2>{draft.otherwise}</h2>
          {edition && (
            <Details summary={draft.sendFold} grave>
              <p>{draft.sendText}</p>
              <Act desk={desk} act="send" button={draft.send} look="grave" />
            </Details>
          )}
          {decided.timing !== 'skip' && (
            <Details summary={draft.skipFold} grave>
              <p>{draft.skipText}</p>
              <Act desk={desk} act="skip" button={draft.skip} look="grave" />
            </Details>
          )}
        </section>
      )}
    </>
  )
}

/** The one thing that is done about its time without a second thought, since it can be taken back. */
function Release({ desk, timing }: { desk: Desk; timing: EditionDecisions['timing'] }): JSX.Element | null {
  const { draft } = desk.say
  if (timing === 'send') return null
  if (timing === 'hold') return <Act desk={desk} act="go" button={draft.go} />
  if (timing === 'skip') return <Act desk={desk} act="go" button={draft.unskip} />
  return <Act desk={desk} act="hold" button={draft.hold} />
}

function Preview({ desk, id }: { desk: Desk; id: string }): JSX.Element {
  const path = desk.at(`/editions/${id}/mail`)
  return (
    <p class="lede">
      {desk.say.draft.mail}: <a href={`${path}?in=en`}>English</a> {'\u00b7'}{' '}
      <a href={`${path}?in=es`} lang="es">
        Español
      </a>
    </p>
  )
}
