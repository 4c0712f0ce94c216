import { createHash } from 'node:crypto'
import { choices } from './choices.ts'
import { desk } from './editors.ts'
import { layout } from './layout.ts'
import { matters } from './matters.ts'
import { colours } from './palette.ts'
import { parts } from './parts.ts'
import { type } from './type.ts'

/** The style sheet of the site, without comments and superfluous white space. */
export const style = [colours, type, layout, parts, matters, choices, desk]
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,]) ?/g, '$1')
  .trim()

/** The path of the style sheet. It changes with the content, so that browsers may keep the file. */
export const stylePath = `/style-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`
