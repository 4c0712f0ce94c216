import type { JSX } from 'preact'
import { wrongAddress } from '../../../domain/email/wrong-address.ts'
import type { Story } from '../../../domain/model/story.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { LinkedStories } from '../../../domain/story/links/linked-stories.ts'
import { parseDate } from '../../../domain/time.ts'
import type { Locale } from '../../../i18n/locale.ts'
import { dot, foreign, LanguageMark, Summary } from '../../../web/components/item.tsx'
import { SignUp } from '../../../web/components/sign-up.tsx'
import { Box, TocEntries } from '../../../web/components/toc.tsx'
import { unbroken } from '../../../web/components/unbroken.tsx'
import type { Context } from '../../context.ts'
import { feedLinks } from '../../feeds/links.ts'
import { PartOf, partOfStamp } from '../../matters/pages/part-of.tsx'
import type { SiteFile } from '../../site/site.ts'
import type { PublicStory } from '../../stories/public-story.ts'
import { Labels } from '../labels.tsx'
import { Coverage } from './coverage.tsx'
import { inCoveragePages } from './coverage-groups.ts'
import { Development } from './development.tsx'
import { moreCoveragePage } from './more-coverage.tsx'

/** The pages of a story: one, or more if it has many articles. */
export function* storyPages(story: Story, context: Context): Iterable<SiteFile> {
  const pages = inCoveragePages(story.articles)
  let from = pages[0]!
  yield storyPage(story, from, context)
  for (let at = 1; at < pages.length; at += 1) {
    const count = pages[at]!
    yield moreCoveragePage({ story, number: at + 1, pages: pages.length, from, count }, context)
    from += count
  }
}

function storyPage(story: Story, first: number, context: Context): SiteFile {
  const path = sitePaths.story(story.id)
  const madeOf = [context.stamp(story), context.linkStamp(story), partOfStamp(story.id, context)]
  return context.file(path, madeOf, { leads: false }, () => {
    const shown = context.show(story)
    return context.page({
      path,
      title: shown.headline,
      ...(shown.summary && { description: shown.summary }),
      type: 'article',
      feeds: feedLinks(context, story),
      children: <StoryBody story={shown} linked={context.linked(story)} first={first} context={context} />,
    })
  })
}

/** The content of all pages of a story, one after the other. */
export function StoryBodies({ story, context }: { story: Story; context: Context }): JSX.Element {
  const shown = context.show(story)
  const pages = inCoveragePages(story.articles)
  return (
    <>
      <StoryBody story={shown} linked={context.linked(story)} first={pages[0]!} context={context} />
      <Coverage story={shown} articles={shown.articles.slice(pages[0])} context={context} />
    </>
  )
}

interface StoryBodyProps {
  story: PublicStory
  linked: LinkedStories
  /** How many of its articles are on the first page. */
  first: number
  context: Context
}

function StoryBody({ story, linked, first, context }: StoryBodyProps): JSX.Element {
  const { locale } = context
  const { words } = locale
  const left = story.articles.length - first
  const topics = story.topics.filter(locale.topic)
  const places = story.places.filter(locale.place)
  const lang = foreign(story.language, locale)
  return (
    <div class="columns">
      <article class="column">
        <header class="opening">
          <Labels topics={topics} places={places} locale={locale} />
          <h1 lang={lang} dir="auto">
            {unbroken(story.headline)}
          </h1>
          <Summary item={story} locale={locale} />
          {story.url && (
            <p class="read">
              <a href={story.url} rel="external">
                {words.story.read(story.outlet)}
              </a>
            </p>
          )}
          <p class="meta">
            <LanguageMark language={story.language} locale={locale} />
            {datesOf(story, locale)}
          </p>
          <Development linked={linked} context={context} />
          {!story.withdrawn && <PartOf story={story.id} context={context} />}
        </header>
        {!story.withdrawn && (
          <Coverage story={story} articles={story.articles.slice(0, first)} context={context} />
        )}
        {left > 0 && (
          <p class="more">
            {words.story.more(left)}{' '}
            <a href={locale.at(sitePaths.story(story.id, 2))}>{words.story.moreAll}</a>
          </p>
        )}
        {!story.url && !story.withdrawn && <p class="more">{words.story.noLink}</p>}
        {story.corrections.length > 0 && (
          <section class="section">
            <h2>{words.corrections}</h2>
            {story.corrections.map(({ at, text }) => (
              <p key={at}>
                <span class="mark">{parseDate(at) && locale.date(parseDate(at)!, 'short')}</span> {text}
              </p>
            ))}
          </section>
        )}
        <p class="note">
          {!story.withdrawn && `${wordsOf(story, locale)} `}
          <a href={wrongAddress(story.id, context.site.configuration.publication)}>{words.reportError}</a>
        </p>
      </article>
      <div class="side">
        {topics.length + places.length > 0 && (
          <Box title={words.follow.this}>
            <TocEntries
              entries={[
                ...topics.map((id) => ({
                  href: sitePaths.topicFeed(id),
                  text: words.follow.feedOf(locale.topic(id)!),
                })),
                ...places.map((id) => ({
                  href: sitePaths.placeFeed(id),
                  text: words.follow.feedOf(locale.place(id)!),
                })),
              ]}
            />
          </Box>
        )}
        <Box title={words.signUp.title}>
          <SignUp locale={locale} />
        </Box>
      </div>
    </div>
  )
}

function wordsOf({ edited }: PublicStory, { words: { story } }: Locale): string {
  if (!edited) return story.words
  return edited.headline && edited.summary
    ? story.edited.both
    : story.edited[edited.headline ? 'headline' : 'summary']
}

function datesOf({ firstSeen, updated }: PublicStory, locale: Locale): string {
  const { story } = locale.words
  const dateAndTime = (at: Date) => [locale.date(at, 'weekday'), locale.date(at, 'time')] as const
  const [first, last] = [dateAndTime(firstSeen), dateAndTime(updated)]
  if (updated <= firstSeen || first.join() === last.join()) return story.firstSeen(...first)
  return `${story.firstSeen(...first)}${dot}${story.updated(...last)}`
}
