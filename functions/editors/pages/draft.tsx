import type { JSX } from 'preact'
import type { EditionDecisions } from '../../decisions/for-editions.ts'
import type { Edition, EditionSection } from '../../model/edition.ts'
import type { Upcoming } from '../deps.ts'
import type { Desk } from '../desk-page.ts'
import { Act, Text } from './parts.tsx'

export interface DraftProps {
  desk: Desk
  upcoming: Upcoming
  /** As it would be frozen now; absent where there would be none. */
  edition: Edition | undefined
  decided: EditionDecisions
  typed: (field: string) => string | undefined
}

/** The coming edition with all that its editors may do about it. */
export function Draft({ desk, upcoming, edition, decided, typed }: DraftProps): JSX.Element {
  const { draft } = desk.say
  const sections = edition?.sections ?? []
  const first = sections.flatMap(({ stories }) => stories)[0]?.id
  return (
    <>
      <p>
        <strong>{standing(desk, upcoming, decided)}</strong>
      </p>
      <Timing desk={desk} timing={decided.timing} />
      {!edition && <p>{draft.empty}</p>}
      <section class="section forms">
        <Act desk={desk} act="introduce" button={draft.introductionButton}>
          <Text
            name="introduction"
            label={draft.introduction}
            rows={5}
            note={draft.introductionNote}
            value={typed('introduction') ?? decided.introduction?.text}
          />
        </Act>
      </section>
      {sections.map((section) => (
        <Section key={section.id} section={section} first={first} desk={desk} />
      ))}
    </>
  )
}

function standing(desk: Desk, { at }: Upcoming, { timing }: EditionDecisions): string {
  const { draft } = desk.say
  if (timing === 'hold') return draft.held
  if (timing === 'skip') return draft.skipped
  if (timing === 'send') return draft.sending
  return draft.silence(desk.locale.date(at, 'weekday'), desk.locale.date(at, 'time'))
}

function Timing({ desk, timing }: { desk: Desk; timing: EditionDecisions['timing'] }): JSX.Element {
  const { draft } = desk.say
  const button = (act: 'hold' | 'go' | 'send' | 'skip', text: string) => (
    <Act desk={desk} act={act} button={text} />
  )
  if (timing === 'hold') {
    return (
      <div class="acts">
        {button('go', draft.go)}
        {button('send', draft.send)}
        {button('skip', draft.skip)}
      </div>
    )
  }
  if (timing === 'skip') return <div class="acts">{button('go', draft.unskip)}</div>
  return (
    <div class="acts">
      {button('hold', draft.hold)}
      {button('send', draft.send)}
      {button('skip', draft.skip)}
    </div>
  )
}

interface SectionProps {
  desk: Desk
  section: EditionSection
  /** The story that leads the edition. */
  first: string | undefined
}

function Section({ desk, section, first }: SectionProps): JSX.Element {
  const { draft } = desk.say
  const { stories, id } = section
  const heading = desk.locale.words.editions.sections[id]
  return (
    <section class="section">
      <h2>{heading}</h2>
      <ul class="rows">
        {stories.map((story, at) => {
          const [before, after] = [stories[at - 1], stories[at + 1]]
          return (
            <li key={story.id}>
              <span class="what">
                <a href={desk.at(`/stories/${story.id}`)} lang={story.language}>
                  {story.headline}
                </a>{' '}
                <span class="meta">{story.outlet}</span>
              </span>
              {id !== 'deadlines' && (
                <span class="acts">
                  {before && (
                    <Act
                      desk={desk}
                      act="place"
                      fields={{ story: story.id, before: before.id }}
                      button={draft.up}
                    />
                  )}
                  {after && (
                    <Act
                      desk={desk}
                      act="place"
                      fields={{ story: after.id, before: story.id }}
                      button={draft.down}
                    />
                  )}
                  {first && first !== story.id && (
                    <Act
                      desk={desk}
                      act="place"
                      fields={{ story: story.id, before: first }}
                      button={draft.top}
                    />
                  )}
                  <Act desk={desk} act="drop" fields={{ story: story.id }} button={draft.drop} />
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
