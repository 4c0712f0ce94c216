import { FeedError } from '../feed-error.ts'
import { lineAndColumn } from '../position.ts'
import { BoundedParser } from './bounded-parser.ts'
import { betweenEntries, mend } from './entry-bounds.ts'
import { FeedRewriter } from './feed-rewriter.ts'
import type { RewriteContext, RewrittenFeed } from './rewritten-feed.ts'

/**
 * Rewrites a feed of any XML format, however broken, as a small well-formed document that rss-parser reads without fault:
 * elements are balanced and named by their namespace instead of their prefix, markup inside a text is kept as text, and
 * unknown elements are left out. The document is read once, and a second time only if an element that an entry left open
 * has swallowed other entries.
 * @throws {FeedError} if the document is not a feed or goes beyond the limits
 */
export function rewriteFeed(text: string, context: RewriteContext): RewrittenFeed {
  const read = runRewriter(text, context)
  const isSwallowed = hasSwallowed(text, read)
  const end = (isSwallowed ? runRewriter(mend(text), context) : read).end()
  if (isSwallowed) end?.losses.note('Tags that an entry left open were closed at its end')
  if (!end) throw new FeedError('it ends early, within its first element')
  return end
}

/** Whether an element that was left open swallowed other entries. */
function hasSwallowed(text: string, { entries, entryNames }: FeedRewriter): boolean {
  // Nearly always, each place that looks like the beginning of an entry is one.
  if (entryNames.size === 1) {
    const [name] = entryNames
    if (occurrences(text, `<${name}`) === entries) return false
  }
  // A tag that is cut off at the end of the document begins no entry.
  const between = betweenEntries(text.slice(0, text.lastIndexOf('>') + 1))
  return between > 0 && entries <= between
}

function occurrences(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}

function runRewriter(text: string, context: RewriteContext): FeedRewriter {
  const rewriter = new FeedRewriter(context, (pattern) => {
    pattern.lastIndex = parser.endIndex + 1
    return pattern.test(text)
  })
  let literal = false
  const parser = new BoundedParser(
    (name) => rewriter.isFull(name),
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
