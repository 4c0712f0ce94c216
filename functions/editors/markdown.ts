import { micromark } from 'micromark'

/** A few lines by an editor need no more than paragraphs, lists, emphasis and links; what else is typed stays text. */
const unwanted = [
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

/** Markdown as HTML in which nothing can run and every link is an absolute one to the web or a mailbox. */
export function markdownHtml(text: string): string {
  const html = micromark(text, { extensions: [{ disable: { null: unwanted } }] })
  return html.replace(/<a href="(?!https?:|mailto:)[^"]*"[^>]*>([\s\S]*?)<\/a>/g, '$1')
}
