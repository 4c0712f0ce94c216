import type { Configuration } from '../../domain/model/configuration.ts'
import type { MatterKind, MatterStatus } from '../../domain/model/matter.ts'
import type { Source } from '../../domain/model/source.ts'
import type { StoryArticle } from '../../domain/model/story.ts'
import type { MatterSettings } from '../../domain/model/taxonomy.ts'
import { registeredDomain, siteOf } from '../../domain/story/publisher.ts'
import { dayOf } from '../../domain/time.ts'
import { hasPart, hasWord, isOwnWord, officeOf } from './offices.ts'

/** A publisher that says something: by the words of its name, and by the domain that its site's owner registered. Without a name, it is nobody's word. */
export interface Voice {
  name: string
  site: string
  /** What it says, if that is long enough to know a copy by. */
  text?: string
}

/** Independent publishers that must say the same. */
export const ENOUGH_VOICES = 2
/** The most voices that are kept: more change nothing. */
const MAX_VOICES = 8

/** The most publishers that are compared with one another. */
const MAX_COMPARED = 50

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
  matters,
}: Partial<Pick<Configuration, 'sources' | 'publication' | 'matters'>>): Sources {
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
    voiceOf: voices(byId, matters),
  }
}

/** Whose word articles are. Who shows the reports of others, or invents them, has no word of their own. */
function voices(
  byId: ReadonlyMap<string, Source> | undefined,
  { portals = [], satire = [] }: Partial<MatterSettings> = {},
): Sources['voiceOf'] {
  const [portalSet, satireSet] = [new Set(portals), new Set(satire)]
  return ({ outlet, url, source: id, stated, categories, title, summary }) => {
    const source = byId?.get(id)
    const host = siteOf(url)
    const portal = host === undefined ? undefined : listed(host, portalSet)
    if (host !== undefined && listed(host, satireSet)) return nobody
    if ([outlet, source?.name ?? '', ...categories].some((one) => satirical.test(one))) return nobody
    const credited = stated?.origin ?? stated?.agency
    const name = outletWords(credited ?? outlet)
    if (portal && isPortalName(name, portal)) return nobody
    const isAggregator = source?.kind === 'aggregator'
    // An aggregator that does not name an outlet, or only the host of a link, does not say whose word it is.
    if (isAggregator && !credited && (outletWords(source.name ?? '') === name || outlet === host))
      return nobody
    // What an aggregator says of outlets is the word of one source.
    const site = isAggregator ? `source ${id}` : portal || !host ? name : registeredDomain(host)
    const text = `${title} ${summary}`
    return { name, site, ...(text.length >= MIN_TEXT && { text }) }
  }
}

/** Whose word does not count. */
const nobody: Voice = { name: '', site: '' }
/** So long a text two newsrooms do not write in the same words by chance. */
const MIN_TEXT = 120
const satirical = /(?<!\p{L})(?:satir(?:e|es|ical)|parod(?:y|ies)|sátiras?|satírico|parodias?)(?!\p{L})/iu

/** The site of a list that a host is or lies in. */
function listed(host: string, sites: ReadonlySet<string>): string | undefined {
  for (let name = host.replace(/:\d+$/, ''); name.includes('.'); name = name.slice(name.indexOf('.') + 1))
    if (sites.has(name)) return name
  return undefined
}

/** Whether a name is that of the portal itself: "Yahoo News" on yahoo.com, "Google News" on news.google.com. */
function isPortalName(name: string, portal: string): boolean {
  const labels = portal.split('.').slice(0, -1)
  return labels.some((label) => label !== 'news' && name.replaceAll(' ', '').startsWith(label))
}

/** What only says where an outlet appears. */
const generic = new Set(
  'news online digital newsroom com org net www us usa tv live español politics immigration'.split(' '),
)

/** The words of an outlet's name in the form in which they are compared: without the section, "the", and what many outlets add. */
function outletWords(outlet: string): string {
  const plain = outlet.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').slice(0, 100)
  const parts = plain.split(/:| \(|\||\/| [-–—] /)
  const words = (parts.find((part) => /[\p{L}\p{N}]/u.test(part)) ?? '').match(/[\p{L}\p{N}]+/gu) ?? []
  if (words[0] === 'the') words.shift()
  while (words.length > 1 && generic.has(words.at(-1)!)) words.pop()
  return words.join(' ')
}

/**
 * Whether two publishers are not one: their names differ in more than a section ("Courier", "Courier Politics"), their sites have
 * different owners, and they do not have the same text.
 */
function areIndependent(a: Voice, b: Voice): boolean {
  if (a.name === '' || b.name === '' || a.site === b.site) return false
  if (a.text !== undefined && a.text === b.text) return false
  return !isOneName(a.name, b.name)
}

/** Most pairs are told apart by their first or last letters. */
function isOneName(a: string, b: string): boolean {
  if (a[0] !== b[0]) return false
  if (a.at(-1) === b.at(-1) && a.replaceAll(' ', '') === b.replaceAll(' ', '')) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long[short.length] === ' ' && long.startsWith(short)
}

/** How many of these publishers are independent of one another. More publishers never make it less. */
export function independent(some: readonly Voice[]): number {
  const found: Voice[] = []
  for (const voice of some)
    if (voice.name && found.every((one) => areIndependent(one, voice))) found.push(voice)
  if (found.length !== 1) return found.length
  // Whoever came first may be like all others, which are not like each other.
  const distinct = [...new Map(some.map((one) => [`${one.name} ${one.site}`, one])).values()].slice(
    0,
    MAX_COMPARED,
  )
  return distinct.some((a, at) => distinct.slice(at + 1).some((b) => areIndependent(a, b))) ? 2 : 1
}

/** Adds voices that are not there yet. Of too many, one that is independent of others counts more. */
export function addVoices(to: Voice[], more: readonly Voice[]): void {
  for (const voice of more) {
    const isKnown = to.some(
      ({ name, site, text }) => name === voice.name && site === voice.site && text === voice.text,
    )
    if (isKnown) continue
    if (to.length < MAX_VOICES) to.push(voice)
    else if (independent(to) < ENOUGH_VOICES && to.some((one) => areIndependent(one, voice)))
      to.splice(-1, 1, voice)
  }
}
