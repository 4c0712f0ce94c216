import type { Publication } from '../../domain/model/publication.ts'
import { hashedPath } from './hashed-path.ts'
import { dark, light } from './palette.ts'
import { stylePath } from './style.ts'

type Accent = Publication['accent']

/** The color of links, labels and lines, on a light and on a dark screen: `#` and six hexadecimal digits. */
export interface Accents {
  light: string
  dark: string
}

/** The contrast that text needs (WCAG 2.2, 1.4.3). */
export const AA = 4.5

/** What was made last of a color and of accents: every page and email asks for the same. */
let lastAccents: { color: string; accents: Accents } | undefined
let lastPath: { content: string; path: string } | undefined

/** The accents of a publication. If it gives one color, that of dark screens is the same color, as light as it must be. */
export function accentsOf(accent: Accent): Accents {
  if (accent === undefined) return { light: light.accent, dark: dark.accent }
  if (typeof accent !== 'string') return accent
  if (accent !== lastAccents?.color) {
    lastAccents = { color: accent, accents: { light: accent, dark: readable(accent, 'dark') } }
  }
  return lastAccents.accents
}

/** The least contrast of a color with what is behind it in one scheme. */
export function contrastIn(scheme: keyof Accents, color: string): number {
  const { paper, field } = scheme === 'light' ? light : dark
  return Math.min(contrast(color, paper), contrast(color, field))
}

/** The color, made darker or lighter until text in it can be read in this scheme. */
export function readable(color: string, scheme: keyof Accents): string {
  const to = scheme === 'light' ? 0 : 255
  let found = color
  for (let share = 0.05; contrastIn(scheme, found) < AA && share <= 1; share += 0.05) {
    const mixed = channels(color).map((value) => Math.round(value + (to - value) * share))
    found = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  }
  return found
}

/** The path of the style sheet with the accent of a publication. It changes with both. */
export function styleSheetPath(accent: Accent): string {
  if (accent === undefined) return stylePath
  const content = `${stylePath} ${JSON.stringify(accentsOf(accent))}`
  if (content !== lastPath?.content) lastPath = { content, path: hashedPath('style', 'css', content) }
  return lastPath.path
}

/** A style sheet of ours with the accent of a publication. */
export function withAccent(css: string, accent: Accent): string {
  const accents = accentsOf(accent)
  return css.replaceAll(light.accent, accents.light).replaceAll(dark.accent, accents.dark)
}

/** WCAG 2.2: the ratio of two relative luminances. */
function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Red, green and blue from 0 to 255. Of three digits each counts twice. */
function channels(color: string): number[] {
  const hex = color.length === 4 ? color.slice(1).replace(/./g, '$&$&') : color.slice(1)
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}
