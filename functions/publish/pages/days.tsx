import type { Story } from '../../domain/model/story.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { StoryItem } from '../../web/components/item.tsx'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import type { DayOfStories } from '../stories/story-index.ts'
import { inPages } from './page-size.ts'
import { Pager } from './pager.tsx'

/** How many days the overview lists; a link leads to the days before. */
const MAX_DAYS = 400

/** The days that have stories, by month. It opens the whole archive without a script. */
export function daysPage(context: Context): SiteFile {
  const { locale, index } = context
  const { days } = locale.words
  const every = [...index.byDay.keys()]
  const all = every.slice(0, MAX_DAYS)
  const older = every[MAX_DAYS]
  const months = Map.groupBy(all, (day) => day.slice(0, 7))
  return context.file(sitePaths.days, every.slice(0, MAX_DAYS + 1), { leads: true }, () =>
    context.page({
      path: sitePaths.days,
      title: days.title,
      description: days.description,
      children: (
        <>
          <header class="opening">
            <h1>{days.title}</h1>
            <p>{days.description}</p>
          </header>
          {all.length === 0 && <p>{days.none}</p>}
          {[...months].map(([month, ofMonth]) => (
            <section key={month} class="section">
              <h2>{locale.day(`${month}-01`, 'month')}</h2>
              <p class="calendar">
                {ofMonth.map((day) => (
                  <a key={day} href={locale.at(sitePaths.day(day))}>
                    <time datetime={day}>{locale.day(day, 'short')}</time>
                  </a>
                ))}
              </p>
            </section>
          ))}
          {older && (
            <p class="more">
              <a href={locale.at(sitePaths.day(older))}>{days.previous(locale.day(older, 'full'))}</a>
            </p>
          )}
        </>
      ),
    }),
  )
}

/** All stories of one day, on as many pages as they need. */
export function* dayPages({ stories, ...of }: DayOfStories, context: Context): Iterable<SiteFile> {
  const listed = stories.filter(({ withdrawn }) => !withdrawn)
  const pages = listed.length > 0 ? inPages(listed, 'brief') : [[]]
  for (const [before, some] of pages.entries()) {
    yield dayPage(context, { ...of, some, number: before + 1, pages: pages.length })
  }
}

interface DayPage extends Omit<DayOfStories, 'stories'> {
  some: readonly Story[]
  number: number
  pages: number
}

function dayPage(context: Context, { day, some, number, pages, previous, next }: DayPage): SiteFile {
  const { locale } = context
  const { days } = locale.words
  const madeOf = [context.stamps(some), `${number}/${pages} ${previous} ${next}`]
  return context.file(sitePaths.day(day, number), madeOf, { leads: true }, () => {
    const title = locale.day(day, 'long')
    return context.page({
      path: sitePaths.day(day, number),
      title: pages > 1 ? `${title} (${days.page(number, pages)})` : title,
      description: days.description,
      children: (
        <div class="narrow">
          <header class="opening">
            <h1>{title}</h1>
            {pages > 1 && <p class="meta">{days.page(number, pages)}</p>}
          </header>
          {some.map((story) => (
            <StoryItem key={story.id} item={context.show(story)} locale={locale} size="brief" level={2} />
          ))}
          <Pager
            links={[
              number > 1 && { href: locale.at(sitePaths.day(day, number - 1)), text: days.back },
              number < pages && { href: locale.at(sitePaths.day(day, number + 1)), text: days.continued },
              previous && {
                href: locale.at(sitePaths.day(previous)),
                text: days.previous(locale.day(previous, 'weekday')),
              },
              next && { href: locale.at(sitePaths.day(next)), text: days.next(locale.day(next, 'weekday')) },
            ]}
            label={days.title}
          />
        </div>
      ),
    })
  })
}
