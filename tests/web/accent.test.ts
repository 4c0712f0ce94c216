import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AA, accentsOf, contrastIn, styleSheetPath, withAccent } from '../../functions/web/style/accent.ts'
import { dark, light } from '../../functions/web/style/palette.ts'
import { style, stylePath } from '../../functions/web/style/style.ts'

const colors = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

describe('The accent of a publication', () => {
  it('of one color can be read on dark screens too, whatever the color is', () => {
    fc.assert(fc.property(colors, (color) => contrastIn('dark', accentsOf(color).dark) >= AA))
  })

  it('is measured as WCAG does', () => {
    expect(contrastIn('light', '#000000')).toBeCloseTo(20.27, 1)
    expect(contrastIn('dark', '#fff')).toBeGreaterThan(15)
    for (const [scheme, { accent }] of [
      ['light', light],
      ['dark', dark],
    ] as const)
      expect(contrastIn(scheme, accent)).toBeGreaterThan(AA)
  })

  it('takes the place of ours in the style sheet, under another address', () => {
    const accent = { light: '#14532d', dark: '#86efac' }
    const css = withAccent(style, accent)
    expect(css).not.toMatch(new RegExp(`${light.accent}|${dark.accent}`))
    expect(css.match(/--accent: (#\w+)/g)).toEqual([
      '--accent: #14532d',
      '--accent: #86efac',
      '--accent: #000',
    ])
    expect(styleSheetPath(accent)).toMatch(/^\/style-[\da-f]{12}\.css$/)
    expect(styleSheetPath(accent)).not.toBe(stylePath)
    expect([withAccent(style, undefined), styleSheetPath(undefined)]).toEqual([style, stylePath])
  })
})
