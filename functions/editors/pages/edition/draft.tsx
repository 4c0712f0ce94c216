import type { JSX } from 'preact'
import type { EditionDecisions } from '../../../domain/decisions/for-editions.ts'
import type { Edition, Slot } from '../../../domain/model/edition.ts'
import type { DeskContext } from '../../desk-context.ts'
import { ActForm, Details, Text } from '../parts.tsx'
import { DraftSection } from './draft-section.tsx'
import { describeTiming } from './timing.ts'

/** Props of the page of an upcoming edition. */
export interface DraftProps {
  desk: DeskContext
  slot: Slot
  /** As it would be frozen now; `undefined` if it would be empty. */
  edition: Edition | undefined
  decided: EditionDecisions
  /** The stories that editors removed from it, each with the decision. */
  dropped: readonly { decision: number; story: string; headline: string }[]
}

/** The page of an upcoming edition, with everything that editors can change about it. */
export function Draft({ desk, slot, edition, decided, dropped }: DraftProps): JSX.Element {
  const { draft } = desk.messages
  const sections = edition?.sections ?? []
  const first = sections.flatMap(({ stories }) => stories)[0]?.id
  return (
    <>
      <div class="message">
        <p>{describeTiming(desk, slot, decided.timing)}</p>
        <TimingButton desk={desk} timing={decided.timing} />
      </div>
      {edition ? <Preview desk={desk} id={slot.id} /> : <p class="lede">{draft.empty}</p>}
      <section class="forms">
        <ActForm desk={desk} act="introduce" button={draft.introductionButton} look="main">
          <Text
            name="introduction"
            label={draft.introduction}
            rows={5}
            note={draft.introductionNote}
            value={desk.submitted('introduce', 'introduction')?.[0] ?? decided.introduction?.text}
          />
        </ActForm>
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
                  <a href={desk.href(`/stories/${story}`)}>{headline}</a>
                </p>
                <ActForm
                  desk={desk}
                  act="undo"
                  fields={{ decision }}
                  button={draft.backIn}
                  label={headline}
                />
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
              <ActForm desk={desk} act="send" button={draft.send} look="grave" />
            </Details>
          )}
          {decided.timing !== 'skip' && (
            <Details summary={draft.skipFold} grave>
              <p>{draft.skipText}</p>
              <ActForm desk={desk} act="skip" button={draft.skip} look="grave" />
            </Details>
          )}
        </section>
      )}
    </>
  )
}

/** The button that holds an edition or releases it. It is always visible, since it can be undone. */
function TimingButton({
  desk,
  timing,
}: {
  desk: DeskContext
  timing: EditionDecisions['timing']
}): JSX.Element | null {
  const { draft } = desk.messages
  if (timing === 'send') return null
  if (timing === 'hold') return <ActForm desk={desk} act="go" button={draft.go} />
  if (timing === 'skip') return <ActForm desk={desk} act="go" button={draft.unskip} />
  return <ActForm desk={desk} act="hold" button={draft.hold} />
}

function Preview({ desk, id }: { desk: DeskContext; id: string }): JSX.Element {
  const path = desk.href(`/editions/${id}/mail`)
  return (
    <p class="lede">
      {desk.messages.draft.mail}: <a href={`${path}?in=en`}>English</a> {'\u00b7'}{' '}
      <a href={`${path}?in=es`} lang="es">
        Español
      </a>
    </p>
  )
}
