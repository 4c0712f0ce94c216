import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sheet } from '../../functions/email/styles.ts'
import { iconOf } from '../../functions/publish/site/static-files.ts'
import { accentsOf } from '../../functions/web/style/accent.ts'
import { dark, light } from '../../functions/web/style/palette.ts'
import { style } from '../../functions/web/style/style.ts'

const colour = /(?<![&\w.])#(?:[0-9a-f]{3}|[0-9a-f]{6})\b(?!\()|\b(?:rgba?|hsla?)\(/i

it('No file but the palette defines a color', () => {
  const files = readdirSync('functions', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(tsx?|js|mjs|css)$/.test(file),
  )
  const elsewhere = files.filter((file) => colour.test(readFileSync(join('functions', file), 'utf8')))
  expect(elsewhere).toEqual([join('web', 'style', 'palette.ts')])
})

it('Pages and emails have the same colors, on a light screen and on a dark one', () => {
  for (const { paper, ink, quiet, accent, hairline } of [light, dark]) {
    expect(style).toContain(
      `--paper: ${paper};--ink: ${ink};--quiet: ${quiet};--hairline: ${hairline};--accent: ${accent};`,
    )
  }
  const emails = sheet(accentsOf(undefined))
  expect(emails).toContain(`.quiet{color:${dark.quiet}!important}`)
  expect(emails).toContain(`.hairline{border-color:${dark.hairline}!important}`)
  expect(iconOf(light.accent)).toContain(light.accent)
})
