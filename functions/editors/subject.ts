import type { Act } from '../domain/model/decision.ts'

/** What a decision is about, in as many words as the log has of it, and the editors' page on it. */
export function subjectOf(act: Act): { text: string; path?: string } {
  if ('story' in act && !('edition' in act)) return { text: act.story, path: `/stories/${act.story}` }
  if ('edition' in act) return { text: act.edition, path: `/editions/${act.edition}` }
  if (act.is === 'link') return { text: act.link.title }
  if (act.is === 'undo') return { text: String(act.decision), path: `/log#decision-${act.decision}` }
  if (act.is === 'pin') return { text: `${act.a.source}, ${act.b.source}` }
  if (act.is === 'extra') return { text: '' }
  return { text: act.article.source }
}
