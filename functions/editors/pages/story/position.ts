import type { EditionDecisions } from '../../../domain/decisions/for-editions.ts'
import type { Slot } from '../../../domain/model/edition.ts'
import type { Desk } from '../../desk-page.ts'

/** What becomes of a coming edition if nobody does anything, as a sentence. */
export function position(
  { say: { draft }, locale }: Desk,
  { at }: Slot,
  timing: EditionDecisions['timing'],
): string {
  if (timing === 'hold') return draft.held
  if (timing === 'skip') return draft.skipped
  if (timing === 'send') return draft.sending
  return draft.silence(locale.date(at, 'weekday'), locale.date(at, 'time'))
}
