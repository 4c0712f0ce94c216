import type { Language } from '../domain/model/article.ts'
import type { Edition } from '../domain/model/edition.ts'
import type { Matter } from '../domain/model/matter.ts'
import { isPolled, type Source } from '../domain/model/source.ts'
import type { Story } from '../domain/model/story.ts'
import { fileAt } from '../domain/site-paths.ts'
import { type LinkedStories, linkStories } from '../domain/story/links/linked-stories.ts'
import { cleanText } from '../domain/text/clean.ts'
import { type Locale, localeOf } from '../i18n/locale.ts'
import type { FooterFacts, PageProps } from '../web/components/page-props.ts'
import { page } from '../web/components/shell.tsx'
import { fileTypeOf } from '../web/http/content-type.ts'
import { styleSheetPath } from '../web/style/accent.ts'
import { feedStylePath } from '../web/style/style.ts'
import { feedLinks } from './feeds/links.ts'
import { indexMatters, type MatterIndex, noMatters } from './matters/matter-index.ts'
import { fingerprint, storyFingerprint } from './site/fingerprint.ts'
import { Memory } from './site/memory.ts'
import type { Site, SiteFile, SourceReport } from './site/site.ts'
import { linkFacts, type PublicStory, type SourcesById, toPublicStory } from './stories/public-story.ts'
import { toPublicWithdrawn } from './stories/public-withdrawn.ts'
import { indexStories, type StoryIndex } from './stories/story-index.ts'

/** What all pages of one language are rendered with. */
export interface Context {
  site: Site
  /** What was made before of the same. */
  memory: Memory
  siteUrl: string
  locale: Locale
  /** The stories that pages and the search show. */
  index: StoryIndex
  /** The stories in feeds: also withdrawn ones, so that feed readers which have them learn of it. */
  feedIndex: StoryIndex
  /** The matters that stories are about over time. */
  matters: MatterIndex
  sources: SourcesById
  /** The sources that readers see: polled, and not of a publisher that opted out. */
  reports: SourceReport[]
  colophon: FooterFacts
  show: (story: Story) => PublicStory
  page: (props: Omit<PageProps, 'locale' | 'publication' | 'siteUrl'>) => string
  /** The fingerprint of what depends on the configuration, the words and `madeOf`. */
  stampOf: (...madeOf: readonly string[]) => string
  /** The file of a page. `madeOf` names everything that it shows beyond configuration and words. */
  file: (
    path: string,
    madeOf: readonly string[],
    options: { leads: boolean },
    body: SiteFile['body'],
  ) => SiteFile
  /** The fingerprint of a story as it is shown today. */
  stamp: (story: Story) => string
  /** The fingerprint of a list of stories. */
  stamps: (stories: readonly Story[]) => string
  /** The stories before and after a story in a development. */
  linked: (story: Story) => LinkedStories
  /** Fingerprints of what a story's page shows of those stories; empty if there are none. */
  linkStamp: (story: Story) => string
}

/** How many stories are kept as readers see them. */
const MAX_CACHED_STORIES = 5000
/** How many of the silent sources the foot of a page names. */
const MAX_SILENT_NAMED = 5

/** The context of each language; they share the indexes of stories. */
export type Contexts = Record<Language, Context>

