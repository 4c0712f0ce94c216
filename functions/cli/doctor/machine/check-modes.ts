import { existsSync } from 'node:fs'
import { copiesIn, hasModes, openToOthers } from '../../../adapters/local/files/modes.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

/** An operator does not read more than this one by one. */
const MAX_LISTED = 10

/** Checks that other users of this machine can't read subscriber data or the keys that sign links. */
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
  if (open.length === 0) return [ok(`Only you can read the subscriber data and keys in ${folder}.`)]
  const more = open.length - MAX_LISTED
  return [
    ...open
      .slice(0, MAX_LISTED)
      .map(({ path, mode, right }) =>
        toDo(
          `Other users of this machine can open ${path} (mode ${mode}), which holds subscriber data or keys. ` +
            `Run \`chmod ${right} ${path}\`, or \`npm start\`, which fixes it.`,
        ),
      ),
    ...(more > 0 ? [toDo(`The same is true of ${more} more files and folders in ${folder}.`)] : []),
  ]
}

/** Reports exports, lists and other copies, from which the deletion of a subscriber does not delete them. */
export function checkCopies(folder: string): Check[] {
  return copiesIn(folder).map((path) =>
    warning(
      `${path} may hold addresses of subscribers, even of those who were deleted later. Delete it when you no longer ` +
        'need it.',
    ),
  )
}
