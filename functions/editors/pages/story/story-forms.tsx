import type { JSX } from 'preact'
import { ActForm, articleField, Details, Text } from '../parts.tsx'
import type { StoryProps } from './story-props.ts'
import { Tags } from './tags.tsx'

/** A form for each change to a story. Hiding it is in a section of its own. */
export function StoryForms({ desk, view, taxonomy, open }: StoryProps): JSX.Element {
  const { story: messages } = desk.messages
  const { story, hidden, articles, current, original } = view
  const [first] = articles
  const submitted = (act: string, field: string) => desk.submitted(act, field)?.[0]
  const wasSubmitted = (act: string) => desk.submitted(act, 'do') !== undefined
  const publishersText =
    original && (story?.edited || undefined) && messages.publishers(original.headline, original.summary)
  return (
    <>
      <section class="section forms">
        <h2>{messages.putRight}</h2>
        <Details summary={messages.rewrite} open={open === 'rewrite' || wasSubmitted('rewrite')}>
          <ActForm desk={desk} act="rewrite" button={messages.rewriteButton} why look="main">
            <Text
              name="headline"
              label={messages.headline}
              rows={3}
              value={submitted('rewrite', 'headline') ?? current.headline}
              note={messages.rewriteNote}
            />
            <Text
              name="summary"
              label={messages.summary}
              rows={5}
              value={submitted('rewrite', 'summary') ?? current.summary}
            />
            {publishersText && <p class="meta">{publishersText}</p>}
          </ActForm>
        </Details>
        <Details summary={messages.tags} open={wasSubmitted('retag')}>
          <ActForm desk={desk} act="retag" button={messages.tagsButton} why look="main">
            <Tags
              desk={desk}
              taxonomy={taxonomy}
              topics={desk.submitted('retag', 'topics') ?? story?.topics ?? []}
              places={desk.submitted('retag', 'places') ?? story?.places ?? []}
            />
          </ActForm>
        </Details>
        {first && (
          <Details summary={messages.together} open={wasSubmitted('together')}>
            <ActForm
              desk={desk}
              act="together"
              fields={{ article: articleField(first) }}
              button={messages.togetherButton}
              why
              look="main"
            >
              <Text
                name="address"
                label={messages.togetherLabel}
                note={messages.togetherNote}
                value={submitted('together', 'address')}
                required
              />
            </ActForm>
          </Details>
        )}
        <Details summary={messages.correct} open={wasSubmitted('correct')}>
          <ActForm desk={desk} act="correct" button={messages.correctButton} why look="main">
            <Text
              name="text"
              label={messages.correctLabel}
              rows={3}
              note={messages.correctNote}
              value={submitted('correct', 'text')}
              required
            />
          </ActForm>
        </Details>
        {first && (
          <p class="onward">
            <a href={desk.href(`/link?with=${encodeURIComponent(articleField(first))}`)}>
              {messages.addLink}
            </a>
          </p>
        )}
      </section>
      {!hidden && (
        <section class="section forms">
          <Details summary={messages.hide} open={wasSubmitted('hide')} grave>
            <ActForm desk={desk} act="hide" button={messages.hideButton} why look="grave">
              <p>{messages.hideNote}</p>
              <Text name="note" label={messages.note} rows={2} value={submitted('hide', 'note')} />
            </ActForm>
          </Details>
        </section>
      )}
    </>
  )
}
