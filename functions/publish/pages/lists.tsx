import type { JSX } from 'preact'
import type { Story } from '../../domain/model/story.ts'
import { rootCountry } from '../../domain/places.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { StoryItem } from '../../web/components/item.tsx'
import { SignUp } from '../../web/components/sign-up.tsx'
import { Box, TocEntries } from '../../web/components/toc.tsx'
import type { Context } from '../context.ts'
import { feedLinks } from '../feeds/links.ts'
import type { SiteFile } from '../site/site.ts'
import { dayOfStory } from '../stories/story-index.ts'
import { STORY_BYTES_PER_PAGE, thatFit } from './page-size.ts'

const STORIES_WITH_SUMMARY = 8
const MAX_STORIES = 50
/** Kept free for the summaries of the first few. */
const SUMMARY_BYTES = 12_000

/** The page of one topic or place: the newest stories, the first few with summaries. */
export function listPage(context: Context, of: 'topics' | 'places', id: string): SiteFile {
  const { locale, index, site } = context
  const { words } = locale
  const stories = (of === 'topics' ? index.byTopic : index.byPlace).get(id) ?? []
  const shown = thatFit(stories.slice(0, MAX_STORIES), 'brief', STORY_BYTES_PER_PAGE - SUMMARY_BYTES)
  const name = (of === 'topics' ? locale.topic : locale.place)(id) ?? id
  const path = of === 'topics' ? sitePaths.topic(id) : sitePaths.place(id)
  const feed = of === 'topics' ? sitePaths.topicFeed(id) : sitePaths.placeFeed(id)
  const within = of === 'places' ? placesWithin(context, id) : ''
  const older = stories.length > shown.length
  return context.file(path, [context.stamps(shown), String(older)], { leads: true }, () => {
    const text = of === 'topics' ? words.feeds.topicText(name) : words.feeds.placeText(name)
    return context.page({
      path,
      title: name,
      description: text,
      section: of,
      feeds: feedLinks(context, { [of]: [id] }),
      children: (
        <div class="columns">
          <div class="column">
            <header class="opening">
              <h1>{name}</h1>
              {within && <p>{words.places.within(within)}</p>}
            </header>
            {shown.length === 0 && <p>{of === 'topics' ? words.topics.none : words.places.none}</p>}
            <Stories stories={shown} context={context} />
            {older && (
              <p class="more">
                {words.list.more} <a href={locale.at(sitePaths.days)}>{words.list.byDay}</a>
              </p>
            )}
          </div>
          <div class="side">
            <Box title={words.follow.this}>
              <TocEntries
                entries={[
                  { href: feed, text: words.follow.feedOf(name) },
                  { href: sitePaths.rss, text: words.follow.feedOf(words.follow.all) },
                ]}
              />
            </Box>
            <Box title={words.signUp.title}>
              <SignUp locale={locale} />
            </Box>
          </div>
        </div>
      ),
    })
  })

  function Stories({ stories, context }: { stories: Story[]; context: Context }): JSX.Element {
    const { timeZone } = site.configuration.publication.schedule
    const days = Map.groupBy(stories, (story) => dayOfStory(story, timeZone))
    let shownCount = 0
    return (
      <>
        {[...days].map(([day, ofDay]) => (
          <section key={day} class="day">
            <h2>{locale.day(day, 'long')}</h2>
            {ofDay.map((story) => (
              <StoryItem
                key={story.id}
                item={context.show(story)}
                locale={locale}
                size={shownCount++ < STORIES_WITH_SUMMARY ? 'full' : 'brief'}
                within={id}
              />
            ))}
          </section>
        ))}
      </>
    )
  }
}

function placesWithin({ site, locale }: Context, id: string): string {
  const { places } = site.configuration
  if (id === rootCountry(places)) return ''
  return places
    .filter(({ parent }) => parent === id)
    .map((place) => locale.place(place.id)!)
    .join(', ')
}
