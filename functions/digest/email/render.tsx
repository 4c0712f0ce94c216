import { renderToString } from 'preact-render-to-string'
import { emailPage } from '../../email/frame.tsx'
import { apart, joined, type OwnLinks, type Piece } from '../../email/pieces.ts'
import { Body } from './body.tsx'
import { closing } from './closing.tsx'
import type { EmailModel } from './email-model.ts'
import { text } from './text.ts'

/** Gmail clips a mail at 102,400 bytes of HTML, and what it clips is the link to unsubscribe. */
const CLIP = 102_400
/** For the two links that each reader has of their own. */
export const ROOM = 1_400

export interface Rendered {
  subject: string
  html: Piece[]
  text: Piece[]
}

/** HTML and text of the same content, shortened from the end until the HTML is below the clip. */
export function render(content: EmailModel): Rendered {
  const whole = write(content)
  if (fits(whole)) return { ...whole, subject: content.subject }
  let [low, high] = [0, content.sections.reduce((sum, { lines }) => sum + lines.length, 0)]
  while (low < high - 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(write(shorten(content, middle)))) low = middle
    else high = middle
  }
  return { ...write(shorten(content, low)), subject: content.subject }
}

/** The email of one reader, with this reader's own links. */
export function inFull({ subject, html, text }: Rendered, links: OwnLinks) {
  return { subject, html: joined(html, links, 'html'), text: joined(text, links, 'text') }
}

/** The HTML and the text of all of it, however long. */
export function write(content: EmailModel) {
  const says = [renderToString(<Body content={content} />), ...closing(content)]
  return { html: emailPage(content, says), text: text(content) }
}

function fits({ html }: Pick<Rendered, 'html'>): boolean {
  return Buffer.byteLength(apart(html).texts.join('')) < CLIP - ROOM
}

/** Keeps the first lines; what goes is counted with what stands on the web anyway. */
function shorten(content: EmailModel, keep: number): EmailModel {
  let left = keep
  const sections = content.sections.map((section) => {
    const lines = section.lines.slice(0, left)
    left -= lines.length
    return { ...section, lines, more: section.more + section.lines.length - lines.length }
  })
  return { ...content, shortened: true, sections: sections.filter(({ lines }) => lines.length > 0) }
}
