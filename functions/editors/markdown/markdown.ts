import { micromark } from 'micromark'
import { namedCharacters } from './named-characters.ts'

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
  const html = micromark(withKnownNames(text), { extensions: [{ disable: { null: disabled } }] })
  return html.replace(/<a href="(?!https?:|mailto:)[^"]*"[^>]*>([\s\S]*?)<\/a>/g, '$1')
}

/** Any other name stays as it was typed, whichever names the library knows. What follows a backslash is escaped already. */
function withKnownNames(text: string): string {
  return text.replace(/\\[\s\S]|&([a-z][a-z\d]*);/gi, (written, name?: string) =>
    name === undefined || namedCharacters.has(name) ? written : `\\${written}`,
  )
}
