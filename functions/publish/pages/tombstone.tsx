import type { Story } from '../../model/story.ts'
import { cleanText } from '../../pages/clean.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site.ts'

/** Where a story stood that turned out to be part of another: it leads there, for people and for programs. */
export function tombstonePage(id: string, story: Story, context: Context): SiteFile {
  const { locale } = context
  const { moved, movedTo } = locale.words.story
  const target = locale.at(`/stories/${story.id}/`)
  const headline = cleanText(story.headline) || story.id
  return context.file(`/stories/${id}/`, [story.id, headline], { leads: false }, () =>
    context.page({
      path: `/stories/${id}/`,
      title: headline,
      canonical: target,
      refresh: target,
      children: (
        <div class="opening">
          <h1>{moved}</h1>
          <p>
            {movedTo}{' '}
            <a href={target} dir="auto">
              {headline}
            </a>
          </p>
        </div>
      ),
    }),
  )
}
