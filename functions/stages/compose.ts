import { compose } from '../digest/compose.ts'
import { releaseSettled } from '../desk/release.ts'
import type { Edition } from '../model/edition.ts'
import { DeskLog } from '../store/desk-log.ts'
import { Editions } from '../store/editions.ts'
import { withLease } from '../store/lease.ts'
import { readStories } from '../store/read-stories.ts'
import { Sendings } from '../store/sendings.ts'
import { Stories } from '../store/stories.ts'
import { type MailingHome, sourcesById } from './home.ts'
import { sourceReports } from './source-reports.ts'

/** Comment periods are recalled for stories founded this long ago. */
const DAYS = 120
const DAY = 86_400_000

/** Freezes the next edition under this id, if there is anything new, and lets its mailing begin. */
export async function composeEdition(
  home: MailingHome,
  { id, frequency }: Pick<Edition, 'id' | 'frequency'>,
): Promise<Edition | undefined> {
  const { content: table, clock, owner, configuration } = home
  const frozen = await withLease('compose', { table, clock, owner, seconds: 300 }, async () => {
    const editions = new Editions(table, home.kept)
    const edition = await nextEdition(home, editions, { id, frequency })
    return edition && (await editions.freeze(edition)) ? edition : undefined
  })
  if (!frozen) return undefined
  await new Sendings(home.subscribers).begin(frozen.id, clock())
  home.journal.info('composed', { edition: frozen.id, sections: frozen.sections.length, to: frozen.to })
  return frozen
}
