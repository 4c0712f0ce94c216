import { hashedPath } from './hashed-path.ts'
import { minified } from './minified.ts'
import { operateReaders } from './operate-readers.ts'

/** Styles of the operators' pages alone, beside those of the site and of the editors' desk. */
const operate = `
@media (max-width: 26rem) { .operate > nav ul { gap: 0 .65rem } .operate > nav a { font-size: .9375rem } }
.desk .facts { display: grid; grid-template-columns: minmax(9rem, max-content) minmax(0, 1fr); gap: .35rem 1.25rem; margin: .75rem 0 }
.desk .facts dt { color: var(--quiet) }
.desk .facts dd { margin: 0; overflow-wrap: anywhere }
@media (max-width: 30rem) {
  .desk .facts { grid-template-columns: 8.75rem minmax(0, 1fr); gap: .5rem .9rem; line-height: 1.35 }
}
.operate .whole .meta { display: block }
.operate .whole .meta .label { margin-inline-end: .15rem }
.operate .error { color: var(--accent) }
.operate .runs li { padding: .45rem 0 }
.operate .runs time { color: var(--quiet); margin-inline-end: .5rem }
`

/** The style sheet of the operators' pages. The functions that render them serve it. */
export const operateStyle = minified([operate, operateReaders].join('\n'))
/** The name of its file, which changes with the content. */
export const operateSheet = hashedPath('style', 'css', operateStyle).slice(1)
