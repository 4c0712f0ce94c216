import type { Entry } from '../../model/entry.ts'
import { isoDate } from '../dates/parse-date.ts'
import { oneLine } from '../one-line.ts'
import { withoutAbsent } from './entry-from-xml.ts'
import type { Feed, ParseContext } from './feed.ts'
import { type JsonObject, list, object, string, strings } from './json.ts'

/** The answer of federalregister.gov/api/v1/documents.json; a query that found nothing has no `results`. */
export function federalRegister(document: JsonObject, context: ParseContext): Feed {
  const problems: string[] = []
  const entries = list(document.results).flatMap((result, index) => {
    const fields = object(result)
    if (fields && (string(fields.document_number) || string(fields.html_url)) && string(fields.title))
      return [readDocument(fields, context.now)]
    problems.push(`Document ${index + 1} has no number or no title and was left out.`)
    return []
  })
  return { ok: true, feed: withoutAbsent({ title: string(document.description) }), entries, problems }
}

function readDocument(fields: JsonObject, now: Date | undefined): Entry {
  const agencies = list(fields.agencies)
    .map((agency) => string(object(agency)?.name) ?? string(object(agency)?.raw_name))
    .filter((name) => name !== undefined)
  const summary = string(fields.abstract) ?? string(fields.action)
  return withoutAbsent({
    id: string(fields.document_number),
    title: oneLine(string(fields.title) ?? ''),
    link: string(fields.html_url),
    published: isoDate(string(fields.publication_date) ?? string(fields.filed_at), now),
    author: agencies.join(', ') || undefined,
    summary,
    document: withoutAbsent({
      type: string(fields.type),
      number: string(fields.document_number),
      effective: string(fields.effective_on),
      commentsClose: string(fields.comments_close_on),
      dockets: [...new Set([...strings(fields.docket_ids), ...strings([fields.docket_id])])],
      rins: strings(fields.regulation_id_numbers),
      agencies,
    }),
  })
}
