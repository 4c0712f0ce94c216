import type { Configuration } from '../../domain/model/configuration.ts'
import { type MatterKind, matterKinds } from '../../domain/model/matter.ts'
import type { Source } from '../../domain/model/source.ts'
import type { StoryArticle } from '../../domain/model/story.ts'
import { publisherName, siteOf } from '../../domain/story/publisher.ts'
import { dayOf } from '../../domain/time.ts'

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
  /** Whether an article is an official's own word on matters of a kind. A link to an office's page does not make an outlet that office. */
  speaksOf(article: StoryArticle, kind: MatterKind): boolean
  /** Whether an article is of an office that makes matters of a kind: a court's text on a rule is no document of that rule. */
  makes(article: StoryArticle, kind: MatterKind): boolean
  /** The day on which readers date an article: `YYYY-MM-DD`, in the publication's zone. */
  dayOf(article: StoryArticle): string
  /** Whose word an article is. A news agency's report is the agency's, in any outlet. */
  voiceOf(article: StoryArticle): Voice
}

/** The matters on which offices have the word. A member of Congress does not say what a court did, or an agency. */
const offices: Partial<Record<Source['kind'], readonly MatterKind[]>> = {
  'federal-agency': matterKinds,
  court: matterKinds,
  congress: ['bill'],
  'state-local-government': ['bill', 'case'],
}

const makers: Record<MatterKind, readonly Source['kind'][]> = {
  rule: ['federal-agency'],
  order: ['federal-agency'],
  designation: ['federal-agency'],
  bill: ['congress', 'state-local-government'],
  case: ['court'],
}

/** Reads the configured sources. Without any, what the classifier found counts; without a publication, days are those of UTC. */
export function readSources({
  sources,
  publication,
}: Partial<Pick<Configuration, 'sources' | 'publication'>>): Sources {
  const timeZone = publication?.schedule.timeZone ?? 'UTC'
  const byId = sources && new Map(sources.map((source) => [source.id, source]))
  const speaksOf: Sources['speaksOf'] = ({ kind, source: id }, of) => {
    if (kind !== 'official') return false
    if (!byId) return true
    const source = byId.get(id)
    return (
      source !== undefined && (source.items === 'official' || offices[source.kind]?.includes(of) === true)
    )
  }
  return {
    speaksOf,
    makes: (article, of) =>
      speaksOf(article, of) &&
      (article.document !== undefined ||
        byId === undefined ||
        makers[of].includes(byId.get(article.source)!.kind)),
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
