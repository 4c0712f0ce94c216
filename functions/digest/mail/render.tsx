import { mailPage } from '../../pages/mail/frame.tsx'
import { Body } from './body.tsx'
import type { Content } from './content.ts'
import { text } from './text.ts'

/** Gmail clips a mail at 102,400 bytes of HTML, and what it clips is the link to unsubscribe. */
const CLIP = 102_400
/** Each reader's token is put in afterwards, thrice, and may be longer than what stands for it. */
const ROOM = 1_400

export interface Rendered {
  subject: string
  html: string
  text: string
}

/** HTML and text of the same content, shortened from the end until the HTML is below the clip. */
export function render(content: Content): Rendered {
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

/** The HTML and the text of all of it, however long. */
export function write(content: Content) {
  return { html: mailPage({ ...content, children: <Body content={content} /> }), text: text(content) }
}

function fits({ html }: { html: string }): boolean {
  return Buffer.byteLength(html) < CLIP - ROOM
}

/** Keeps the first lines; what goes is counted with what stands on the web anyway. */
function shorten(content: Content, keep: number): Content {
  let left = keep
  const sections = content.sections.map((section) => {
    const lines = section.lines.slice(0, left)
    left -= lines.length
    return { ...section, lines, more: section.more + section.lines.length - lines.length }
  })
  return { ...content, shortened: true, sections: sections.filter(({ lines }) => lines.length > 0) }
}
