import type { Material } from '../../digest/compose/material.ts'
import { freezeAudience } from '../../digest/deliver/audience.ts'
import type { Edition, EditionKind } from '../../domain/model/edition.ts'
import type { EditionHead } from '../../store/editions/editions.ts'
import { withLease } from '../../store/lease.ts'
import { openContentStores, openStores } from '../../store/open-stores.ts'
import { projectedUpTo } from '../../store/stories/projection.ts'
import { COMPOSING_LOOKBACK_DAYS, publishDueStories } from '../articles/publish-story.ts'
import { type ComposingContext, sourcesById } from '../context.ts'
import { reportLeftOut } from '../publish/left-out.ts'
import { readMatters } from '../publish/read-matters.ts'
import { composeNext, lastOrHead } from './next-edition.ts'

/**
 * Composes the next edition and freezes it and its audience. Returns `undefined` if nothing is new or if `name` gives it
 * no id. After a crash between the two, the next call freezes the audience of the stored edition.
 * @throws {ComposingElsewhere} if another process is composing.
 */
export async function composeEdition(
  context: ComposingContext,
  frequency: EditionKind,
  name: (last: EditionHead | undefined) => string | undefined | Promise<string | undefined>,
  material: Pick<Material, 'isWanted'> = {},
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
    const { cache } = context
    const sources = sourcesById(context)
    await publishDueStories(stories, sources, {
      now,
      settleMinutes: 0,
      days: COMPOSING_LOOKBACK_DAYS,
      waitingOn: (days) => cache.stories.waitingOn(days, sources),
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
