import { parseKeys } from '../../store/keys-record.ts'
import { type Check, ok, toDo } from './check.ts'

/** Whether links can be signed with the kept keys; nothing of them is shown. */
export function checkKeys(text: string, where: string): Check {
  try {
    parseKeys(text, where)
    return ok('The keys that sign links can be used.')
  } catch (error) {
    return toDo((error as Error).message)
  }
}
