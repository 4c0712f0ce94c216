import type { JSX } from 'preact'
import { matterWords } from '../../../i18n/matters.ts'
import { describeKeys } from '../../matters/describe-keys.ts'
import type { MatterView } from '../../matters/matter-view.ts'
import { statusLabel } from '../../matters/status-label.ts'
import { ActForm, Text } from '../parts.tsx'
import type { MatterProps } from './matter-props.ts'
import { StoryLine } from './story-line.tsx'

/** The most stories that are shown of each. */
const MAX_SHOWN = 5

interface MergeProps extends Omit<MatterProps, 'view'> {
  /** The two matters; the second is absent until one is chosen that it can be merged with. */
  matters: readonly MatterView[]
  /** What was typed, and why it cannot be merged with that. */
  typed: string
  problem: string | undefined
}

/** The page that shows two matters before they are merged, with a button for each that can stay. */
export function MergePage({ desk, matters, typed, problem, numbersOf }: MergeProps): JSX.Element {
  const { matters: words, story } = desk.messages
  const [first, second] = matters
  return (
    <>
      <p class="meta">
        <a href={desk.href(`/matters/${first!.id}`)}>{words.back}</a>
      </p>
      {problem && (
        <div class="message problem" role="alert">
          <p>{problem}</p>
        </div>
      )}
      {second ? (
        <>
          <p class="lede">{words.mergeText}</p>
          <OfTwo desk={desk} matter={first!} other={second} numbersOf={numbersOf} />
          <OfTwo desk={desk} matter={second} other={first!} numbersOf={numbersOf} />
        </>
      ) : (
        <form method="get" action={desk.href(`/matters/${first!.id}/merge`)} class="act main">
          <Text name="into" label={words.mergeLabel} note={story.togetherNote} value={typed} required />
          <button type="submit">{words.mergeButton}</button>
        </form>
      )}
    </>
  )
}

interface OfTwoProps extends Pick<MatterProps, 'desk' | 'numbersOf'> {
  matter: MatterView
  other: MatterView
}

function OfTwo({ desk, matter, other, numbersOf }: OfTwoProps): JSX.Element {
  const { messages, language } = desk
  const { matters: words } = messages
  const [latest] = matter.changes
  const facts = [
    matterWords[language].kinds[matter.kind].one,
    latest && statusLabel(matter.kind, latest.status, language),
    words.stories(matter.count),
    ...describeKeys(matter.keys, numbersOf, messages),
  ]
  return (
    <section class="section">
      <h2>{matter.name[language]}</h2>
      <p class="meta">{facts.filter(Boolean).join(' \u00b7 ')}</p>
      <ul class="rows">
        {matter.stories.slice(0, MAX_SHOWN).map(({ story }) => (
          <li key={story.id}>
            <StoryLine desk={desk} story={story} />
          </li>
        ))}
      </ul>
      <ActForm
        desk={desk}
        act="merge-matters"
        to={`/matters/${other.id}/merge?into=${matter.id}`}
        fields={{ into: matter.id }}
        button={words.keep}
        label={matter.name[language]}
        why
        look="grave"
      />
    </section>
  )
}
