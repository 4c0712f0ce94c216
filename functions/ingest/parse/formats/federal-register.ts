import type { Entry } from '../../../domain/model/entry.ts'
import { oneLine } from '../../../domain/text/one-line.ts'
import type { Loss } from '../../losses.ts'
import { withoutAbsent } from '../fields/entry-from-xml.ts'
import type { Format } from '../format.ts'
import { dateOf, type Members } from '../json/members.ts'
import { readEntries } from '../json/read-entries.ts'

/** Answers of federalregister.gov/api/v1/documents.json. A query that finds nothing gets an answer without `results`. */
export const federalRegister: Format = {
  recognizes: ({ json }) => Array.isArray(json?.object.results) || json?.object.count === 0,
  missing: 'no `results`, as an answer of the Federal Register has',
  read: (received, context) =>
    readEntries(received, context, (document) => ({
      about: withoutAbsent({ title: document.text('description', 'title') }),
      list: 'results',
      dates: ['publication_date', 'filed_at'],
      entry: (fields, note) => readDocument(fields, context.now, note) ?? 'it has no number or no title',
    })),
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
    summary: fields.text('abstract', 'summary'),
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