/** Makes the contexts without stories and editions, which `withContent` adds. */
export function createContexts(site: Site): Contexts {
  const { configuration, today } = site
  const { publication, topics, places } = configuration
  const siteUrl = new URL(site.siteUrl).origin
  const sources: SourcesById = new Map(site.sources.map(({ source }) => [source.id, source]))
  const reports = site.sources.filter(({ source }) => isPolled(source))
  const silent = reports.filter(({ health }) => health.state === 'silent')
  const index = indexStories([], places, publication)
  const linked = linkStories([])
  const base = fingerprint(
    site.codeVersion,
    styleSheetPath(publication.accent) + feedStylePath,
    siteUrl,
    JSON.stringify([publication, topics.map(names), places.map(names), [...sources.values()].map(shown)]),
  )
  const memory = site.memory ?? new Memory()
  const of = (lang: Language): Context => {
    const locale = localeOf(lang, publication, configuration, today)
    // A story is in several feeds and lists, so it is kept; but not all stories fit into memory.
    const shown = new Map<Story, PublicStory>()
    const show: Context['show'] = (story) => {
      const known = shown.get(story)
      if (known) return known
      if (shown.size >= MAX_CACHED_STORIES) shown.clear()
      const fresh = story.withdrawn
        ? toPublicWithdrawn(story, story.withdrawn, locale, publication.title)
        : toPublicStory(story, sources, lang)
      shown.set(story, fresh)
      return fresh
    }
    // The only thing about a story that changes with the day: comments close.
    const stamp: Context['stamp'] = (story) =>
      (story.status?.commentsClose ?? '~') < locale.today
        ? `${storyFingerprint(story)}!`
        : storyFingerprint(story)
    const feeds = feedLinks({ locale, site })
    const render: Context['page'] = (props) => page({ feeds, ...props, locale, publication, siteUrl })
    return {
      site,
      memory,
      siteUrl,
      locale,
      index,
      feedIndex: index,
      matters: noMatters,
      sources,
      reports,
      colophon: {
        read: reports.length,
        silent: silent.length,
        names: silent.slice(0, MAX_SILENT_NAMED).map(({ source }) => cleanText(source.name, 60)),
      },
      show,
      page: render,
      stampOf: (...madeOf) => fingerprint(base, ...madeOf),
      file: (path, madeOf, { leads }, body) => ({
        path: fileAt(locale.at(path)),
        ...fileTypeOf(fileAt(locale.at(path))),
        stamp: fingerprint(base, ...madeOf),
        leads,
        body,
      }),
      stamp,
      stamps: (stories) => fingerprint(...stories.map(stamp)),
      linked,
      linkStamp: () => '',
    }
  }
  const contexts = { en: of('en'), es: of('es') }
  memory.begin(`${base} ${contexts.en.locale.today}`)
  return contexts
}

/** The same contexts with the links between these stories. */
export function withLinks({ en, es }: Contexts, stories: readonly Story[]): Contexts {
  const { unlisted } = en.site
  const linked = linkStories(unlisted ? stories.filter(({ id }) => !unlisted.has(id)) : stories)
  const key = en.stampOf()
  // A link shows only part of a story, so another article in an earlier story changes no other page.
  const namedIn = (story: Story) =>
    en.memory.each('link', story, key, () => fingerprint(linkFacts(story, en.sources)))
  const linkStamp: Context['linkStamp'] = (story) => {
    const { earlier, later } = linked(story)
    const before = earlier ? `<${namedIn(earlier)}` : ''
    return later.reduce((stamp, one) => `${stamp}>${namedIn(one)}`, before)
  }
  return { en: { ...en, linked, linkStamp }, es: { ...es, linked, linkStamp } }
}

/** The same contexts with these matters, and those of the stories that are part of them. */
export function withMatters(
  { en, es }: Contexts,
  matters: readonly Matter[],
  stories: readonly Story[],
): Contexts {
  const index = indexMatters(matters, stories, en.memory)
  return { en: { ...en, matters: index }, es: { ...es, matters: index } }
}

/** The same contexts with these stories and editions. */
export function withContent(
  { en, es }: Contexts,
  stories: readonly Story[],
  editions: readonly Edition[],
): Contexts {
  const site = { ...en.site, editions }
  const { publication, places } = site.configuration
  const indexed = (name: string, some: readonly Story[]) =>
    en.memory.follow<Story, StoryIndex>(name, some, (change, all) =>
      indexStories(all, places, publication, change),
    )
  const { unlisted } = site
  const inLists = unlisted ? stories.filter(({ id }) => !unlisted.has(id)) : stories
  const feedIndex = indexed('stories in feeds', inLists)
  const listed = inLists.filter(({ withdrawn }) => !withdrawn)
  const index = listed.length === inLists.length ? feedIndex : indexed('stories on pages', listed)
  return { en: { ...en, site, index, feedIndex }, es: { ...es, site, index, feedIndex } }
}

/** What pages can show about a source. */
const shown = ({ checked: _checked, note: _note, ...rest }: Source) => rest
const names = (one: { id: string; name: object; parent?: string }) => [one.id, one.name, one.parent]
