import type { Story } from '../../../domain/model/story.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { Context } from '../../context.ts'
import type { SiteFile } from '../../site/site.ts'
import { movedPage } from '../moved-page.tsx'

/** The page of a story that is part of another one, to which it redirects: it was merged, or its articles moved there. */
export function tombstonePage(id: string, story: Story, context: Context): SiteFile {
  return movedPage(
    {
      path: sitePaths.story(id),
      target: sitePaths.story(story.id),
      madeOf: [context.stamp(story)],
      name: () => context.show(story).headline,
      words: context.locale.words.story,
    },
    context,
  )
}
