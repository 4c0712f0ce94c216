import type { Entry } from '../../../domain/model/entry.ts'
import { oneLine } from '../../../domain/text/one-line.ts'
import { type Loss, Losses, leftOut, ourFailure } from '../../losses.ts'
import { type Feed, numbered, type ParseContext } from '../feed.ts'
import { withoutAbsent } from '../fields/entry-from-xml.ts'
import { type JsonObject, list, object } from './json-values.ts'
import { dateOf, Members } from './members.ts'

/** Reads an answer of federalregister.gov/api/v1/documents.json. A query that found nothing has no `results`. */
export function federalRegister(document: JsonObject, context: ParseContext): Feed {
  const losses = new Losses()
  const read = list(document.results).flatMap((result, index) => {
    const number = index + 1
    const note = (loss: Loss) => losses.note(loss, number)
    try {
      const entry = readDocument(new Members(object(result) ?? {}, note), context.now, note)
      if (entry) return [{ entry, number }]
      note(leftOut('it has no number or no title'))
    } catch (error) {
      note(leftOut(ourFailure(error)))
    }
    return []
  })
  const title = new Members(document, (loss) => losses.note(loss)).text('description', 'title')
  return { ok: true, feed: withoutAbsent({ title }), ...numbered(read), losses }
}

function readDocument(fields: Members, now: Date | undefined, note: (loss: Loss) => void): Entry | undefined {
  const id = fields.text('document_number', 'id')
  const link = fields.text('html_url', 'link')
  const title = fields.text('title', 'title')
  if (!(id || link) || !title) return undefined
  const docket = fields.text('docket_id', 'short')
  const agencies = fields
    .all('agencies')
    .flatMap((agency) => agency.text('name', 'short') ?? agency.text('raw_name', 'short') ?? [])
  return withoutAbsent({
    id,
    title: oneLine(title),
    link,
    published: dateOf(fields, ['publication_date', 'filed_at'], now, note),
    author: agencies.join(', ') || undefined,
    summary: fields.text('abstract', 'summary') ?? fields.text('action', 'summary'),
    document: withoutAbsent({
      type: fields.text('type', 'short'),
      number: id,
      effective: dateOf(fields, ['effective_on'], now, note)?.slice(0, 10),
      commentsClose: dateOf(fields, ['comments_close_on'], now, note)?.slice(0, 10),
      dockets: [...new Set([...fields.texts('docket_ids', 'short'), ...(docket ? [docket] : [])])],
      rins: fields.texts('regulation_id_numbers', 'short'),
      agencies,
    }),
  })
}
