import type { JSX } from 'preact'
import type { Member } from '../../../domain/story/story-record.ts'
import type { DeskContext } from '../../desk-context.ts'
import { explainNearMiss, explainPlacement } from '../../explain-placement.ts'
import type { StoryView } from '../../views/story-view.ts'
import { ActForm, articleField, Details, Published } from '../parts.tsx'
import { Reasons } from '../reasons.tsx'

interface ArticleProps {
  desk: DeskContext
  article: Member
  isLead: boolean
  view: StoryView
}

/** An article of a story: why it was grouped there, and how to remove it. */
export function Article({ article, isLead, view, desk }: ArticleProps): JSX.Element {
  const { story: messages } = desk.messages
  const { placement, score, reasons } = article
  const { articles, nearMisses } = view
  const partner = articles.find(({ id }) => id === placement.partner && id !== article.id)
  const other = partner ?? articles.find(({ id }) => id !== article.id)
  const name = { article: articleField(article) }
  const nearMiss = nearMisses.get(article.id)
  return (
    <li>
      <Published article={article} desk={desk} />
      <p class="because">
        {explainPlacement(placement, partner?.title, desk.messages)} {isLead && messages.isLead}
      </p>
      {nearMiss && placement.almost && (
        <p class="because">
          {explainNearMiss(placement.almost, nearMiss.title, desk.messages)}{' '}
          <a href={desk.href(`/stories/${nearMiss.story}`)}>{desk.messages.edges.story}</a>
        </p>
      )}
      <div class="acts">
        {other && (
          <ActForm
            desk={desk}
            act="apart"
            fields={{ ...name, other: articleField(other) }}
            button={messages.apart}
            label={article.title}
          />
        )}
        <Details summary={messages.more}>
          <p class="meta">
            {placement.partner && messages.nearness(placement.score)} {messages.relevance(score)}
          </p>
          <Reasons desk={desk} reasons={reasons} />
          <div class="acts">
            {!isLead && <ActForm desk={desk} act="lead" fields={name} button={messages.lead} />}
            <ActForm desk={desk} act="exclude" fields={name} button={messages.exclude} look="grave" />
          </div>
        </Details>
      </div>
    </li>
  )
}
