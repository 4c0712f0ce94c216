import { parseKeys } from '../../store/keys-record.ts'
import { type Check, ok, toDo } from './check.ts'

/** Checks that the stored keys can sign links. `place` names where they are stored; no part of a key is shown. */
export function checkKeys(text: string, place: string): Check {
  try {
    parseKeys(text, place)
    return ok('The keys that sign links can be used.')
  } catch (error) {
    return toDo((error as Error).message)
  }
}
