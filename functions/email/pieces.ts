import { escapeUTF8 } from 'entities'

/** The links that are different for each reader, since they open this reader's own settings. */
export type OwnLinks = Record<'preferences' | 'unsubscribe', string>

/** The place of one of them. */
export interface Own {
  own: keyof OwnLinks
}

/**
 * A document in order: texts, and between them the places for the reader's own links. Texts are never searched for
 * placeholders, so nothing that a source writes can become one.
 */
export type Piece = string | Own

type Form = 'html' | 'text'

/** A link as a document of that form writes it: in HTML within an attribute in double quotes. */
export const written = (link: string, form: Form): string => (form === 'html' ? escapeUTF8(link) : link)

/** The whole document of one reader. */
export function joined(pieces: readonly Piece[], links: OwnLinks, form: Form): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : written(links[piece.own], form))).join('')
}

/** The texts of a document and the places between them: one text more than places. */
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
