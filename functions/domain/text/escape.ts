import { escapeUTF8 } from 'entities'

/** Escapes plain text for XML or HTML, also for an attribute in quotation marks of either kind. */
export function escapeText(text: string): string {
  return escapeUTF8(text)
}

/** Escapes plain text for the content of an HTML element, where quotation marks stay as they are. */
export function escapeContent(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
