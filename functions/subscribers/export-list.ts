import { type Subscribers, shards } from '../store/subscribers/subscribers.ts'
import { spreadsheetCell } from './import/spreadsheet-cell.ts'

const COLUMNS = ['email', 'status', 'frequency', 'language', 'topics', 'places', 'confirmed'] as const

/**
 * Everybody who confirmed or was imported and whose address is kept, even if they left or bounced since, as lines of a
 * CSV file. `importLists` can read it, and a spreadsheet shows its values as text.
 */
export async function* exportList(subscribers: Subscribers): AsyncIterable<string> {
  yield `${COLUMNS.join(',')}\n`
  for (const shard of shards) {
    for await (const { subscriber } of subscribers.inShard(shard)) {
      const { email, state, preferences, confirmedAt = '' } = subscriber
      if (!email || state === 'pending' || state === 'deleted') continue
      const { frequency, language, topics, places } = preferences
      const status = state === 'active' ? 'subscribed' : state
      const values = [email, status, frequency, language, topics.join(' '), places.join(' '), confirmedAt]
      yield `${values.map(spreadsheetCell).join(',')}\n`
    }
  }
}
