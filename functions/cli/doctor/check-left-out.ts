import { lossOf, lossRemedy } from '../../domain/edition/lost-edition.ts'
import type { LeftOut } from '../../domain/left-out.ts'
import { type Check, toDo } from './check.ts'

/** Reports what the last publication could not render. */
export function checkLeftOut({ story, matter, edition, file, error }: LeftOut): Check {
  const next = 'Report this to the maintainers, and upgrade when a fix is out.'
  if (matter !== undefined) {
    const where =
      edition === undefined ? 'no page or feed shows it' : `the edition ${edition} appears without it`
    return toDo(`The matter ${matter} can't be rendered (${error}), so ${where}. ${next}`)
  }
  if (story !== undefined && edition !== undefined) {
    return toDo(
      `The story ${story} can't be rendered (${error}), so the edition ${edition} appears without it. ${next}`,
    )
  }
  if (story !== undefined) {
    return toDo(
      `The story ${story} can't be rendered (${error}), so no page, feed or edition shows it. If an editor changed it, ` +
        `undo the change, or hide the story with \`npm run -s edit -- hide ${story}\`. ${next}`,
    )
  }
  if (edition !== undefined && file !== undefined) {
    return toDo(
      `${lossOf({ edition, file, error })} Its page stays as last published, even if a story in it is hidden ` +
        `or taken down later, and the edition is emailed to nobody. ${lossRemedy}`,
    )
  }
  if (edition !== undefined) {
    return toDo(
      `The edition ${edition} can't be rendered (${error}), so it is missing from the site. ${next}`,
    )
  }
  return toDo(
    `The published file ${file} can't be rendered (${error}), so its last version stays published. If the configuration ` +
      `changed recently, look there first. ${next}`,
  )
}
