import { masked, normalised } from '../../domain/email/address.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Installation } from '../../ports/installation.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Mailings } from '../../store/editions/mailings.ts'
import { Requests } from '../../store/subscribers/requests.ts'
import { Subscribers, subscriberId } from '../../store/subscribers/subscribers.ts'
import { everythingAbout } from '../../subscribers/routes/export.ts'
import { mayMove } from '../../subscribers/state-machine.ts'
import type { Io } from '../shared/cli.ts'
import { addressOf, statesInWords, unknownReader } from './reader.ts'

/** The newest editions that are shown of a subscriber. */
const MAX_SHOWN = 5

type Opened = Pick<Installation, 'subscribers' | 'keys'>
type Streams = Pick<Io, 'stdout'> & Partial<Pick<Io, 'stdin'>>

async function find(address: string, { subscribers, keys }: Opened): Promise<Subscriber> {
  const id = subscriberId(normalised(address), keys.address)
  const [stored] = await new Subscribers(subscribers).get([id])
  if (!stored) throw new Error(unknownReader(masked(address)))
  return stored.subscriber
}

/** Prints what is kept of one subscriber, without the address. Returns the id. */
export async function showReader(given: string, opened: Opened, io: Streams): Promise<string> {
  const address = await addressOf(given, io)
  const subscriber = await find(address, opened)
  const { id, state, changedAt, confirmedAt, consent, preferences, bounces } = subscriber
  const { frequency, language, topics, places, matters, alerts } = preferences
  const editions = (await new Mailings(opened.subscribers).editions()).slice(-MAX_SHOWN)
  const rows = await new Deliveries(opened.subscribers).of(id, editions)
  const list = (ids: readonly string[], none: string) => (ids.length > 0 ? ids.join(', ') : none)
  const lines = [
    `${masked(normalised(address))}: ${statesInWords[state]} (since ${changedAt.slice(0, 10)})`,
    ...(consent ? [`  signed up ${consent.at.slice(0, 10)} (${consent.form})`] : []),
    ...(confirmedAt ? [`  confirmed ${confirmedAt.slice(0, 10)}`] : []),
    `  ${frequency}, in ${language === 'es' ? 'Spanish' : 'English'}${alerts ? ', with alerts' : ''}`,
    `  topics: ${list(topics, 'all')}; places: ${list(places, 'all')}; matters: ${list(matters, 'none')}`,
    ...(bounces > 0 ? [`  editions in a row that could not be delivered: ${bounces}`] : []),
    ...rows.map(({ delivery }) => `  edition ${delivery.edition}: ${delivery.state}`),
  ]
  io.stdout.write(`${lines.join('\n')}\n`)
  return id
}

/** Prints everything that is kept of one subscriber, as the subscriber can download it. Returns the id. */
export async function exportReader(
  given: string,
  opened: Opened,
  io: Streams,
  clock: Clock,
): Promise<string> {
  const subscriber = await find(await addressOf(given, io), opened)
  const table = opened.subscribers
  const deps = { deliveries: new Deliveries(table), mailings: new Mailings(table), clock }
  io.stdout.write(await everythingAbout(subscriber, deps))
  return subscriber.id
}

/** Requests that one subscriber gets the emails at another address, which must confirm. Returns the id. */
export async function moveReader(
  given: string,
  to: string,
  opened: Opened,
  io: Streams,
  clock: Clock,
): Promise<string> {
  const [from, target] = [await addressOf(given, io), await addressOf(to, {})]
  const subscriber = await find(from, opened)
  if (!mayMove(subscriber))
    throw new Error(
      `${masked(from)} is ${statesInWords[subscriber.state]}, so the address can't be changed. The reader can sign up with the new one.`,
    )
  if (normalised(from) === normalised(target))
    throw new Error('Both addresses are the same, so nothing was changed.')
  const requests = new Requests(opened.subscribers, clock, () => crypto.randomUUID())
  const at = clock().toISOString()
  const { id } = await requests.add({ kind: 'move', subscriber: subscriber.id, email: target, at })
  // Nothing is queued from here: a request that was put off is taken up by the schedule, on both platforms.
  await requests.putOff(id)
  io.stdout.write(
    `${masked(target)} gets an email within a few minutes if the digest is running, and ${masked(from)} gets a notice. Until the ` +
      `new address confirms, emails go to ${masked(from)}.\n`,
  )
  return subscriber.id
}
