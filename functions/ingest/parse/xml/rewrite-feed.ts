import { FeedError } from '../feed-error.ts'
import { lineAndColumn } from '../position.ts'
import { BoundedParser } from './bounded-parser.ts'
import { betweenEntries, mend } from './entry-bounds.ts'
import { FeedRewriter, type RewrittenFeed } from './feed-rewriter.ts'

/**
 * Rewrites whatever calls itself a feed as a small document that an XML parser can't stumble over: names by
 * namespace and not by prefix, elements balanced, markup inside a text kept as text in its order, unknown elements
 * left out. It reads the document from front to back, and once more only if something that one entry opened and never
 * closed has swallowed other entries. `url` is where the document was fetched from.
 */
export function rewriteFeed(text: string, url?: string): RewrittenFeed {
  const read = runRewriter(text, url)
  const between = betweenEntries(text)
  const isSwallowed = between > 0 && read.entries <= between
  const end = (isSwallowed ? runRewriter(mend(text), url) : read).end()
  if (isSwallowed) end?.losses.note('Tags that an entry left open were closed at its end')
  if (!end) throw new FeedError(text.trim() ? 'it holds neither an XML element nor JSON' : 'it is empty')
  return end
}

function runRewriter(text: string, url: string | undefined): FeedRewriter {
  const rewriter = new FeedRewriter(url, (pattern) => {
    pattern.lastIndex = parser.endIndex + 1
    return pattern.test(text)
  })
  let literal = false
  const parser = new BoundedParser(
    () => rewriter.isFull,
    {
      onopentag: (name, attributes) => rewriter.open(name, attributes),
      onclosetag: (name) => rewriter.close(name),
      ontext: (data) => rewriter.text(data, literal),
      oncdatastart: () => {
        literal = true
      },
      oncdataend: () => {
        literal = false
      },
      onprocessinginstruction: (_, data) => {
        if (data.startsWith('!')) rewriter.declaration(data)
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  try {
    parser.write(text)
  } catch (error) {
    if (!(error instanceof FeedError)) throw error
    throw new FeedError(`${error.message} (${lineAndColumn(text, parser.startIndex)})`)
  }
  return rewriter
}
