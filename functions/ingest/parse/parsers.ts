import type { Source } from '../../domain/model/source.ts'
import { isJson, parseFederalRegister } from './json/parse-json.ts'
import { type Parser, parseAny, parseFeed, parserOf } from './parse-feed.ts'

/**
 * The parser of each format of a source. Most sources are configured as `feed`, whatever they serve, so that parser
 * recognizes every format by its content; so do the others where a document is not what its format promises.
 */
export const parsers: Record<Source['format'], Parser> = {
  feed: parseFeed,
  'federal-register': parserOf((text, context) =>
    isJson(text) ? parseFederalRegister(text, context) : parseAny(text, context),
  ),
  'news-sitemap': parseFeed,
}
