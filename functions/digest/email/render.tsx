import { renderToString } from 'preact-render-to-string'
import { emailPage } from '../../email/frame.tsx'
import { apart, joined, type OwnLinks, type Piece } from '../../email/pieces.ts'
import { Body } from './body.tsx'
import { renderClosing } from './closing.tsx'
import type { EmailModel } from './email-model.ts'
import { renderText } from './text.ts'

/** Gmail clips an email after this many bytes of HTML, and the unsubscribe link is in the part that it clips. */
const GMAIL_CLIP_BYTES = 102_400
/** Reserved for the two links that each reader has of their own. */
export const OWN_LINKS_BYTES = 1_400

/** A rendered email with places for the reader's own links. */
export interface Rendered {
  subject: string
  html: Piece[]
  text: Piece[]
}

/** Renders HTML and text, with as many stories as fit below Gmail's limit. */
export function render(content: EmailModel): Rendered {
  const whole = renderWhole(content)
  if (fits(whole)) return { ...whole, subject: content.subject }
  let [low, high] = [0, content.sections.reduce((sum, { lines }) => sum + lines.length, 0)]
  while (low < high - 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(renderWhole(shorten(content, middle)))) low = middle
    else high = middle
  }
  return { ...renderWhole(shorten(content, low)), subject: content.subject }
}

/** Puts one reader's own links into a rendered email. */
export function withOwnLinks(
  { subject, html, text }: Rendered,
  links: OwnLinks,
): { subject: string; html: string; text: string } {
  return { subject, html: joined(html, links, 'html'), text: joined(text, links, 'text') }
}

/** Renders HTML and text of any length. */
export function renderWhole(content: EmailModel): Omit<Rendered, 'subject'> {
  const body = [renderToString(<Body content={content} />), ...renderClosing(content)]
  return { html: emailPage(content, body), text: renderText(content) }
}

function fits({ html }: Pick<Rendered, 'html'>): boolean {
  return Buffer.byteLength(apart(html).texts.join('')) < GMAIL_CLIP_BYTES - OWN_LINKS_BYTES
}

/** Keeps the first stories. */
function shorten(content: EmailModel, keep: number): EmailModel {
  let left = keep
  const sections = content.sections.map((section) => {
    const lines = section.lines.slice(0, left)
    left -= lines.length
    return { ...section, lines }
  })
  return { ...content, shortened: true, sections }
}
