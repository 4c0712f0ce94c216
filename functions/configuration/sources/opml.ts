import { type Source, sourceKinds } from '../../domain/model/source.ts'
import { cleanText } from '../../domain/text/clean.ts'
import { escapeText } from '../../domain/text/escape.ts'
import { common } from '../../i18n/en/common.ts'

/** Writes the sources as an OPML 2.0 document (http://opml.org/spec2.opml) for feed readers, with a folder for each kind. */
export function opml(sources: readonly Source[], title: string): string {
  const feeds = sources.filter(
    ({ format, blocked }) => (format === 'feed' || format === 'json-feed') && blocked === undefined,
  )
  const kinds = sourceKinds.filter((kind) => feeds.some((feed) => feed.kind === kind))
  const folders = kinds.map((kind) => {
    const outlines = feeds.filter((feed) => feed.kind === kind).map(outline)
    return `    <outline${attributes({ text: common.sourceKinds[kind] })}>\n${outlines.join('')}    </outline>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escaped(title)}</title>
  </head>
  <body>
${folders.join('')}  </body>
</opml>
`
}

function outline({ name, feed, homepage, language }: Source): string {
  const plain = cleanText(name)
  const facts = { type: 'rss', text: plain, title: plain, xmlUrl: feed, htmlUrl: homepage, language }
  return `      <outline${attributes(facts)}/>\n`
}

function attributes(facts: Record<string, string | undefined>): string {
  return Object.entries(facts)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('')
}

/** Escapes text for XML 1.0, on one line. */
function escaped(text: string): string {
  return escapeText(text.toWellFormed().replace(/\p{Cc}+|[\uFFFE\uFFFF]/gu, ' '))
}
