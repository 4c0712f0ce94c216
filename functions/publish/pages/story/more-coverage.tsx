import type { Story } from '../../../domain/model/story.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { foreign } from '../../../web/components/item.tsx'
import { unbroken } from '../../../web/components/unbroken.tsx'
import type { Context } from '../../context.ts'
import type { SiteFile } from '../../site/site.ts'
import { Pager } from '../pager.tsx'
import { Coverage } from './coverage.tsx'

interface MoreCoverage {
  story: Story
  /** The number of this page; the story's own page is the first. */
  number: number
  pages: number
  /** Index of the first article on the page, and how many it has. */
  from: number
  count: number
}

/** A further page of a story, with articles that do not fit its own page. */
export function moreCoveragePage(more: MoreCoverage, context: Context): SiteFile {
  const { story, number, pages, from, count } = more
  const { locale } = context
  const { days } = locale.words
  return context.file(sitePaths.story(story.id, number), [context.stamp(story)], { leads: false }, () => {
    const shown = context.show(story)
    return context.page({
      path: sitePaths.story(story.id, number),
      title: `${shown.headline} (${days.page(number, pages)})`,
      children: (
        <div class="narrow">
          <header class="opening">
            <h1 lang={foreign(shown.language, locale)} dir="auto">
              <a href={locale.at(sitePaths.story(story.id, 1))}>{unbroken(shown.headline)}</a>
            </h1>
            <p class="meta">{days.page(number, pages)}</p>
          </header>
          <Coverage story={shown} articles={shown.articles.slice(from, from + count)} context={context} />
          <Pager
            label={locale.words.story.coverage}
            links={[
              { href: locale.at(sitePaths.story(story.id, number - 1)), text: days.back },
              number < pages && {
                href: locale.at(sitePaths.story(story.id, number + 1)),
                text: days.continued,
              },
            ]}
          />
        </div>
      ),
    })
  })
}
