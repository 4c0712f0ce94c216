import { masked, normalised } from '../../domain/email/address.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Installation } from '../../ports/installation.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Mailings } from '../../store/editions/mailings.ts'
import { Requests } from '../../store/subscribers/requests.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import { findReader, lastDeliveries, requestMove } from '../../subscribers/operator/one-reader.ts'
import { everythingAbout } from '../../subscribers/routes/export.ts'
import type { Io } from '../shared/cli.ts'
import { addressOf, statesInWords, unknownReader } from './reader.ts'

type Opened = Pick<Installation, 'subscribers' | 'keys'>
type Streams = Pick<Io, 'stdout'> & Partial<Pick<Io, 'stdin'>>

async function find(address: string, { subscribers, keys }: Opened): Promise<Subscriber> {
  const found = await findReader(address, { subscribers: new Subscribers(subscribers), keys })
  if (!found) throw new Error(unknownReader(masked(address)))
  return found
}

/** Prints what is kept of one subscriber, without the address. Returns the id. */
export async function showReader(given: string, opened: Opened, io: Streams): Promise<string> {
  const address = await addressOf(given, io)
  const subscriber = await find(address, opened)
  const { id, state, changedAt, confirmedAt, consent, preferences, bounces } = subscriber
  const { frequency, language, topics, places, matters, alerts } = preferences
  const table = opened.subscribers
  const rows = await lastDeliveries(id, {
    deliveries: new Deliveries(table),
    mailings: new Mailings(table),
  })
  const list = (ids: readonly string[], none: string) => (ids.length > 0 ? ids.join(', ') : none)
  const lines = [
    `${masked(normalised(address))}: ${statesInWords[state]} (since ${changedAt.slice(0, 10)})`,
    ...(consent ? [`  signed up ${consent.at.slice(0, 10)} (${consent.form})`] : []),
    ...(confirmedAt ? [`  confirmed ${confirmedAt.slice(0, 10)}`] : []),
    `  ${frequency}, in ${language === 'es' ? 'Spanish' : 'English'}${alerts ? ', with alerts' : ''}`,
    `  topics: ${list(topics, 'all')}; places: ${list(places, 'all')}; matters: ${list(matters, 'none')}`,
    ...(bounces > 0 ? [`  editions in a row that could not be delivered: ${bounces}`] : []),
    ...rows.map(({ edition, state }) => `  edition ${edition}: ${state}`),
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
  const requests = new Requests(opened.subscribers, clock, () => crypto.randomUUID())
  const result = await requestMove(subscriber, target, { requests, keys: opened.keys, clock })
  if (result.is === 'ended')
    throw new Error(
      `${masked(from)} is ${statesInWords[subscriber.state]}, so the address can't be changed. The reader can sign up with the new one.`,
    )
  if (result.is === 'same') throw new Error('Nothing was changed: both addresses are the same.')
  // Nothing is queued from here: a request that was put off is taken up by the schedule, on both platforms.
  await requests.putOff(result.message.id)
  io.stdout.write(
    `${masked(target)} gets an email within a few minutes if the digest is running, and ${masked(from)} gets a notice. Until the ` +
      `new address confirms, emails go to ${masked(from)}.\n`,
  )
  return subscriber.id
}
