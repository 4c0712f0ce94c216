import { hashedPath } from './hashed-path.ts'
import { minified } from './minified.ts'

/** Styles of the operator's pages alone, beside those of the site and of the editors' desk. */
const operate = `
.desk .facts { display: grid; grid-template-columns: minmax(9rem, max-content) minmax(0, 1fr); gap: .35rem 1.25rem; margin: .75rem 0 }
.desk .facts dt { color: var(--quiet) }
.desk .facts dd { margin: 0; overflow-wrap: anywhere }
@media (max-width: 30rem) {
  .desk .facts { display: block }
  .desk .facts dd { margin-bottom: .6rem }
}
`

/** The style sheet of the operator's pages. The functions that render them serve it. */
export const operateStyle = minified(operate)
/** The name of its file, which changes with the content. */
export const operateSheet = hashedPath('style', 'css', operateStyle).slice(1)
