import type { JSX } from 'preact'
import type { Desk } from '../desk-page.ts'
import type { BorderlinePair, BorderlinePairs } from '../views/borderline-pairs.ts'
import { Act, named, Published } from './parts.tsx'

/** Where the machine was least sure whether two articles tell of one event. */
export function BorderlinePairsPage({
  desk,
  borderlinePairs,
}: {
  desk: Desk
  borderlinePairs: BorderlinePairs
}): JSX.Element {
  const { edges: say } = desk.say
  return (
    <>
      <Pairs
        desk={desk}
        pairs={borderlinePairs.merges}
        title={say.merges}
        text={say.mergesText}
        act="together"
        button={say.mergesButton}
      />
      <Pairs
        desk={desk}
        pairs={borderlinePairs.splits}
        title={say.splits}
        text={say.splitsText}
        act="apart"
        button={say.splitsButton}
      />
    </>
  )
}

interface PairsProps {
  desk: Desk
  pairs: readonly BorderlinePair[]
  title: string
  text: string
  act: 'together' | 'apart'
  button: string
}

function Pairs({ desk, pairs, title, text, act, button }: PairsProps): JSX.Element {
  const { edges: say } = desk.say
  return (
    <section class="section">
      <h2>{title}</h2>
      <p class="lede">{pairs.length > 0 ? text : say.none}</p>
      <ul class="rows">
        {pairs.map(({ article, other, score, story }) => (
          <li key={article.id}>
            <Published article={article} desk={desk} />
            <p class="meta between">{act === 'together' ? say.beside : say.joined}</p>
            <Published article={other} desk={desk} />
            <div class="acts">
              <Act
                desk={desk}
                act={act}
                fields={{ article: named(article), other: named(other) }}
                button={button}
                label={article.title}
              />
              <p class="meta">
                {say.score(score)} {'\u00b7'} <a href={desk.at(`/stories/${story}`)}>{say.story}</a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
