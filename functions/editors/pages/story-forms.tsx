import type { JSX } from 'preact'
import { Act, Fold, named, Text } from './parts.tsx'
import type { StoryProps } from './story.tsx'
import { Tags } from './tags.tsx'

/** A form for each thing that may be put right, hiding apart from the others. */
export function StoryForms({ desk, view, taxonomy, typed, open }: StoryProps): JSX.Element {
  const { story: say } = desk.say
  const { story, hidden, articles, present, own } = view
  const [first] = articles
  const publishers = own && (story?.edited || undefined) && say.publishers(own.headline, own.summary)
  return (
    <>
      <section class="section forms">
        <h2>{say.putRight}</h2>
        <Fold summary={say.rewrite} open={open === 'rewrite' || typed('headline') !== undefined}>
          <Act desk={desk} act="rewrite" button={say.rewriteButton} why look="main">
            <Text
              name="headline"
              label={say.headline}
              rows={3}
              value={typed('headline') ?? present.headline}
              note={say.rewriteNote}
            />
            <Text name="summary" label={say.summary} rows={5} value={typed('summary') ?? present.summary} />
            {publishers && <p class="meta">{publishers}</p>}
          </Act>
        </Fold>
        <Fold summary={say.tags}>
          <Act desk={desk} act="retag" button={say.tagsButton} why look="main">
            <Tags desk={desk} taxonomy={taxonomy} topics={story?.topics ?? []} places={story?.places ?? []} />
          </Act>
        </Fold>
        {first && (
          <Fold summary={say.together} open={typed('address') !== undefined}>
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
                value={typed('address')}
                required
              />
            </Act>
          </Fold>
        )}
        <Fold summary={say.correct} open={typed('text') !== undefined}>
          <Act desk={desk} act="correct" button={say.correctButton} why look="main">
            <Text
              name="text"
              label={say.correctLabel}
              rows={3}
              note={say.correctNote}
              value={typed('text')}
              required
            />
          </Act>
        </Fold>
        {first && (
          <p class="onward">
            <a href={desk.at(`/link?with=${encodeURIComponent(named(first))}`)}>{say.addLink}</a>
          </p>
        )}
      </section>
      {!hidden && (
        <section class="section forms">
          <Fold summary={say.hide} open={typed('note') !== undefined} grave>
            <Act desk={desk} act="hide" button={say.hideButton} why look="grave">
              <p>{say.hideNote}</p>
              <Text name="note" label={say.note} rows={2} value={typed('note')} />
            </Act>
          </Fold>
        </section>
      )}
    </>
  )
}
