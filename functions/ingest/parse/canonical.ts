import { Parser } from 'htmlparser2'
import { FeedError } from './feed-error.ts'
import { Rewriter } from './rewriter.ts'

export interface Canonical {
  /** Which family's words the document speaks. */
  format: 'rss' | 'atom'
  /** Well-formed XML with known names only: a `<feed>` with each `<entry>` in it, whatever they were called. */
  xml: string
  /** The short names that occur in it. */
  names: ReadonlySet<string>
  /** The texts that its marks stand for. */
  aside: readonly string[]
  /** Whether the document ended in the middle, so that its last entry was left out. */
  cut: boolean
  /** How many entries held nothing that is known here, and were left out. */
  empty: number
}

/**
 * Rewrites whatever calls itself a feed as a small document that an XML parser can't stumble over: names by
 * namespace and not by prefix, elements balanced, markup inside a text kept as text in its order, unknown elements
 * left out. It reads the document once, from front to back. `url` is where the document was fetched from.
 */
export function canonical(text: string, url?: string): Canonical {
  const rewriter = new Rewriter(url)
  let literal = false
  const parser = new Parser(
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
  parser.write(text)
  const end = rewriter.end()
  if (!end) throw new FeedError(text.trim() ? 'it holds no XML element and no JSON' : 'it is empty')
  return end
}
