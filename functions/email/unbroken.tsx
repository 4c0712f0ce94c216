import type { ComponentChildren } from 'preact'
import { unbroken as pieces } from '../domain/text/unbroken.ts'

/** A text for an email, in which no line breaks inside "H-1B" or "540 days". A copy of it is the plain text. */
export function unbroken(text: string): ComponentChildren {
  return pieces(text).map(({ text, whole }) =>
    whole ? <span style="white-space:nowrap">{text}</span> : text,
  )
}
