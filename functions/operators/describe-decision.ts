import type { Person } from '../auth/people.ts'
import type { OperatorAct, OperatorDecision } from '../domain/decisions/operator-decision.ts'
import type { Source } from '../domain/model/source.ts'
import type { Words } from '../i18n/operators.ts'

/** The author of decisions made by a command. */
export const COMMAND = 'command'

/** What decisions are described with. */
interface Names {
  operators: readonly Person[]
  messages: Words
  /** The sources that are configured. */
  sources: readonly Pick<Source, 'id' | 'name'>[]
  /** All decisions, for the names of sources that were added and removed. */
  log: readonly OperatorDecision[]
}

/** Returns a sentence that says who did what to what; for an undo, also what the undone decision was. */
export function describeDecision({ by, act }: OperatorDecision, names: Names): string {
  const { operators, messages } = names
  const who = operators.find(({ id }) => id === by)?.name
  const author = who ?? (by === COMMAND ? messages.command : messages.former)
  return messages.by(author, messages.acts[act.is](subjectOf(act, names)))
}

function subjectOf(act: OperatorAct, names: Names): string {
  const { messages, sources, log } = names
  if (act.is === 'undo') {
    const undone = log.find(({ number }) => number === act.decision)
    const name = messages.log.decision(act.decision)
    // The undo of an undo gives only its number, so that sentences stay short.
    if (!undone || undone.act.is === 'undo') return name
    return `${name} (${describeDecision(undone, names).replace(/\.$/, '')})`
  }
  const configured = sources.find(({ id }) => id === act.source)
  const added = log.findLast((one) => one.act.is === 'add-source' && one.act.source === act.source)?.act
  const name = configured?.name ?? (added?.is === 'add-source' ? added.added.name : undefined)
  return name ?? act.source
}
