import { escapeText } from '../domain/text/escape.ts'

/** The links that differ for each reader, since each holds the reader's own token. */
export type OwnLinks = Record<'preferences' | 'unsubscribe', string>

/** The place of such a link in a document. */
export interface Own {
  own: keyof OwnLinks
}

/**
 * A document in order: texts, and between them the places for the reader's own links. Texts are never searched for
 * placeholders, so nothing that a source writes can become one.
 */
export type Piece = string | Own

type Form = 'html' | 'text'

/** Writes a link for a document of that form; in HTML, for an attribute in double quotes. */
export function written(link: string, form: Form): string {
  return form === 'html' ? escapeText(link) : link
}

/** Joins the pieces to the whole document of one reader. */
export function joined(pieces: readonly Piece[], links: OwnLinks, form: Form): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : written(links[piece.own], form))).join('')
}

/** Separates the texts of a document from the places between them. There is one more text than there are places. */
export function apart<Place extends object>(
  pieces: readonly (string | Place)[],
): { texts: string[]; places: Place[] } {
  const texts = ['']
  const places: Place[] = []
  for (const piece of pieces) {
    if (typeof piece === 'string') texts.push((texts.pop() ?? '') + piece)
    else {
      places.push(piece)
      texts.push('')
    }
  }
  return { texts, places }
}
