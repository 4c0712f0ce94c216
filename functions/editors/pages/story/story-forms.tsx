import type { JSX } from 'preact'
import { Act, Details, named, Text } from '../parts.tsx'
import type { StoryProps } from './story-props.ts'
import { Tags } from './tags.tsx'

/** A form for each thing that may be put right, hiding apart from the others. */
export function StoryForms({ desk, view, taxonomy, open }: StoryProps): JSX.Element {
  const { story: say } = desk.say
  const { story, hidden, articles, present, own } = view
  const [first] = articles
  const typed = (act: string, field: string) => desk.typed(act, field)?.[0]
  const wasSent = (act: string) => desk.typed(act, 'do') !== undefined
  const publishers = own && (story?.edited || undefined) && say.publishers(own.headline, own.summary)
  return (
    <>
      <section class="section forms">
        <h2>{say.putRight}</h2>
        <Details summary={say.rewrite} open={open === 'rewrite' || wasSent('rewrite')}>
          <Act desk={desk} act="rewrite" button={say.rewriteButton} why look="main">
            <Text
              name="headline"
              label={say.headline}
              rows={3}
              value={typed('rewrite', 'headline') ?? present.headline}
              note={say.rewriteNote}
            />
            <Text
              name="summary"
              label={say.summary}
              rows={5}
              value={typed('rewrite', 'summary') ?? present.summary}
            />
            {publishers && <p class="meta">{publishers}</p>}
          </Act>
        </Details>
        <Details summary={say.tags} open={wasSent('retag')}>
          <Act desk={desk} act="retag" button={say.tagsButton} why look="main">
            <Tags
              desk={desk}
              taxonomy={taxonomy}
              topics={desk.typed('retag', 'topics') ?? story?.topics ?? []}
              places={desk.typed('retag', 'places') ?? story?.places ?? []}
            />
          </Act>
        </Details>
        {first && (
          <Details summary={say.together} open={wasSent('together')}>
            <Act
              desk={desk}
              act="together"
              fields={{ article: named(first) }}
              button={say.togetherButton}
              why
              look="main"
            >
              <Text
                name="address"
                label={say.togetherLabel}
                note={say.togetherNote}
                value={typed('together', 'address')}
                required
              />
            </Act>
          </Details>
        )}
        <Details summary={say.correct} open={wasSent('correct')}>
          <Act desk={desk} act="correct" button={say.correctButton} why look="main">
            <Text
              name="text"
              label={say.correctLabel}
              rows={3}
              note={say.correctNote}
              value={typed('correct', 'text')}
              required
            />
          </Act>
        </Details>
        {first && (
          <p class="onward">
            <a href={desk.at(`/link?with=${encodeURIComponent(named(first))}`)}>{say.addLink}</a>
          </p>
        )}
      </section>
      {!hidden && (
        <section class="section forms">
          <Details summary={say.hide} open={wasSent('hide')} grave>
            <Act desk={desk} act="hide" button={say.hideButton} why look="grave">
              <p>{say.hideNote}</p>
              <Text name="note" label={say.note} rows={2} value={typed('hide', 'note')} />
            </Act>
          </Details>
        </section>
      )}
    </>
  )
}
