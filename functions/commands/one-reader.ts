import { text } from 'node:stream/consumers'
import { masked, parseAddress } from '../access/address.ts'
import { BACKUP_DAYS } from '../aws/backup-days.ts'
import type { SubscriberState } from '../model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Table } from '../ports/table.ts'
import type { Installation } from '../steps/installation.ts'
import { Requests } from '../store/requests.ts'
import { Subscribers } from '../store/subscribers.ts'
import { actForReader, type OneReader, type ReaderAct } from '../subscribers/one-reader.ts'
import type { Io } from './io.ts'

interface AskedForReader {
  /** An address, or `-` for the one on standard input, which no history of a shell keeps. */
  address: string
  act: ReaderAct
}

/** Removes, deletes, pauses or resumes one reader, and says precisely what was done. */
export async function forReader(
  { address: given, act }: AskedForReader,
  { subscribers: table, keys, scrub }: Pick<Installation, 'keys' | 'scrub'> & { subscribers: Table },
  { stdin, stdout }: Pick<Io, 'stdout'> & Partial<Pick<Io, 'stdin'>>,
  clock: Clock,
): Promise<void> {
  const parsed = parseAddress(given === '-' ? await text(stdin ?? process.stdin) : given)
  if ('problem' in parsed) {
    throw new Error('That is no email address, so nothing was changed. It should look like name@example.org.')
  }
  const done = await actForReader(parsed.address, act, {
    subscribers: new Subscribers(table),
    requests: new Requests(table, clock, () => crypto.randomUUID()),
    keys,
    clock,
  })
  const who = masked(parsed.address)
  if (!done.was && done.requests === 0) throw new Error(unknown(who))
  const lines = [...told(who, act, done), ...(act === 'delete' ? [await toldScrub(scrub)] : [])]
  stdout.write(`${lines.join('\n')}\n`)
}

const unknown = (who: string) =>
  `Nobody with the address ${who} is known here, so nothing was changed. Check how it is written, or ask which address ` +
  'the emails come to: they may be forwarded from another.'

function told(who: string, act: ReaderAct, { was, hadAddress, is, requests }: OneReader): string[] {
  const signUps =
    requests > 0 ? [`${who}: what was asked for with it and waited for its email was taken back.`] : []
  if (!was) return signUps
  const before = `${states[was.state]} since ${was.changedAt.slice(0, 10)}`
  const isChanged = is !== was.state
  if (act === 'delete') {
    return [
      ...signUps,
      hadAddress
        ? `${who}: deleted. It was ${before}. What is kept is a hash, so that no list brings them back.`
        : `${who}: it was deleted already. Nothing but a hash is kept, so that no list brings them back.`,
      ...(was.state === 'active' ? [underway] : []),
    ]
  }
  const change: Record<Exclude<ReaderAct, 'delete'>, string> = {
    remove: `${who}: unsubscribed. It was ${before}. The address is deleted by itself after 30 days; with --delete it is deleted at once.`,
    pause: `${who}: paused. Nothing is mailed to it until \`resume-reader\`, or until they end the pause on their page.`,
    resume: `${who}: subscribed again. The next edition is mailed to it.`,
  }
  const none: Record<Exclude<ReaderAct, 'delete'>, string> = {
    remove: `${who}: nothing was changed, since it is not subscribed. It is ${before}.`,
    pause: `${who}: nothing was changed, since only who is subscribed can be paused. It is ${before}.`,
    resume: `${who}: nothing was changed, since it is not paused. It is ${before}. Only they themselves can subscribe again.`,
  }
  const ended = was.state === 'active' && act !== 'resume'
  return [...signUps, isChanged ? change[act] : none[act], ...(isChanged && ended ? [underway] : [])]
}

const states: Record<SubscriberState, string> = {
  pending: 'waiting for its confirmation',
  active: 'subscribed',
  paused: 'paused',
  unsubscribed: 'unsubscribed',
  bounced: 'not mailed, because emails to it came back,',
  complained: 'not mailed, because of a complaint about spam,',
  deleted: 'deleted',
}

const underway = 'An email that is being handed over in this moment may still arrive.'

/** Also where it was deleted before: an email that was on its way may have come to the outbox since. */
async function toldScrub(scrub: Installation['scrub']): Promise<string> {
  if (!scrub) return `Point-in-time backups of the table hold the address for ${BACKUP_DAYS} days more.`
  return (await scrub())
    ? 'No file in the data folder holds the address any more, but for exports that were put there.'
    : 'Another process is reading the database, so its log holds the address until that ends, and where the digest runs a minute more.'
}
