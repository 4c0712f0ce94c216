import type { Configuration } from '../../domain/model/configuration.ts'
import type { MatterKind, MatterStatus } from '../../domain/model/matter.ts'
import type { StoryArticle } from '../../domain/model/story.ts'
import { publisherName, siteOf } from '../../domain/story/publisher.ts'
import { dayOf } from '../../domain/time.ts'
import { hasPart, hasWord, isOwnWord, officeOf } from './offices.ts'

/** A publisher that says something: by its name, and by the site where it says it. */
export interface Voice {
  name: string
  site: string
}

/** Independent publishers that must say the same. */
export const ENOUGH_VOICES = 2
/** The most voices that are kept: more change nothing. */
const MAX_VOICES = 8

/** Whose word counts, according to the sources that the operator configured. */
export interface Sources {
  /** Whether an article is an official's own word on matters of a kind. */
  speaksOf(article: StoryArticle, kind: MatterKind): boolean
  /** Whether it is its publisher's own report, and no link to an office's page. */
  isOwnWord(article: StoryArticle): boolean
  /** Whether it is on a step: what a court did, an agency reports as any outlet does. */
  decides(article: StoryArticle, kind: MatterKind, status: MatterStatus): boolean
  /** Whether an article is of an office that makes matters of a kind: a court's text on a rule is no document of that rule. */
  makes(article: StoryArticle, kind: MatterKind): boolean
  /** The day on which readers date an article: `YYYY-MM-DD`, in the publication's zone. */
  dayOf(article: StoryArticle): string
  /** Whose word an article is. A news agency's report is the agency's, in any outlet. */
  voiceOf(article: StoryArticle): Voice
}

/** Reads the configured sources. Without any, what the classifier found counts; without a publication, days are those of UTC. */
export function readSources({
  sources,
  publication,
}: Partial<Pick<Configuration, 'sources' | 'publication'>>): Sources {
  const timeZone = publication?.schedule.timeZone ?? 'UTC'
  const byId = sources && new Map(sources.map((source) => [source.id, source]))
  const office = (article: StoryArticle) => officeOf(article, byId?.get(article.source))
  const isOfficial = ({ kind }: StoryArticle) => kind === 'official'
  const ofAny: Pick<Sources, 'speaksOf' | 'decides' | 'makes'> = {
    speaksOf: isOfficial,
    decides: isOfficial,
    makes: isOfficial,
  }
  const ofOffices: typeof ofAny = {
    speaksOf: (article, kind) => hasPart(office(article), kind),
    decides: (article, kind, status) => hasWord(office(article), kind, status),
    makes: (article, kind) => office(article).makes.includes(kind),
  }
  return {
    ...(byId ? ofOffices : ofAny),
    isOwnWord: (article) => !byId || isOwnWord(article, byId.get(article.source)),
    dayOf: ({ published, firstSeen }) => dayOf(new Date(published ?? firstSeen), timeZone),
    voiceOf({ outlet, url, source: id, stated }) {
      const credited = stated?.origin ?? stated?.agency
      const name = publisherName(credited ?? outlet) || outlet
      // What an aggregator says of outlets is the word of one source.
      const from = byId?.get(id)?.kind === 'aggregator' ? `source ${id}` : siteOf(url)
      return { name, site: from ?? name }
    },
  }
}

/** How many of these publishers are independent: two names on one site, or one name on two sites, are one. */
export function independent(voices: readonly Voice[]): number {
  if (voices.length < 2) return voices.length
  return Math.min(new Set(voices.map(({ name }) => name)).size, new Set(voices.map(({ site }) => site)).size)
}

/** Adds voices that are not there yet. */
export function addVoices(to: Voice[], more: readonly Voice[]): void {
  for (const voice of more) {
    if (to.length >= MAX_VOICES) return
    if (!to.some(({ name, site }) => name === voice.name && site === voice.site)) to.push(voice)
  }
}
