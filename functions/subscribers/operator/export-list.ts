import type { Preferences, Subscriber } from '../../domain/model/subscriber.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import { spreadsheetCell } from '../import/spreadsheet-cell.ts'

type Column = 'email' | 'status' | keyof Preferences | 'confirmed'

/** What each column holds, in the order of the file. It does not compile without a column for every preference. */
const columns: Record<Column, (subscriber: Subscriber) => string> = {
  email: ({ email = '' }) => email,
  status: ({ state }) => (state === 'active' ? 'subscribed' : state),
  frequency: ({ preferences }) => preferences.frequency,
  language: ({ preferences }) => preferences.language,
  topics: ({ preferences }) => preferences.topics.join(' '),
  places: ({ preferences }) => preferences.places.join(' '),
  matters: ({ preferences }) => preferences.matters.join(' '),
  alerts: ({ preferences }) => (preferences.alerts ? 'yes' : ''),
  confirmed: ({ confirmedAt = '' }) => confirmedAt,
}

/**
 * Yields the lines of a CSV file with everybody who confirmed or was imported and whose address is kept, even if they
 * have unsubscribed or bounced since. `importLists` can read it, and a spreadsheet shows its values as text.
 */
export async function* exportList(subscribers: Subscribers): AsyncIterable<string> {
  yield `${Object.keys(columns).join(',')}\n`
  for (const shard of shards) {
    for await (const { subscriber } of subscribers.inShard(shard)) {
      const { email, state } = subscriber
      if (!email || state === 'pending' || state === 'deleted') continue
      const values = Object.values(columns).map((read) => spreadsheetCell(read(subscriber)))
      yield `${values.join(',')}\n`
    }
  }
}
