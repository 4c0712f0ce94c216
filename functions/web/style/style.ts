import { createHash } from 'node:crypto'
import { choices } from './choices.ts'
import { desk } from './editors.ts'
import { layout } from './layout.ts'
import { colours } from './palette.ts'
import { parts } from './parts.ts'
import { type } from './type.ts'

/** The one style sheet, without the white space that only its authors need. */
export const style = [colours, type, layout, parts, choices, desk]
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,]) ?/g, '$1')
  .trim()

/** Its address changes with its content, so that it can be cached for ever. */
export const stylePath = `/style-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`
