import { isArticleAct } from '../domain/decisions/for-articles.ts'
import { redactedIn } from '../domain/decisions/redacted.ts'
import type { Act, ArticleName, Decision } from '../domain/model/decision.ts'
import type { EditorDeps } from './editor-deps.ts'

/** Whether everything that an act names exists, so that it can be decided. */
export async function isApplicable(
  act: Act,
  log: readonly Decision[],
  { stories, articles }: Pick<EditorDeps, 'stories' | 'articles'>,
): Promise<boolean> {
  if (act.is === 'undo') {
    const undone = log.find(({ number }) => number === act.decision)
    return undone !== undefined && undone.act.is !== 'redact'
  }
  if ('story' in act && (await stories.family(act.story)).length === 0) return false
  const redacted = redactedIn(log)
  for (const article of articlesOf(act)) {
    if (redacted.has(article.id) || !(await articles.get(article))) return false
  }
  return true
}

/** Whether an act changes which articles belong to which story, or undoes one that did. Only the article processor applies these. */
export function movesArticles(act: Act, log: readonly Decision[]): boolean {
  if (act.is !== 'undo') return isArticleAct(act)
  const undone = log.find(({ number }) => number === act.decision)
  return undone !== undefined && movesArticles(undone.act, log)
}

function articlesOf(act: Act): ArticleName[] {
  switch (act.is) {
    case 'pin':
      return [act.a, act.b]
    case 'admit':
    case 'exclude':
      return [act.article]
    case 'link':
      return act.with ? [act.with] : []
    default:
      return []
  }
}
