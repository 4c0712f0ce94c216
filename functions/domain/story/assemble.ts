import { takesIn } from '../article-form.ts'
import {
  type DecisionsByStory,
  decisionsFor,
  noDecisions,
  nothingDecided,
  type StoryDecisions,
} from '../decisions/for-stories.ts'
import type { Source } from '../model/source.ts'
import type { Story, StoryArticle } from '../model/story.ts'
import { firstSentences } from '../text/sentences.ts'
import { connectionsOf } from './links/connections.ts'
import { isOptedOut } from './opted-out.ts'
import { isSameSite, siteOf } from './publisher.ts'
import type { FirstPublication, Member, StoryRecord } from './story-record.ts'
import { foldVersions } from './versions/fold-versions.ts'
import { withdrawn } from './withdrawn.ts'

/** The most sentences of a summary. */
const SENTENCES = 2
/** The most topics, and the most places, that a story is shown under. */
const MAX_TAGS = 4

/** What decides how a story is shown. */
export interface View {
  sources: ReadonlyMap<string, Source>
  decisions?: DecisionsByStory
}

/**
 * Makes the story that readers see from its record and from those of the stories merged into it, with the decisions of
 * editors. `undefined` if nothing may be shown and readers never saw it, or its publishers opted out.
 */
export function assembleStory(
  record: StoryRecord,
  firstPublication: FirstPublication,
  absorbed: readonly StoryRecord[],
  { sources, decisions = noDecisions }: View,
): Story | undefined {
  const decided = decisionsFor([record.id, ...absorbed.map(({ id }) => id)], decisions)
  const parts = [record, ...absorbed.filter(({ id }) => !decisions.get(id)?.hidden)]
  const isShown = (member: Member) => !isOptedOut(member, sources)
  const all = parts.flatMap((part) => part.members).filter(isShown)
  const left = parts.flatMap((part) => part.left).filter(isShown)
  const { members, shownAs } = foldVersions(all.toSorted(byTime), sources)
  const memberOf = (id: string | undefined) =>
    id === undefined ? undefined : members.find((member) => member.id === shownAs(id))
  const first =
    beforeBackground(memberOf(firstPublication.lead), members) ?? members.find(takesIn) ?? members[0]
  const lead = memberOf(decided.lead) ?? (first && publishersOwn(first, members, sources))
  const last = lead ?? left.find((member) => member.id === firstPublication.lead) ?? left[0]
  if (!last) return undefined
  const ordered = lead ? [lead, ...reportsFirst(members.filter((member) => member !== lead))] : left
  const shown = (member: Member) => shownOf(member, sources)
  const reports = ordered.filter((member) => member === last || takesIn(member))
  const official = reports.filter((member) => member.kind === 'official')
  const story: Story = {
    id: record.id,
    firstSeen: ordered.reduce(
      (first, { firstSeen }) => (firstSeen < first ? firstSeen : first),
      last.firstSeen,
    ),
    // Including articles that are gone: a story that loses its first article does not become new.
    founded: Math.min(...[record, ...absorbed].flatMap(allMembers).map((member) => member.joined)),
    published: firstPublication.at,
    updated: [...official.map(({ firstSeen }) => firstSeen), firstLeadLeft(record, firstPublication)].reduce(
      (last, at) => (at > last ? at : last),
      firstPublication.at,
    ),
    headline: last.title,
    ...summaryOf(last, reports, sources),
    lead: shown(last),
    articles: copiesBehindOriginals(ordered).map(shown),
    topics: mostFrequent(reports.map((member) => member.topics)),
    places: mostFrequent(reports.map((member) => member.places)),
    ...seatsOf(reports),
    kind: last.kind,
    ...(last.form && { form: last.form }),
    status: [...official, ...ordered].find((member) => member.status)?.status,
    absorbed: absorbed.map((part) => part.id).sort(),
    ...connectionsOf([record, ...absorbed], [...all, ...left], firstPublication),
  }
  if (decided.hidden) return withdrawn(story, decided.hidden, firstPublication)
  if (!lead) {
    const moved = last.movedTo !== undefined && { moved: true as const }
    return withdrawn(story, { at: last.left ?? firstPublication.at, ...moved }, firstPublication)
  }
  return decided === nothingDecided ? story : withEdits(story, decided, firstPublication)
}

/** The article that leads by its publication; a report if it is background and an editor merged its story with the report's. */
function beforeBackground(first: Member | undefined, members: readonly Member[]): Member | undefined {
  if (!first || takesIn(first)) return first
  return members.find((one) => takesIn(one) && one.placement.story !== first.placement.story) ?? first
}

