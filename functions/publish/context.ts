import type { Language } from '../domain/model/article.ts'
import type { Edition } from '../domain/model/edition.ts'
import { isPolled } from '../domain/model/source.ts'
import type { Story } from '../domain/model/story.ts'
import { fileAt } from '../domain/site-paths.ts'
import { cleanText } from '../domain/text/clean.ts'
import { type Locale, localeOf } from '../i18n/locale.ts'
import type { FooterFacts, PageProps } from '../web/components/page-props.ts'
import { page } from '../web/components/shell.tsx'
import { contentTypeOf } from '../web/http/content-type.ts'
import { style } from '../web/style/style.ts'
import { feedLinks } from './feeds/links.ts'
import { fingerprint, storyFingerprint } from './site/fingerprint.ts'
import type { Site, SiteFile, SourceReport } from './site/site.ts'
import { type PublicStory, type SourcesById, toPublicStory } from './stories/public-story.ts'
import { toPublicWithdrawn } from './stories/public-withdrawn.ts'
import { indexStories, type StoryIndex } from './stories/story-index.ts'

/** What all pages of one language are made with. */
export interface Context {
  site: Site
  siteUrl: string
  locale: Locale
  /** What readers find on pages and by searching. */
  shelf: StoryIndex
  /** What stands in feeds: withdrawn stories too, so that programs which have them hear of it. */
  fed: StoryIndex
  sources: SourcesById
  /** The sources that readers are told of: polled, and not by publishers who opted out. */
  reports: SourceReport[]
  colophon: FooterFacts
  show: (story: Story) => PublicStory
  page: (props: Omit<PageProps, 'locale' | 'publication' | 'siteUrl'>) => string
  /** The stamp of anything that is made of configuration, words and what else is named. */
  stampOf: (...madeOf: readonly string[]) => string
  /** A page's file; `madeOf` names all that it shows beyond configuration and words. */
  file: (path: string, madeOf: readonly string[], options: { leads: boolean }, html: () => string) => SiteFile
  /** The stamp of a story as it is shown today. */
  stamp: (story: Story) => string
  /** The stamp of a list of stories. */
  stamps: (stories: readonly Story[]) => string
}

const keptShown = 5000
/** Silent sources that a colophon names. */
const namedSilent = 5

export const pageCache = 'public, max-age=60, stale-while-revalidate=600'

/** The context of each language; they share the shelves. */
export type Contexts = Record<Language, Context>

/** What is the same whatever stories there are: their shelves are empty. */
export function contextsOf(site: Site): Contexts {
  const { configuration, today } = site
  const { publication, topics, places } = configuration
  const siteUrl = new URL(site.siteUrl).origin
  const sources: SourcesById = new Map(site.sources.map(({ source }) => [source.id, source]))
  const reports = site.sources.filter(({ source }) => isPolled(source))
  const silent = reports.filter(({ health }) => health.state === 'silent')
  const shelf = indexStories([], places, publication)
  const base = fingerprint(
    site.release,
    style,
    siteUrl,
    JSON.stringify([publication, topics.map(names), places.map(names), [...sources.values()]]),
  )
  const of = (lang: Language): Context => {
    const locale = localeOf(lang, publication, configuration, today)
    // The same stories stand in several feeds and lists; but not all that there are fit into memory.
    const shown = new Map<Story, PublicStory>()
    const show: Context['show'] = (story) => {
      const known = shown.get(story)
      if (known) return known
      if (shown.size >= keptShown) shown.clear()
      const fresh = story.withdrawn
        ? toPublicWithdrawn(story, story.withdrawn, locale, publication.title)
        : toPublicStory(story, sources, lang)
      shown.set(story, fresh)
      return fresh
    }
    // The one thing about a story that the calendar changes: comments close.
    const stamp: Context['stamp'] = (story) =>
      (story.status?.commentsClose ?? '~') < locale.today
        ? `${storyFingerprint(story)}!`
        : storyFingerprint(story)
    const feeds = feedLinks({ locale, site })
    const render: Context['page'] = (props) => page({ feeds, ...props, locale, publication, siteUrl })
    return {
      site,
      siteUrl,
      locale,
      shelf,
      fed: shelf,
      sources,
      reports,
      colophon: {
        read: reports.length,
        silent: silent.length,
        names: silent.slice(0, namedSilent).map(({ source }) => cleanText(source.name, 60)),
      },
      show,
      page: render,
      stampOf: (...madeOf) => fingerprint(base, ...madeOf),
      file: (path, madeOf, { leads }, html) => ({
        path: fileAt(locale.at(path)),
        contentType: contentTypeOf(fileAt(path)),
        cacheControl: pageCache,
        stamp: fingerprint(base, ...madeOf),
        leads,
        body: html,
      }),
      stamp,
      stamps: (stories) => fingerprint(...stories.map(stamp)),
    }
  }
  return { en: of('en'), es: of('es') }
}

/** The same with these stories on the shelves and these editions. */
export function filled(
  { en, es }: Contexts,
  stories: readonly Story[],
  editions: readonly Edition[],
): Contexts {
  const site = { ...en.site, editions }
  const { publication, places } = site.configuration
  const fed = indexStories(stories, places, publication)
  const listed = stories.filter(({ withdrawn }) => !withdrawn)
  const shelf = listed.length === stories.length ? fed : indexStories(listed, places, publication)
  return { en: { ...en, site, shelf, fed }, es: { ...es, site, shelf, fed } }
}

const names = (one: { id: string; name: object; parent?: string }) => [one.id, one.name, one.parent]
