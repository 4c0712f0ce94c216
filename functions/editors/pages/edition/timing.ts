import type { EditionDecisions } from '../../../domain/decisions/for-editions.ts'
import type { Slot } from '../../../domain/model/edition.ts'
import type { DeskContext } from '../../desk-context.ts'

/** Returns a sentence that says what will happen to an upcoming edition if nobody changes anything. */
export function describeTiming(
  { messages: { draft }, locale }: DeskContext,
  { at }: Slot,
  timing: EditionDecisions['timing'],
): string {
  if (timing === 'hold') return draft.held
  if (timing === 'skip') return draft.skipped
  if (timing === 'send') return draft.sending
  return draft.silence(locale.date(at, 'weekday'), locale.date(at, 'time'))
}
