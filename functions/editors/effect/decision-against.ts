import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { Act, ArticleName, Decision } from '../../domain/model/decision.ts'
import type { EditorDeps } from '../editor-deps.ts'

/**
 * Finds the latest decision because of which a pin together would have no effect: it keeps an article of one story apart
 * from an article of the other. A pin of the same two articles does not, since the new one replaces it.
 */
export async function decisionAgainst(
  act: Act,
  log: readonly Decision[],
  deps: Pick<EditorDeps, 'stories' | 'articles'>,
): Promise<Decision | undefined> {
  if (act.is !== 'pin' || act.put !== 'together') return undefined
  const ones = await articlesBeside(act.a, deps)
  const others = await articlesBeside(act.b, deps)
  if (ones.has(act.b.id)) return undefined
  const pair = new Set([act.a.id, act.b.id])
  const put = new Map<string, Decision>()
  for (const decision of activeDecisions(log))
    if (decision.act.is === 'pin') put.set([decision.act.a.id, decision.act.b.id].sort().join(' '), decision)
  return [...put.values()].findLast(({ act: pin }) => {
    if (pin.is !== 'pin' || pin.put !== 'apart' || (pair.has(pin.a.id) && pair.has(pin.b.id))) return false
    const [a, b] = [pin.a.id, pin.b.id]
    return (ones.has(a) && others.has(b)) || (ones.has(b) && others.has(a))
  })
}

/** The ids of the articles in the same story, the article's own included. */
async function articlesBeside(
  article: ArticleName,
  { stories, articles }: Pick<EditorDeps, 'stories' | 'articles'>,
): Promise<Set<string>> {
  const story = (await articles.get(article))?.story
  const family = story === undefined ? [] : await stories.family(story)
  return new Set([article.id, ...family.flatMap(({ members }) => members.map(({ id }) => id))])
}
