import type { DecidedArticle } from '../../domain/model/article.ts'
import type { Merge, Unmerge } from '../../domain/story/links/story-merge.ts'
import { splitIntoBatches } from './batches.ts'

/** What one assignment or decision leads to: the articles that changed, and the stories that were merged. */
interface Step {
  /** Each article once, in the order in which they changed. */
  articles: Map<string, DecidedArticle>
  merges: Merge[]
  unmerged: Unmerge[]
  /** Whether articles left their stories. */
  hasMoves: boolean
}

/** What goes into one log entry. */
export interface Part extends Pick<Step, 'merges' | 'unmerged' | 'hasMoves'> {
  articles: DecidedArticle[]
}

/** The most bytes of the articles in an entry, which is one item of the table: DynamoDB's limit is 400 KB. */
const MAX_BYTES = 300_000

/** Collects what is decided until it is written to the log. */
export class Draft {
  readonly #steps: Step[] = []
  readonly #latest = new Map<string, DecidedArticle>()

  /** Begins a step. After a crash, the log has all of a step or nothing, unless the step is too large for one entry. */
  begin(): void {
    this.#steps.push({ articles: new Map(), merges: [], unmerged: [], hasMoves: false })
  }

  /** Adds an article that changed, the latest of all. */
  put(article: DecidedArticle, options: { moved?: boolean } = {}): void {
    const { articles } = this.#step
    articles.delete(article.id)
    articles.set(article.id, article)
    this.#latest.set(article.id, article)
    if (options.moved) this.#step.hasMoves = true
  }

  /** Adds merges. */
  merge(merges: readonly Merge[]): void {
    this.#step.merges.push(...merges)
  }

  /** Adds merges that were taken back. */
  unmerge(unmerged: readonly Unmerge[]): void {
    this.#step.unmerged.push(...unmerged)
  }

  /** The version of an article that is not in the log yet. */
  latest(id: string): DecidedArticle | undefined {
    return this.#latest.get(id)
  }

  /**
   * Everything, in parts that each fit into one log entry. If a step is too large, its last part has its last article, which
   * caused the step, and its merges. If that part is never written, the article is decided again.
   */
  parts(): Part[] {
    const parts: Part[] = []
    let bytes = Number.POSITIVE_INFINITY
    // Without moves, the articles are those of a batch that fits.
    const mayBeLarge = this.#steps.some(({ hasMoves }) => hasMoves)
    for (const step of this.#steps) {
      const size = mayBeLarge ? sizeOf(step.articles.values()) : 0
      if (size > MAX_BYTES) {
        parts.push(...splitStep(step))
        bytes = Number.POSITIVE_INFINITY
      } else if (parts.length === 0 || bytes + size > MAX_BYTES) {
        parts.push({ ...step, articles: [...step.articles.values()] })
        bytes = size
      } else {
        addTo(parts.at(-1)!, step)
        bytes += size
      }
    }
    return parts
  }

  get #step(): Step {
    return this.#steps.at(-1)!
  }
}

function addTo(part: Part, { articles, merges, unmerged, hasMoves }: Step): void {
  part.hasMoves ||= hasMoves
  // If an article moved before or after it was decided, only its latest version counts.
  if (part.hasMoves) part.articles = part.articles.filter(({ id }) => !articles.has(id))
  part.articles.push(...articles.values())
  part.merges = [...part.merges, ...merges]
  part.unmerged = [...part.unmerged, ...unmerged]
}

function splitStep({ articles, merges, unmerged, hasMoves }: Step): Part[] {
  const batches = [...splitIntoBatches([...articles.values()])]
  return batches.map((some, n) => ({
    articles: some,
    merges: n === batches.length - 1 ? merges : [],
    unmerged: n === batches.length - 1 ? unmerged : [],
    hasMoves,
  }))
}

function sizeOf(articles: Iterable<DecidedArticle>): number {
  let bytes = 0
  for (const article of articles) bytes += Buffer.byteLength(JSON.stringify(article))
  return bytes
}
