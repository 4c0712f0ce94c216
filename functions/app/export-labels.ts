import { activeDecisions } from '../domain/decisions/active-decisions.ts'
import { decisionsByStory } from '../domain/decisions/for-stories.ts'
import { redactedIn } from '../domain/decisions/redacted.ts'
import type { DecidedArticle } from '../domain/model/article.ts'
import type { Decision } from '../domain/model/decision.ts'
import type { Table } from '../ports/table.ts'
import { openContentStores } from '../store/open-stores.ts'
import type { Stories } from '../store/stories/stories.ts'
import type { StoryLog } from '../store/stories/story-log.ts'

/** An article as the command `desk` reads it, with the labels that editors gave it. */
export interface Example {
  id: string
  title: string
  text: string
  url?: string
  source: string
  date: string
  relevant?: boolean
  topics?: string[]
  places?: string[]
}

/** Two examples, and whether an editor decided that they are the same story. */
export interface LabeledPair {
  a: string
  b: string
  same: boolean
}

type Label = Pick<Example, 'relevant' | 'topics' | 'places'>

/** Yields the active corrections by editors as labeled examples: first articles, then pairs of them. */
export async function* exportLabels(content: Table): AsyncIterable<Example | LabeledPair> {
  const { decisions, stories, storyLog } = openContentStores({ content })
  const log = await decisions.all()
  const active = activeDecisions(log)
  const redacted = redactedIn(log)
  const pairs = pairsOf(active).filter(({ a, b }) => !redacted.has(a) && !redacted.has(b))
  const wanted = new Map<string, Label>(pairs.flatMap(({ a, b }) => [a, b].map((id) => [id, {}])))
  for (const { act } of active) {
    if (act.is === 'admit' || act.is === 'exclude')
      wanted.set(act.article.id, { ...wanted.get(act.article.id), relevant: act.is === 'admit' })
  }
  for (const [id, tags] of await tagged(log, stories)) wanted.set(id, { ...wanted.get(id), ...tags })
  for (const id of redacted.keys()) wanted.delete(id)
  const known = await asRead(wanted, storyLog)
  for (const [id, label] of wanted) {
    const article = known.get(id)
    if (article) yield { ...exampleOf(article), ...label }
  }
  for (const pair of pairs) if (known.has(pair.a) && known.has(pair.b)) yield pair
}

/** The last decision about each pair of articles. */
function pairsOf(active: readonly Decision[]): LabeledPair[] {
  const pairs = new Map<string, LabeledPair>()
  for (const { act } of active) {
    if (act.is !== 'pin') continue
    const [a = '', b = ''] = [act.a.id, act.b.id].sort()
    pairs.set(`${a} ${b}`, { a, b, same: act.put === 'together' })
  }
  return [...pairs.values()]
}

/** The topics and places that editors chose for stories, by the article that leads each story. */
async function tagged(log: readonly Decision[], stories: Stories): Promise<Map<string, Label>> {
  const found = new Map<string, Label>()
  for (const [story, { tags, lead }] of decisionsByStory(log)) {
    if (!tags) continue
    const own = await stories.get(story)
    const ids = [lead, own?.firstPublication?.lead, own?.members[0]?.id]
    const members = new Set(
      (await stories.family(story)).flatMap((record) => record.members).map(({ id }) => id),
    )
    const shown = ids.find((id) => id !== undefined && members.has(id))
    if (shown !== undefined) found.set(shown, tags)
  }
  return found
}

/** Each article from the log entry with most of its text. Entries of articles that the digest leaves out have no text. */
async function asRead(
  wanted: ReadonlyMap<string, Label>,
  log: StoryLog,
): Promise<Map<string, DecidedArticle>> {
  const found = new Map<string, DecidedArticle>()
  for await (const { articles } of log.after(0)) {
    for (const article of articles) {
      const before = found.get(article.id)
      if (wanted.has(article.id) && article.text.length >= (before?.text.length ?? 0))
        found.set(article.id, article)
    }
  }
  return found
}

function exampleOf({ id, title, text, summary, url, source, published, firstSeen }: DecidedArticle): Example {
  return { id, title, text: text || summary, ...(url && { url }), source, date: published ?? firstSeen }
}
