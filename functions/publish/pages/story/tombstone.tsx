import type { Story } from '../../../domain/model/story.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { Context } from '../../context.ts'
import type { SiteFile } from '../../site/site.ts'

/** The page of a story that is part of another one, to which it redirects: it was merged, or its articles moved there. */
export function tombstonePage(id: string, story: Story, context: Context): SiteFile {
  const { locale } = context
  const { moved, movedTo } = locale.words.story
  const target = locale.at(sitePaths.story(story.id))
  return context.file(sitePaths.story(id), [context.stamp(story)], { leads: false }, () => {
    const { headline } = context.show(story)
    return context.page({
      path: sitePaths.story(id),
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
    })
  })
}
