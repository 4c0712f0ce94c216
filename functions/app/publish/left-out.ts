import { lossRemedy } from '../../domain/edition/lost-edition.ts'
import type { LeftOut } from '../../domain/left-out.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Key, Table } from '../../ports/table.ts'
import { codec } from '../../store/codec.ts'
import type { AppContext } from '../context.ts'

/** Key of the record of what the last publication left out. */
const PUBLISHED: Key = { pk: 'PUBLISHED', sk: 'left-out' }
/** Seconds that the record of an edition is kept: long after everybody got it. */
const EMAILED_SECONDS = 60 * (DAY_MS / 1000)
/** Most that are recorded: no operator reads more one by one. */
const MAX_KEPT = 100

const leftOutCodec = codec<{ leftOut: LeftOut[] }>('record of what was left out')

/** Logs an error for each, since only the operator can fix it. Publishing and sending go on without it. */
export function reportLeftOut(leftOut: readonly LeftOut[], { logger }: Pick<AppContext, 'logger'>): void {
  for (const { story, matter, edition, file, error } of leftOut) {
    // A metric counts these lines under this name, whichever it is.
    if (story !== undefined || matter !== undefined) {
      logger.error('story left out', { ...(story === undefined ? { matter } : { story }), edition, error })
    } else if (edition !== undefined) {
      logger.error('edition left out', {
        edition,
        error,
        ...(file !== undefined && { file, what: lossRemedy }),
      })
    } else logger.error('file not rendered', { file, error })
  }
}

/** Stores what this publication left out, for the doctor, and logs what is new since the last publication. */
export function noteLeftOut(
  leftOut: readonly LeftOut[],
  { content, logger }: Pick<AppContext, 'logger'> & { content: Table },
): Promise<void> {
  return record(leftOut, PUBLISHED, content, logger)
}

/** Logs, once, what was left out of the emails of an edition. Each run of the sender finds it again. */
export async function noteLeftOutOfEmails(
  leftOut: readonly LeftOut[],
  edition: string,
  { subscribers, logger, clock }: Pick<AppContext, 'logger' | 'clock'> & { subscribers: Table },
): Promise<void> {
  if (leftOut.length === 0) return
  const expires = Math.floor(clock().getTime() / 1000) + EMAILED_SECONDS
  await record(leftOut, { pk: 'LEFT-OUT', sk: edition }, subscribers, logger, expires)
}

async function record(
  leftOut: readonly LeftOut[],
  key: Key,
  table: Table,
  logger: AppContext['logger'],
  expires?: number,
): Promise<void> {
  const before = await recorded(table, key)
  const known = new Set(before.map(nameOf))
  const kept = leftOut.slice(0, MAX_KEPT)
  reportLeftOut(
    kept.filter((one) => !known.has(nameOf(one))),
    { logger },
  )
  if (leftOut.length > kept.length) logger.warn('more left out than is recorded', { count: leftOut.length })
  if (kept.map(nameOf).join() === before.map(nameOf).join()) return
  const value = leftOutCodec.encode({ leftOut: kept })
  await table.write([{ ...key, value, ...(expires !== undefined && { expires }), when: 'always' }])
}

function nameOf({ story, matter, edition, file, error }: LeftOut): string {
  return [story, ...(matter === undefined ? [] : ['matter', matter]), edition, file, error].join(' ')
}

/** What the last publication left out. */
export function lastLeftOut(content: Table): Promise<LeftOut[]> {
  return recorded(content, PUBLISHED)
}

async function recorded(table: Table, key: Key): Promise<LeftOut[]> {
  const [item] = await table.get([key])
  return item ? leftOutCodec.decode(item.value).leftOut : []
}
