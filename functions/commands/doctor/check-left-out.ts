import type { LeftOut } from '../../pages/left-out.ts'
import { type Check, toDo } from './check.ts'

/** Something that the last publication could not render. */
export function checkLeftOut({ story, edition, file, error }: LeftOut): Check {
  const tell = 'Tell the maintainers, and upgrade once it is mended.'
  if (story !== undefined && edition !== undefined) {
    return toDo(
      `The story ${story} can't be rendered (${error}), so the edition ${edition} lacks it. ${tell}`,
    )
  }
  if (story !== undefined) {
    return toDo(
      `The story ${story} can't be rendered (${error}), so no page, feed or edition has it. If an editor changed it, undo ` +
        `that, or hide it with \`npm run -s edit -- hide ${story}\`. ${tell}`,
    )
  }
  if (edition !== undefined) {
    return toDo(`The edition ${edition} can't be rendered (${error}), so the site lacks it. ${tell}`)
  }
  return toDo(
    `The published file ${file} can't be rendered (${error}), so it stays as it was. If the configuration changed lately, ` +
      `look there first. ${tell}`,
  )
}
