import { BACKUP_DAYS } from '../../adapters/aws/operator/backup-days.ts'
import type { ReaderChange } from '../../domain/decisions/reader-act.ts'
import { masked, normalised } from '../../domain/email/address.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Installation } from '../../ports/installation.ts'
import type { Table } from '../../ports/table.ts'
import { Requests } from '../../store/subscribers/requests.ts'
import { Subscribers, subscriberId } from '../../store/subscribers/subscribers.ts'
import { applyOperatorAction, type OperatorActionResult } from '../../subscribers/operator/operator-action.ts'
import type { Io } from '../shared/cli.ts'
import { addressOf, statesInWords, unknownReader } from './reader.ts'

interface ReaderRequest {
  /** An address, or `-` to read it from standard input, which keeps it out of the shell's history. */
  address: string
  act: ReaderChange
}

/**
 * Unsubscribes, deletes, pauses or resumes one reader, and prints what was done. Returns the id.
 * @throws {Error} if the address is not valid or not known.
 */
export async function forReader(
  { address: given, act }: ReaderRequest,
  { subscribers: table, keys, scrub }: Pick<Installation, 'keys' | 'scrub'> & { subscribers: Table },
  { stdin, stdout }: Pick<Io, 'stdout'> & Partial<Pick<Io, 'stdin'>>,
  clock: Clock,
): Promise<string> {
  const address = await addressOf(given, { stdin })
  const id = subscriberId(normalised(address), keys.address)
  const done = await applyOperatorAction(id, act, {
    subscribers: new Subscribers(table),
    requests: new Requests(table, clock, () => crypto.randomUUID()),
    keys,
    clock,
  })
  const reader = masked(address)
  if (!done.before && done.requests === 0) throw new Error(unknownReader(reader))
  const lines = [...resultLines(reader, act, done), ...(act === 'delete' ? [await scrubLine(scrub)] : [])]
  stdout.write(`${lines.join('\n')}\n`)
  return id
}

function resultLines(
  reader: string,
  act: ReaderChange,
  { before, hadAddress, after, requests }: OperatorActionResult,
): string[] {
  const signUps = requests > 0 ? [`${reader}: a request that was waiting for its email was deleted.`] : []
  if (!before) return signUps
  const old = `${statesInWords[before.state]} (since ${before.changedAt.slice(0, 10)})`
  const isChanged = after !== before.state
  if (act === 'delete') {
    return [
      ...signUps,
      hadAddress
        ? `${reader}: deleted. It was ${old}. Only a hash is kept, so that no imported list adds the address again.`
        : `${reader}: already deleted. Only a hash is kept, so that no imported list adds the address again.`,
      ...(before.state === 'active' ? [mayStillArrive] : []),
    ]
  }
  const change: Record<Exclude<ReaderChange, 'delete'>, string> = {
    remove: `${reader}: unsubscribed. It was ${old}. The address will be deleted automatically in 30 days; --delete deletes it at once.`,
    pause: `${reader}: paused. It gets no email until you run \`resume\`, or until the reader ends the pause on the settings page.`,
    resume: `${reader}: subscribed again. It gets the next edition.`,
  }
  const none: Record<Exclude<ReaderChange, 'delete'>, string> = {
    remove: `${reader}: nothing was changed, since it is not subscribed. It is ${old}.`,
    pause: `${reader}: nothing was changed, since only a subscribed address can be paused. It is ${old}.`,
    resume: `${reader}: nothing was changed, since it is not paused. It is ${old}. If the reader left, only the reader can subscribe again.`,
  }
  const ended = before.state === 'active' && act !== 'resume'
  return [...signUps, isChanged ? change[act] : none[act], ...(isChanged && ended ? [mayStillArrive] : [])]
}

const mayStillArrive = 'An email that is being sent right now may still arrive.'

/** Scrubs even if the reader was deleted before, because an email may have reached the outbox since. */
async function scrubLine(scrub: Installation['scrub']): Promise<string> {
  if (!scrub) return `Point-in-time backups of the table hold the address for another ${BACKUP_DAYS} days.`
  return (await scrub())
    ? 'The address is gone from every file in the data folder, except from exports and lists that you put there. If you have ' +
        'scheduled backups, they hold it until they are deleted themselves.'
    : 'Another process is reading the database, so the log of the database holds the address until that process ends, ' +
        'or up to a minute longer if the digest is running.'
}
