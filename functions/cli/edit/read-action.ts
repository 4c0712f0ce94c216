import type { Act } from '../../domain/model/decision.ts'
import type { About } from '../../editors/form-reader.ts'
import { parseAction } from '../../editors/parse-action.ts'
import { words } from '../../i18n/editors.ts'
import type { EditSession } from './edit-session.ts'

/** Turns the arguments of an action into an act, with the checks of the editors' pages. `note` is for readers. */
export type ActionParser = (args: string[], session: EditSession, note?: string) => Promise<Act>

/** An action that enters a decision, with its least and greatest number of arguments. */
export interface Action {
  parse: ActionParser
  arguments: [number, number]
}

/**
 * Reads an act as from a form of the editors' pages.
 * @throws {Error} if a form like this would be refused.
 */
export function read(fields: Record<string, string>, { context }: EditSession, about: About = {}): Act {
  const form = new Map(Object.entries(fields).map(([name, value]) => [name, [value]]))
  const act = parseAction(form, about, context.configuration)
  if (!('problem' in act)) return act
  throw new Error(words.en.problems[act.problem](act.most))
}
