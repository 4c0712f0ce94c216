import type { JSX } from 'preact'
import type { Story } from '../../../domain/model/story.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { LinkedStories } from '../../../domain/story/links/linked-stories.ts'
import { foreign } from '../../../web/components/item.tsx'
import { unbroken } from '../../../web/components/unbroken.tsx'
import type { Context } from '../../context.ts'

interface DevelopmentProps {
  linked: LinkedStories
  context: Context
}

/** Links to the story that this one continues, and to those that continue it. */
export function Development({ linked: { earlier, later }, context }: DevelopmentProps): JSX.Element {
  const { words } = context.locale
  return (
    <>
      {earlier && <Linked label={words.earlier} story={earlier} context={context} />}
      {later.map((story) => (
        <Linked key={story.id} label={words.story.later} story={story} context={context} />
      ))}
    </>
  )
}

function Linked({ label, story, context }: { label: string; story: Story; context: Context }): JSX.Element {
  const { locale, show } = context
  const { id, headline, language, published } = show(story)
  return (
    <p class="meta development">
      {label}{' '}
      <a href={locale.at(sitePaths.story(id))} lang={foreign(language, locale)} dir="auto">
        {unbroken(headline)}
      </a>
      , <time datetime={published.toISOString()}>{locale.date(published, 'short')}</time>
    </p>
  )
}
