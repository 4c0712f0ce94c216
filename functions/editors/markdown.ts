import { micromark } from 'micromark'

/** Only paragraphs, lists, emphasis and links are needed; other Markdown stays plain text. */
const disabled = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
]

/** Converts Markdown to HTML that contains no scripts, and whose links are absolute web or email addresses. */
export function markdownHtml(text: string): string {
  const html = micromark(text, { extensions: [{ disable: { null: disabled } }] })
  return html.replace(/<a href="(?!https?:|mailto:)[^"]*"[^>]*>([\s\S]*?)<\/a>/g, '$1')
}
