import { alreadySent } from '../../digest/compose/already-sent.ts'
import { earlierCorrections } from '../../digest/compose/earlier-corrections.ts'
import type { Material } from '../../digest/compose/material.ts'
import { composePrintable } from '../../digest/compose/printable.ts'
import { freezeAudience } from '../../digest/deliver/audience.ts'
import { decisionsOnEdition } from '../../domain/decisions/for-editions.ts'
import { decisionsByStory } from '../../domain/decisions/for-stories.ts'
import { LostEdition } from '../../domain/edition/lost-edition.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Edition, EditionKind } from '../../domain/model/edition.ts'
import { isPolled } from '../../domain/model/source.ts'
import type { Story } from '../../domain/model/story.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { EditionHead, Editions } from '../../store/editions/editions.ts'
import { withLease } from '../../store/lease.ts'
import { openContentStores, openStores } from '../../store/open-stores.ts'
import { projectedUpTo } from '../../store/stories/projection.ts'
import { readStories } from '../../store/stories/read-stories.ts'
import { publishDueStories } from '../articles/publish-story.ts'
import { type ComposingContext, type ContentContext, sourcesById } from '../context.ts'
import { sourceReports } from '../poll/watch-sources.ts'
import { publicationDetails } from '../publication-details.ts'
import { reportLeftOut } from '../publish/left-out.ts'
import { readMatters } from '../publish/read-matters.ts'

/** A story that began this long ago may have a comment period that ends soon. */
const STORY_DAYS = 120
/** Replaces the address of the site if there is none, to find out whether emails can be rendered. No edition stores it. */
const PLACEHOLDER_SITE = 'https://digest.invalid'
/** Stories of these days are published before an edition, even if no publisher ran: otherwise no edition would have them. */
const PUBLISHED_DAYS = 9

/**
 * Composes the next edition and freezes it and its audience. Returns `undefined` if nothing is new or if `name` gives it
 * no id. After a crash between the two, the next call freezes the audience of the stored edition.
 * @throws {ComposingElsewhere} if another process is composing.
 */
export async function composeEdition(
  context: ComposingContext,
  frequency: EditionKind,
  name: (last: EditionHead | undefined) => string | undefined | Promise<string | undefined>,
  material: Pick<Material, 'followed'> = {},
): Promise<Edition | undefined> {
  const { content: table, clock, owner } = context
  const composed = await withLease('compose', { table, clock, owner, seconds: 300 }, async () => {
    const { editions, stories } = openContentStores(context)
    const last = await editions.lastHead(frequency)
    if (last) await completeAudienceOf(last, context)
    const id = await name(last)
    if (id === undefined) return {}
    // Everything that the edition covers must be published first, or no edition would have it. Later entries of the log
    // are left to the next edition.
    const to = await projectedUpTo(table)
    const now = clock()
    await publishDueStories(stories, sourcesById(context), {
      now,
      settleMinutes: 0,
      days: PUBLISHED_DAYS,
    })
    const named = { id, frequency, to, ...material }
    const { edition, leftOut } = await composeNext(context, named, readMatters)
    if (!edition || !(await editions.freeze(edition))) return {}
    reportLeftOut(leftOut, context)
    context.logger.info('edition composed', { edition: edition.id, from: edition.from, to: edition.to })
    await freezeAudienceOf(edition, context)
    return { edition }
  })
  if (!composed) throw new ComposingElsewhere()
  return composed.edition
}

/** Another process is composing; try again later. */
export class ComposingElsewhere extends Error {
  override name = 'ComposingElsewhere'
  override message =
    'Another process is composing an edition, or was stopped while it did. Try again in five minutes.'
}

/** The name of an edition, and the number of the last log entry that it covers: by default, the newest. */
type Named = Pick<Edition, 'id' | 'frequency'> & { to?: number } & Pick<Material, 'followed'>

