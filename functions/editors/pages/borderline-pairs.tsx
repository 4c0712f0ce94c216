import type { JSX } from 'preact'
import type { DeskContext } from '../desk-context.ts'
import { explainPair } from '../explain-placement.ts'
import type { BorderlinePair, BorderlinePairs } from '../views/borderline.ts'
import { ActForm, articleField, Published } from './parts.tsx'

/** The page with possible duplicates and possible wrong merges. */
export function BorderlinePairsPage({
  desk,
  borderlinePairs,
}: {
  desk: DeskContext
  borderlinePairs: BorderlinePairs
}): JSX.Element {
  const { edges: messages } = desk.messages
  return (
    <>
      <Pairs
        desk={desk}
        pairs={borderlinePairs.merges}
        title={messages.merges}
        text={messages.mergesText}
        act="together"
        button={messages.mergesButton}
      />
      <Pairs
        desk={desk}
        pairs={borderlinePairs.splits}
        title={messages.splits}
        text={messages.splitsText}
        act="apart"
        button={messages.splitsButton}
      />
    </>
  )
}

interface PairsProps {
  desk: DeskContext
  pairs: readonly BorderlinePair[]
  title: string
  text: string
  act: 'together' | 'apart'
  button: string
}

function Pairs({ desk, pairs, title, text, act, button }: PairsProps): JSX.Element {
  const { edges: messages } = desk.messages
  return (
    <section class="section">
      <h2>{title}</h2>
      <p class="lede">{pairs.length > 0 ? text : messages.none}</p>
      <ul class="rows">
        {pairs.map(({ article, other, score, story, ...reason }) => (
          <li key={article.id}>
            <Published article={article} desk={desk} />
            <p class="meta between">{act === 'together' ? messages.beside : messages.joined}</p>
            <Published article={other} desk={desk} />
            {reason.why && <p class="because">{explainPair(reason, desk.messages.grouping)}</p>}
            <div class="acts">
              <ActForm
                desk={desk}
                act={act}
                fields={{ article: articleField(article), other: articleField(other) }}
                button={button}
                label={article.title}
              />
              <p class="meta">
                {messages.score(score)} {'\u00b7'}{' '}
                <a href={desk.href(`/stories/${story}`)}>{messages.story}</a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
