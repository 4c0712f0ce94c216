import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { readOpml } from '../../../functions/configuration/sources/read-opml.ts'
import { itemsOf, textOf } from '../../../functions/configuration/yaml/located.ts'
import { Source } from '../../../functions/domain/model/source.ts'
import { webLink } from '../../../functions/domain/text/clean.ts'
import { canonicalUrl } from '../../../functions/domain/urls/canonical-url.ts'
import { looksLikeWebAddress, parseWebAddress } from '../../../functions/domain/urls/web-address.ts'
import { autodiscover } from '../../../functions/ingest/autodiscover.ts'

const web = ['http://courier.example/a', 'HTTPS://Courier.example/a', ' https://courier.example/a\n']
const others = [
  '',
  'courier.example/a',
  '/a',
  'mailto:desk@courier.example',
  'javascript:alert(1)',
  'tag:a,1',
]

describe('A web address', () => {
  it('is recognized by the same rule everywhere', () => {
    for (const text of [...web, ...others]) {
      const isWeb = web.includes(text)
      expect([text, parseWebAddress(text) !== undefined]).toEqual([text, isWeb])
      expect([text, looksLikeWebAddress(text.trim())]).toEqual([text, isWeb])
      expect([text, webLink(text) !== undefined]).toEqual([text, isWeb])
      expect([text, canonicalUrl(text) === 'https://courier.example/a']).toEqual([text, isWeb])
      const source = {
        id: 'courier',
        name: 'Courier',
        feed: 'https://courier.example/',
        homepage: text.trim(),
      }
      expect([text, z.safeParse(Source, source).success]).toEqual([text, isWeb])
      const outline = `<opml><body><outline xmlUrl="https://courier.example/" htmlUrl="${text.trim()}"/></body></opml>`
      const [item] = itemsOf(readOpml(outline, 'list.opml').root, 'sources')
      expect([text, textOf(item, 'homepage') !== undefined]).toEqual([text, isWeb])
      if (text === '' || text === '/a' || text === 'courier.example/a') continue
      const link = `<link rel="alternate" type="application/rss+xml" href="${text}">`
      expect([text, autodiscover(link, 'https://courier.example/').length]).toEqual([text, isWeb ? 1 : 0])
    }
  })

  it('is recognized by its beginning, whatever its host', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(looksLikeWebAddress(url)).toBe(true)
        expect(parseWebAddress(url)?.href).toBe(new URL(url).href)
      }),
    )
  })

  it('is recognized in one module', () => {
    // Each of these takes an address apart, or cares about one scheme only.
    const known = [
      'classify/url-parts.ts',
      'cli/doctor/doctor.ts',
      'cluster/features/identities.ts',
      'configuration/publication/site-address.ts',
      'domain/urls/canonical-url.ts',
      'domain/urls/web-address.ts',
      'ingest/identity/names.ts',
    ]
    const found = readdirSync('functions', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) =>
        /\^https\?:|\^https\?\$|'http:', 'https:'|protocol [!=]== 'http:' (\|\||&&)/.test(
          readFileSync(join('functions', file), 'utf8'),
        ),
      )
    expect(found.sort()).toEqual(known)
  })
})
