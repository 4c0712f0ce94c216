import type { Act, Decision } from '../model/decision.ts'
import { type Editor, OPERATOR } from './editor.ts'
import type { Words } from './words/index.ts'

/** Who did what, as a sentence. */
export function said({ by, act }: Decision, editors: readonly Editor[], say: Words): string {
  const editor = editors.find(({ id }) => id === by)
  const name = editor?.name ?? (by === OPERATOR ? say.log.operator : say.log.former)
  return say.by(name, whatOf(act, say))
}

function whatOf(act: Act, { acts }: Words): string {
  return act.is === 'pin' ? acts.pin(act.put) : acts[act.is]('apart')
}
