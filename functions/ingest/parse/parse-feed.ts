import { parsers } from './parsers.ts'

/**
 * Reads a document of any format that this project knows, recognized by its content: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and
 * 1.0, JSON Feed 1.0 and 1.1, news sitemaps and the Federal Register's documents. It never rejects: a document that is no
 * feed gives `{ok: false}`, a bad entry is left out alone, and of a document that ends early the complete entries are read.
 */
export const parseFeed = parsers.feed
