import type { JSX } from 'preact'
import type { Member } from '../../../domain/story/story-record.ts'
import type { Desk } from '../../desk-page.ts'
import type { StoryView } from '../../views/story-view.ts'
import { whyHere } from '../../why.ts'
import { Act, Details, named, Published } from '../parts.tsx'
import { Reasons } from '../reasons.tsx'

interface ArticleProps {
  desk: Desk
  article: Member
  isLead: boolean
  view: StoryView
}

/** An article of a story: why it stands there, and what to do where it should not. */
export function Article({ article, isLead, view, desk }: ArticleProps): JSX.Element {
  const { story: say } = desk.say
  const { placement, score, reasons } = article
  const { articles } = view
  const partner = articles.find(({ id }) => id === placement.partner && id !== article.id)
  const other = partner ?? articles.find(({ id }) => id !== article.id)
  const name = { article: named(article) }
  return (
    <li>
      <Published article={article} desk={desk} />
      <p class="because">
        {whyHere(placement, partner?.title, desk)} {isLead && say.isLead}
      </p>
      <div class="acts">
        {other && (
          <Act
            desk={desk}
            act="apart"
            fields={{ ...name, other: named(other) }}
            button={say.apart}
            label={article.title}
          />
        )}
        <Details summary={say.more}>
          <p class="meta">
            {placement.partner && say.nearness(placement.score)} {say.relevance(score)}
          </p>
          <Reasons desk={desk} reasons={reasons} />
          <div class="acts">
            {!isLead && <Act desk={desk} act="lead" fields={name} button={say.lead} />}
            <Act desk={desk} act="exclude" fields={name} button={say.exclude} look="grave" />
          </div>
        </Details>
      </div>
    </li>
  )
}
