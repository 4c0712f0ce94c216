import { alreadySent } from '../../digest/compose/already-sent.ts'
import type { Material } from '../../digest/compose/material.ts'
import { composePrintable } from '../../digest/compose/printable.ts'
import { decisionsOnEdition } from '../../domain/decisions/for-editions.ts'
import { LostEdition } from '../../domain/edition/lost-edition.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Edition } from '../../domain/model/edition.ts'
import { isPolled } from '../../domain/model/source.ts'
import type { Story } from '../../domain/model/story.ts'
import { newestFirst } from '../../domain/story/newest-first.ts'
import { scopeOf } from '../../domain/story/publication/scope.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { EditionHead, Editions } from '../../store/editions/editions.ts'
import { openContentStores } from '../../store/open-stores.ts'
import { projectedUpTo } from '../../store/stories/projection.ts'
import { type ComposingContext, type ContentContext, sourcesById } from '../context.ts'
import { sourceReports } from '../poll/watch-sources.ts'
import { publicationDetails } from '../publication-details.ts'
import type { readMatters } from '../publish/read-matters.ts'
import { putRight } from './put-right.ts'
import { returnedStories } from './returned-stories.ts'

/** A story that began this long ago may have a comment period that ends soon. */
const STORY_DAYS = 120
/** Replaces the address of the site if there is none, to find out whether emails can be rendered. No edition stores it. */
const PLACEHOLDER_SITE = 'https://digest.invalid'
/** The name of an edition, and the number of the last log entry that it covers: by default, the newest. */
type Named = Pick<Edition, 'id' | 'frequency'> & { to?: number } & Pick<Material, 'isWanted'>

/**
 * Composes the next edition as it would be now, without storing it; `undefined` if nothing is new. It has matters only if
 * `findMatters` is given: the editors' desk shows none, and finding them would make its pages slow.
 */
export async function nextEdition(
  context: ContentContext & Pick<ComposingContext, 'kept' | 'cache'>,
  named: Named,
  findMatters?: typeof readMatters,
): Promise<Edition | undefined> {
  return (await composeNext(context, named, findMatters)).edition
}

/** Composes the next edition, and says which stories and matters can't be rendered. */
export async function composeNext(
  context: ContentContext & Pick<ComposingContext, 'kept' | 'cache'>,
  { to, ...named }: Named,
  findMatters?: typeof readMatters,
): Promise<ReturnType<typeof composePrintable>> {
  const { content: table, configuration } = context
  const { publication, places, sources, topics } = configuration
  const now = context.clock()
  const range = { from: new Date(now.getTime() - STORY_DAYS * DAY_MS), to: now }
  const { decisions, editions, matters, storyLog } = openContentStores(context)
  const log = await decisions.all()
  const readable = (await context.cache.stories.read(range, sourcesById(context))).sort(newestFirst)
  const inScope = readable.filter(scopeOf(publication, places))
  const last = await lastOrHead(editions, named.frequency)
  const reports = (await sourceReports(context)).filter(({ source }) => isPolled(source))
  const covered = {
    from: await editions.covered(named.frequency),
    to: to ?? (await projectedUpTo(table)),
  }
  const known = last ? knownTo(last, log) : 0
  const { frequency } = named
  const returned = last
    ? await returnedStories(inScope, { frequency, from: covered.from, known }, { log, editions, storyLog })
    : new Set<string>()
  const material = {
    ...named,
    now,
    timeZone: publication.schedule.timeZone,
    last,
    ...covered,
    ...(named.frequency === 'alert' && {
      editions: { weekly: await lastOrHead(editions, 'weekly'), daily: await lastOrHead(editions, 'daily') },
    }),
    stories: inScope,
    returned,
    alreadySent: await sentBefore(inScope, { ...covered, returned }, frequency, editions),
    ...(findMatters && { matters: (await findMatters(inScope, log, { ...context, matters })).matters }),
    sections: publication.sections,
    length: publication.edition,
    sources,
    places,
    topics,
    decided: decisionsOnEdition(named.id, log),
    decisions: log.length,
    putRight: last ? await putRight({ log, known, stories: readable }, frequency, editions) : [],
    reading: {
      read: reports.length,
      silent: reports.filter(({ health }) => health.state === 'silent').length,
    },
  }
  return composePrintable(
    material,
    publicationDetails({ configuration, siteUrl: publication.url ?? PLACEHOLDER_SITE }),
  )
}

/** Those of the stories split or brought back since the last edition that readers already know from an earlier edition. */
async function sentBefore(
  stories: readonly Story[],
  { from, to, returned }: Pick<Edition, 'from' | 'to'> & { returned: ReadonlySet<string> },
  frequency: Edition['frequency'],
  editions: Editions,
): Promise<Set<string>> {
  const known = stories.filter(
    ({ id, split }) => returned.has(id) || (split !== undefined && split > from && split <= to),
  )
  if (known.length === 0) return new Set()
  const firstSeen = known
    .map(({ lead }) => lead.firstSeen)
    .reduce((one, other) => (other < one ? other : one))
  const since: Edition[] = []
  for await (const edition of editions.all(frequency, () => {})) {
    if (edition.frozenAt < firstSeen) break
    since.push(edition)
  }
  return alreadySent(known, since)
}

type Last = EditionHead & Partial<Pick<Edition, 'sections' | 'decisions' | 'matters' | 'changesKnown'>>

/** The last edition, or what is known of it if its file is lost: that must not stop the next edition. */
export async function lastOrHead(
  editions: Editions,
  frequency: Edition['frequency'],
): Promise<Last | undefined> {
  try {
    return await editions.last(frequency)
  } catch (error) {
    if (error instanceof LostEdition) return { ...error.edition, frequency }
    throw error
  }
}

/** The number of the last decision that readers of an edition know of. If its file is lost, its time shows it. */
function knownTo({ sections, decisions = 0, frozenAt }: Last, log: readonly Decision[]): number {
  if (sections) return decisions
  return log.findLast(({ at }) => at <= frozenAt)?.number ?? 0
}
