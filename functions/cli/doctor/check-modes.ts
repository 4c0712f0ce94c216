import { existsSync } from 'node:fs'
import { copiesIn, hasModes, openToOthers } from '../../adapters/local/files/modes.ts'
import { type Check, ok, toDo, warning } from './check.ts'

/** More than this an operator does not read one by one. */
const SHOWN = 10

/** Whether other users of this machine can read subscriber data or the keys that sign links. */
export function checkModes(folder: string): Check[] {
  if (!hasModes) {
    return [
      warning(
        `The permissions of the files in ${folder} are not checked, because this system has no file modes. Make sure ` +
          'that only you can read them.',
      ),
    ]
  }
  const open = openToOthers(folder)
  if (open.length === 0 && !existsSync(folder)) return []
  if (open.length === 0) return [ok(`Only your user can read the subscriber data and keys in ${folder}.`)]
  const more = open.length - SHOWN
  return [
    ...open
      .slice(0, SHOWN)
      .map(({ path, mode, right }) =>
        toDo(
          `Other users of this machine can open ${path} (mode ${mode}), which holds subscriber data or keys. ` +
            `Run \`chmod ${right} ${path}\`, or \`npm start\`, which fixes it.`,
        ),
      ),
    ...(more > 0 ? [toDo(`The same is true of ${more} more files and folders in ${folder}.`)] : []),
  ]
}

/** Deleting a subscriber deletes them from the digest's own files, but not from copies that somebody made. */
export function checkCopies(folder: string): Check[] {
  return copiesIn(folder).map((path) =>
    warning(
      `${path} may hold addresses of subscribers, even of those who were deleted later. Delete it when you no longer ` +
        'need it.',
    ),
  )
}
