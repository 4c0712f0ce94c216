import type { Feed, ParseContext } from './feed.ts'
import type { Received } from './received.ts'

/** A format of documents. Each is in its own file in `formats/`, and in the list of `parsers.ts`. */
export interface Format {
  /**
   * Whether a document has the shape of this format. No two formats recognize the same document.
   * @throws {FeedError} if it is broken
   */
  recognizes(document: Received): boolean
  /** A clause that says what JSON lacks to be of this format; absent for formats in XML. */
  missing?: string
  /**
   * Reads a document that it recognizes.
   * @throws {FeedError} if it can't be read
   */
  read(document: Received, context: ParseContext): Feed | Promise<Feed>
}
