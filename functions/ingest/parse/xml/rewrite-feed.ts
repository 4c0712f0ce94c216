import { FeedError } from '../feed-error.ts'
import { lineAndColumn } from '../position.ts'
import { BoundedParser } from './bounded-parser.ts'
import { FeedRewriter } from './feed-rewriter.ts'
import { closeConstructs, endEntries } from './mend/mend.ts'
import type { RewriteContext, RewrittenFeed } from './rewritten-feed.ts'

/**
 * Rewrites a feed of any XML format, however broken, as a small well-formed document that rss-parser reads without fault:
 * elements are balanced and named by their namespace instead of their prefix, markup inside a text is kept as text, and
 * unknown elements are left out. The document is read once, and again only if what an entry left open has swallowed other
 * entries.
 * @throws {FeedError} if the document is not a feed or goes beyond the limits
 */
export function rewriteFeed(text: string, context: RewriteContext): RewrittenFeed {
  const first = runRewriter(text, context)
  const closed = hasOnlyEntries(text, first) ? undefined : closeConstructs(text, elementsOf(first, context))
  const second = closed === undefined ? first : runRewriter(closed, context)
  const ended = endEntries(closed ?? text, second.innerEntries.swallowed, elementsOf(second, context))
  const end = (ended === undefined ? second : runRewriter(ended, context)).end()
  if ((ended ?? closed) !== undefined) end?.losses.note('Tags that an entry left open were closed at its end')
  if (!end) throw new FeedError('it ends early, within its first element')
  return end
}

const elementsOf = ({ entryNames }: FeedRewriter, { roots }: RewriteContext) => ({
  entries: entryNames,
  roots: roots.keys(),
})

/** Whether each place that looks like the beginning of an entry is one, as nearly always. */
function hasOnlyEntries(text: string, { entries, entryNames }: FeedRewriter): boolean {
  const [name] = entryNames
  if (name === undefined || entryNames.size > 1) return false
  const begin = `<${name}`
  let count = 0
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + begin.length))
    if (/[\s/>]/.test(text[at + begin.length] ?? '')) count++
  return count === entries
}

function runRewriter(text: string, context: RewriteContext): FeedRewriter {
  const rewriter = new FeedRewriter(context, {
    position: () => parser.startIndex,
    isAhead: (pattern) => {
      pattern.lastIndex = parser.endIndex + 1
      return pattern.test(text)
    },
  })
  let literal = false
  const parser = new BoundedParser(
    (name) => rewriter.isFull(name),
    {
      onopentag: (name, attributes) => rewriter.open(name, attributes),
      onclosetag: (name, isImplied) => rewriter.close(name, isImplied),
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