/** The publisher's own article about a page on its site, if another source had that page first. */
function publishersOwn(
  first: Member,
  members: readonly Member[],
  sources: ReadonlyMap<string, Source>,
): Member {
  // Most stories have a single article.
  if (members.length < 2) return first
  const site = siteOf(first.url)
  const isAtHome = ({ source }: Member) => {
    const { homepage, feed } = sources.get(source) ?? {}
    const own = siteOf(homepage ?? feed)
    return site !== undefined && own !== undefined && isSameSite(own, site)
  }
  if (isAtHome(first)) return first
  return members.find((member) => member.url === first.url && isAtHome(member)) ?? first
}

/** When the first lead moved to another story, which changes the headline; empty if it did not. */
function firstLeadLeft({ left }: StoryRecord, { lead }: FirstPublication): string {
  return left.find(({ id, movedTo }) => id === lead && movedTo !== undefined)?.left ?? ''
}

function allMembers({ members, left }: StoryRecord): Member[] {
  return [...members, ...left]
}

/** Applies editors' texts, tags and corrections. */
function withEdits(
  story: Story,
  { headline, summary, tags, corrections, changed }: StoryDecisions,
  { shown = '' }: FirstPublication,
): Story {
  const { seats, ...rest } = story
  const { summarySource: _, ...ofEditors } = rest
  const edited = { ...(headline && { headline: true as const }), ...(summary && { summary: true as const }) }
  return {
    ...(summary ? ofEditors : rest),
    // An editor who set its places knows where it belongs.
    ...(seats && !tags && { seats }),
    ...(headline && { headline }),
    ...(summary && { summary }),
    ...tags,
    ...(corrections && { corrections }),
    ...(changed && changed > shown && changed > story.updated && { updated: changed }),
    ...(Object.keys(edited).length > 0 && { edited }),
  }
}

/** Background comes after the reports, because it may be about more than the story. */
function reportsFirst(members: readonly Member[]): Member[] {
  return [...members.filter(takesIn), ...members.filter((member) => !takesIn(member))]
}

/** The lead's summary. If it has none, or only its headline may be shown, that of the next report that has one. */
function summaryOf(lead: Member, reports: readonly Member[], sources: ReadonlyMap<string, Source>) {
  const may = (member: Member) => sources.get(member.source)?.show !== 'headline' && member.summary !== ''
  const sameLanguage = reports.filter((member) => member.language === lead.language)
  const found = sameLanguage.find(may)
  const { summary, source } = found ?? { summary: '', source: lead.source }
  return {
    summary: firstSentences(summary, SENTENCES),
    ...(source !== lead.source && { summarySource: source }),
  }
}

function copiesBehindOriginals(ordered: readonly Member[]): Member[] {
  const present = new Set(ordered.map((member) => member.id))
  const isOriginal = (member: Member) =>
    member === ordered[0] || member.copyOf === member.id || !present.has(member.copyOf)
  return ordered
    .filter(isOriginal)
    .flatMap((original) => [
      original,
      ...ordered.filter((member) => member.copyOf === original.id && !isOriginal(member)),
    ])
}

/** The tags of the lead first, then those that most reports have. */
function mostFrequent(lists: readonly string[][]): string[] {
  const [first = [], ...rest] = lists
  const count = new Map<string, number>()
  for (const tag of rest.flat()) count.set(tag, (count.get(tag) ?? 0) + 1)
  const others = [...count].filter(([tag, n]) => !first.includes(tag) && n * 2 > rest.length)
  const ranked = others.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag)
  return [...first, ...ranked].slice(0, MAX_TAGS)
}

/** Every seat that a report names: a story is left out only if none of them is in a digest's scope. */
function seatsOf(reports: readonly Member[]): Pick<Story, 'seats'> {
  const seats = [...new Set(reports.flatMap((member) => member.seats ?? []))]
  return seats.length > 0 ? { seats } : {}
}

/** The article without what readers may not see: of some publishers only headlines are shown. */
function shownOf(member: Member, sources: ReadonlyMap<string, Source>): StoryArticle {
  const {
    placement: _p,
    joined: _j,
    formerStories: _f,
    length: _n,
    seq: _s,
    left: _l,
    movedTo: _m,
    ...article
  } = member
  return sources.get(article.source)?.show === 'headline' ? { ...article, summary: '' } : article
}

function byTime(a: Member, b: Member): number {
  const [x, y] = [a.published ?? a.firstSeen, b.published ?? b.firstSeen]
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}
