import { earlierCorrections } from '../../digest/compose/earlier-corrections.ts'
import { composePrintable } from '../../digest/compose/printable.ts'
import { freezeAudience } from '../../digest/deliver/audience.ts'
import { decisionsOnEdition } from '../../domain/decisions/for-editions.ts'
import { decisionsByStory } from '../../domain/decisions/for-stories.ts'
import { LostEdition } from '../../domain/edition/lost-edition.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Edition } from '../../domain/model/edition.ts'
import { isPolled } from '../../domain/model/source.ts'
import { DAY_MS } from '../../domain/time.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { type EditionHead, Editions } from '../../store/editions/editions.ts'
import { Mailings } from '../../store/editions/mailings.ts'
import { withLease } from '../../store/lease.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { projectedUpTo } from '../../store/stories/projection.ts'
import { readStories } from '../../store/stories/read-stories.ts'
import { Stories } from '../../store/stories/stories.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import { publishSettledStories } from '../articles/publish-story.ts'
import { type ComposingContext, type ContentContext, sourcesById } from '../context.ts'
import { imprint } from '../imprint.ts'
import { sourceReports } from '../poll/source-reports.ts'
import { reportLeftOut } from '../publish/left-out.ts'

/** Stories founded this long ago may still have a comment period that closes soon. */
const DAYS = 120
/** For trial emails, if no address of the site is set yet. No edition stores it. */
const SOME_SITE = 'https://digest.invalid'
/** However long nobody published, what came since the week before is released now or would be in no edition. */
const RELEASED_DAYS = 9

/**
 * Freezes the next edition, if there is anything new and `name` gives it an id, and its audience. Called again after a
 * crash in between, it freezes the audience of the edition that stands. It rejects where somebody else is at it.
 */
export async function composeEdition(
  context: ComposingContext,
  frequency: Edition['frequency'],
  name: (last: EditionHead | undefined) => string | undefined | Promise<string | undefined>,
): Promise<Edition | undefined> {
  const { content: table, clock, owner } = context
  const composed = await withLease('compose', { table, clock, owner, seconds: 300 }, async () => {
    const editions = new Editions(table, context.kept)
    const last = await editions.lastHead(frequency)
    if (last) await freezeAudienceOf(last, context)
    const id = await name(last)
    if (id === undefined) return {}
    // What the edition covers must be released, or it would be in no edition at all; so what the desk enters from
    // here on is left to the next one.
    const to = await projectedUpTo(table)
    const now = clock()
    await publishSettledStories(new Stories(table), sourcesById(context), {
      now,
      settleMinutes: 0,
      days: RELEASED_DAYS,
    })
    const { edition, leftOut } = await composeNext(context, { id, frequency, to })
    if (!edition || !(await editions.freeze(edition))) return {}
    reportLeftOut(leftOut, context)
    context.logger.info('edition composed', { edition: edition.id, from: edition.from, to: edition.to })
    await freezeAudienceOf(edition, context)
    return { edition }
  })
  if (!composed) throw new ComposingElsewhere()
  return composed.edition
}

/** Whoever meets it has nothing to do but to try again. */
export class ComposingElsewhere extends Error {
  override name = 'ComposingElsewhere'
  override message =
    'Another process is composing an edition, or was stopped while it did. Try again in five minutes.'
}

type Named = Pick<Edition, 'id' | 'frequency'> & { to?: number }

/** What the next edition would be by now; nothing of it is kept. */
export async function nextEdition(
  context: ContentContext & Pick<ComposingContext, 'kept'>,
  named: Named,
): Promise<Edition | undefined> {
  return (await composeNext(context, named)).edition
}

async function composeNext(
  context: ContentContext & Pick<ComposingContext, 'kept'>,
  { to, ...named }: Named,
): Promise<ReturnType<typeof composePrintable>> {
  const { content: table, configuration, kept } = context
  const { publication, places, sources } = configuration
  const now = context.clock()
  const range = { from: new Date(now.getTime() - DAYS * DAY_MS), to: now }
  const log = await new Decisions(table).all()
  const view = { sources: sourcesById(context), decisions: decisionsByStory(log) }
  const readable = await readStories(new Stories(table), range, view)
  const editions = new Editions(table, kept)
  const last = await lastOrHead(editions, named.frequency)
  const reports = (await sourceReports(context)).filter(({ source }) => isPolled(source))
  const material = {
    ...named,
    now,
    timeZone: publication.schedule.timeZone,
    last,
    from: await editions.covered(named.frequency),
    to: to ?? (await projectedUpTo(table)),
    stories: readable,
    sections: publication.sections,
    sources,
    places,
    decided: decisionsOnEdition(named.id, log),
    decisions: log.length,
    putRight: last ? earlierCorrections(log, knownTo(last, log), readable) : [],
    reading: {
      read: reports.length,
      silent: reports.filter(({ health }) => health.state === 'silent').length,
    },
  }
  return composePrintable(material, imprint({ configuration, siteUrl: publication.url ?? SOME_SITE }))
}

type Last = EditionHead & Partial<Pick<Edition, 'sections' | 'decisions'>>

/** The last edition, or what is known of it without its file: a lost file must not keep the next edition from readers. */
async function lastOrHead(editions: Editions, frequency: Edition['frequency']): Promise<Last | undefined> {
  try {
    return await editions.last(frequency)
  } catch (error) {
    if (error instanceof LostEdition) return { ...error.edition, frequency }
    throw error
  }
}

/** The number of the last decision that readers of an edition know of: where its file is lost, by the time. */
function knownTo({ sections, decisions = 0, frozenAt }: Last, log: readonly Decision[]): number {
  if (sections) return decisions
  return log.findLast(({ at }) => at <= frozenAt)?.number ?? 0
}

function freezeAudienceOf(
  edition: EditionHead,
  { subscribers: table, clock }: ComposingContext,
): Promise<void> {
  const subscribers = new Subscribers(table)
  return freezeAudience(edition, {
    subscribers,
    deliveries: new Deliveries(table),
    mailings: new Mailings(table),
    clock,
  })
}
