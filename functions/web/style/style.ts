import { choices } from './choices.ts'
import { desk } from './editors.ts'
import { feed } from './feed.ts'
import { hashedPath } from './hashed-path.ts'
import { layout } from './layout.ts'
import { matters } from './matters.ts'
import { minified } from './minified.ts'
import { colours } from './palette.ts'
import { parts } from './parts.ts'
import { type } from './type.ts'

/** The style sheet of the site, without comments and superfluous white space. */
export const style = minified([colours, type, layout, parts, matters, choices, desk].join('\n'))
/** The style sheet of feeds in a browser. */
export const feedStyle = minified(feed)

/** The paths of the style sheets. They change with the content, so that browsers may keep the files. */
export const stylePath = hashedPath('style', 'css', style)
export const feedStylePath = hashedPath('feed', 'css', feedStyle)
