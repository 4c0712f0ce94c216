import { AA, contrastIn, readable } from '../../web/style/accent.ts'
import type { Finding } from '../finding.ts'
import { type Located, nearest, textOf } from '../yaml/located.ts'

/** Finds an accent in which text could not be read. Of one color, the digest makes that of dark screens itself. */
export function unreadableAccent(publication: Located): Finding[] {
  const { file, line } = nearest(publication, ['accent'])
  const node = publication.kind === 'map' ? publication.entries.get('accent') : undefined
  const one = textOf(publication, 'accent')
  const colors = one ? { light: one } : { light: textOf(node, 'light'), dark: textOf(node, 'dark') }
  return Object.entries(colors).flatMap(([key, color]) => {
    const scheme = key as 'light' | 'dark'
    if (color === undefined || !/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(color)) return []
    const ratio = contrastIn(scheme, color)
    if (ratio >= AA) return []
    const text =
      `accent "${color}" has a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1 on ${scheme} pages, and text needs ${AA} to 1 ` +
      `(WCAG AA). Take a ${scheme === 'light' ? 'darker' : 'lighter'} color, such as "${readable(color, scheme)}".`
    return [{ file, line, text }]
  })
}
