import type { Entry } from '../../../domain/model/entry.ts'
import { parseDate } from '../../dates/parse-date.ts'
import { endsEarly, type Loss, Losses, leftOut, ourFailure } from '../../losses.ts'
import { type Feed, numbered, type ParseContext } from '../feed.ts'
import { Newest } from '../newest.ts'
import type { Received } from '../received.ts'
import { list, object } from './json-values.ts'
import { Members } from './members.ts'
import { Unread } from './read-items.ts'

/** What differs between JSON formats. */
interface Reader {
  /** The member of the document that lists its entries. */
  list: string
  /** The members of an entry that may have its date, the best first. */
  dates: readonly string[]
  /** Reads an entry. A string says why there is none. */
  entry: (item: Members, note: (loss: Loss) => void) => Entry | string
}

/** Reads the entries of a JSON document, each separately. `about` describes the document as a whole. */
export function readEntries(
  { json, bytes }: Received,
  { now }: ParseContext,
  open: (document: Members) => Reader & { about: Extract<Feed, { ok: true }>['feed'] },
): Feed {
  const losses = new Losses()
  const document = json?.object ?? {}
  const reader = open(new Members(document, (loss) => losses.note(loss)))
  if (json?.isCut) losses.note(endsEarly(bytes))
  const read = newestOf(list(document[reader.list]), reader.dates, losses, now).flatMap(
    ({ item, number }) => {
      const note = (loss: Loss) => losses.note(loss, number)
      const fields = object(item)
      try {
        if (item instanceof Unread) {
          note(leftOut(item.why))
          return []
        }
        const entry = fields ? reader.entry(new Members(fields, note), note) : 'it is not a JSON object'
        if (typeof entry !== 'string') return [{ entry, number }]
        note(leftOut(entry))
      } catch (error) {
        note(leftOut(ourFailure(error)))
      }
      return []
    },
  )
  return { ok: true, feed: reader.about, ...numbered(read), losses, ...(json?.isCut && { cutAt: bytes }) }
}

function newestOf(items: readonly unknown[], dates: readonly string[], losses: Losses, now?: Date) {
  const newest = new Newest<{ item: unknown; number: number; time: () => number | undefined }>()
  for (const [index, item] of items.entries()) {
    const time = () => {
      const fields = new Members(object(item) ?? {})
      const found = dates.map((name) => parseDate(fields.text(name, 'date') ?? '', now))
      return found.find((date) => date !== undefined)
    }
    newest.add({ item, number: index + 1, time })
  }
  return newest.entries(losses)
}
