import type { Act } from '../model/decision.ts'
import { linkArticleName } from './link-article.ts'

/** Keys of what a decision is about. Two decisions that share a key may contradict each other. */
export function conflictKeys(act: Act): string[] {
  switch (act.is) {
    case 'pin':
      return [`article ${act.a.id}`, `article ${act.b.id}`]
    case 'admit':
    case 'exclude':
    case 'redact':
      return [`article ${act.article.id}`]
    case 'link':
      return [`article ${linkArticleName(act.link).id}`]
    case 'undo':
      return [`decision ${act.decision}`]
    case 'extra':
      return [`extra ${act.frequency}`]
    case 'introduce':
      return [`edition ${act.edition} introduction`]
    case 'drop':
    case 'place':
      return [`edition ${act.edition} story ${act.story}`]
    case 'hold':
    case 'go':
    case 'send':
    case 'skip':
      return [`edition ${act.edition} time`]
    case 'correct-edition':
    case 'correct':
      return []
    case 'link-matter':
    case 'unlink-matter':
      return [`matter ${act.matter} story ${act.story}`]
    case 'merge-matters':
      return [`matter ${act.matter} merge`, `matter ${act.into} merge`]
    case 'rename-matter':
      return [`matter ${act.matter} name`]
    case 'set-matter-status':
      return [`matter ${act.matter} status`]
    default:
      return [`story ${act.story}`]
  }
}
