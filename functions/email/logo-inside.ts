import type { Email } from 'postal-mime'
import { LOGO_ID } from './frame.tsx'

/** The HTML of a parsed email for a browser, which does not know its other parts: the logo stands in it as a data URL. */
export function withLogoInside(html: string, { attachments }: Pick<Email, 'attachments'>): string {
  const logo = attachments.find(({ contentId }) => contentId === `<${LOGO_ID}>`)
  if (!logo || typeof logo.content === 'string') return html
  const data = Buffer.from(logo.content as ArrayBuffer).toString('base64')
  return html.replace(`src="cid:${LOGO_ID}"`, `src="data:${logo.mimeType};base64,${data}"`)
}
