import { createHash } from 'node:crypto'
import { choices } from './choices.ts'
import { desk } from './editors.ts'
import { feed } from './feed.ts'
import { layout } from './layout.ts'
import { matters } from './matters.ts'
import { colours } from './palette.ts'
import { parts } from './parts.ts'
import { type } from './type.ts'

/** The style sheet of the site, without comments and superfluous white space. */
export const style = minified([colours, type, layout, parts, matters, choices, desk].join('\n'))
/** The style sheet of feeds in a browser. */
export const feedStyle = minified(feed)

/** The paths of the style sheets. They change with the content, so that browsers may keep the files. */
export const stylePath = pathOf('style', style)
export const feedStylePath = pathOf('feed', feedStyle)

function minified(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim()
}

function pathOf(name: string, css: string): string {
  return `/${name}-${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`
}