/**
 * Composes the next edition as it would be now, without storing it; `undefined` if nothing is new. It has matters only if
 * `findMatters` is given: the editors' desk shows none, and finding them would make its pages slow.
 */
export async function nextEdition(
  context: ContentContext & Pick<ComposingContext, 'kept'>,
  named: Named,
  findMatters?: typeof readMatters,
): Promise<Edition | undefined> {
  return (await composeNext(context, named, findMatters)).edition
}

async function composeNext(
  context: ContentContext & Pick<ComposingContext, 'kept'>,
  { to, ...named }: Named,
  findMatters?: typeof readMatters,
): Promise<ReturnType<typeof composePrintable>> {
  const { content: table, configuration } = context
  const { publication, places, sources, topics } = configuration
  const now = context.clock()
  const range = { from: new Date(now.getTime() - STORY_DAYS * DAY_MS), to: now }
  const { stories, decisions, editions, matters } = openContentStores(context)
  const log = await decisions.all()
  const view = { sources: sourcesById(context), decisions: decisionsByStory(log) }
  const readable = await readStories(stories, range, view)
  const last = await lastOrHead(editions, named.frequency)
  const reports = (await sourceReports(context)).filter(({ source }) => isPolled(source))
  const covered = {
    from: await editions.covered(named.frequency),
    to: to ?? (await projectedUpTo(table)),
  }
  const material = {
    ...named,
    now,
    timeZone: publication.schedule.timeZone,
    last,
    ...covered,
    ...(named.frequency === 'alert' && {
      editions: { weekly: await lastOrHead(editions, 'weekly'), daily: await lastOrHead(editions, 'daily') },
    }),
    stories: readable,
    alreadySent: await sentBefore(readable, covered, named.frequency, editions),
    ...(findMatters && { matters: (await findMatters(readable, log, { ...context, matters })).matters }),
    sections: publication.sections,
    sources,
    places,
    topics,
    decided: decisionsOnEdition(named.id, log),
    decisions: log.length,
    putRight: last ? earlierCorrections(log, knownTo(last, log), readable) : [],
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

/** Those of the stories split since the last edition that readers already know from an earlier edition. */
async function sentBefore(
  stories: readonly Story[],
  { from, to }: Pick<Edition, 'from' | 'to'>,
  frequency: Edition['frequency'],
  editions: Editions,
): Promise<Set<string>> {
  const split = stories.filter(({ split }) => split !== undefined && split > from && split <= to)
  if (split.length === 0) return new Set()
  const firstSeen = split
    .map(({ lead }) => lead.firstSeen)
    .reduce((one, other) => (other < one ? other : one))
  const since: Edition[] = []
  for await (const edition of editions.all(frequency, () => {})) {
    if (edition.frozenAt < firstSeen) break
    since.push(edition)
  }
  return alreadySent(split, since)
}

type Last = EditionHead & Partial<Pick<Edition, 'sections' | 'decisions' | 'matters' | 'changesKnown'>>

/** The last edition, or what is known of it if its file is lost: that must not stop the next edition. */
async function lastOrHead(editions: Editions, frequency: Edition['frequency']): Promise<Last | undefined> {
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

/** After a crash before the audience of the last edition was frozen. Of an alert, only its file says whom it is for. */
async function completeAudienceOf(last: EditionHead, context: ComposingContext): Promise<void> {
  if (last.frequency !== 'alert') return freezeAudienceOf(last, context)
  const { mailings, editions } = openStores(context)
  if ((await mailings.get(last.id))?.frozen) return
  const edition = await lastOrHead(editions, 'alert')
  // The sender reports it if its file is lost.
  if (edition && 'sections' in edition) await freezeAudienceOf(edition, context)
}

function freezeAudienceOf(
  edition: EditionHead & Pick<Edition, 'matters'>,
  { subscribers, clock }: ComposingContext,
): Promise<void> {
  return freezeAudience(edition, { ...openStores({ subscribers }), clock })
}
