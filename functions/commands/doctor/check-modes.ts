import { copiesIn, hasModes, openToOthers } from '../../local/modes.ts'
import { type Check, ok, toDo, warning } from './check.ts'

/** As many as an operator reads. */
const SHOWN = 10

/** Whether other users of this machine could read what names subscribers or signs links. */
export function checkModes(folder: string): Check[] {
  if (!hasModes) {
    return [
      warning(
        `Who may read the files in ${folder} is not checked, since this system keeps no modes: see to it that it is you alone.`,
      ),
    ]
  }
  const open = openToOthers(folder)
  if (open.length === 0) return [ok(`Only this user can read what names subscribers in ${folder}.`)]
  const more = open.length - SHOWN
  return [
    ...open
      .slice(0, SHOWN)
      .map(({ path, mode, right }) =>
        toDo(
          `Other users of this machine may get at ${path} (mode ${mode}), and it names subscribers or signs links. ` +
            `Run \`chmod ${right} ${path}\`, or \`npm start\`, which does it.`,
        ),
      ),
    ...(more > 0 ? [toDo(`So it is with ${more} more in ${folder}.`)] : []),
  ]
}

/** Who is deleted is deleted from what the digest keeps, and not from copies that somebody made of it. */
export function checkCopies(folder: string): Check[] {
  return copiesIn(folder).map((path) =>
    warning(
      `${path} may name subscribers, also those who are deleted after it was made. Delete it once you need it no more.`,
    ),
  )
}
