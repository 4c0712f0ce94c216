import { expect, test } from 'vitest'
import type { Site } from '../../../functions/publish/site/site.ts'
import { filesOf, site } from '../newspaper.ts'

const one = site()
const files = (some: Site) => new Map(filesOf(some).map((file) => [file.path, file]))
const off = one.sources.map(({ source, health }) => ({ source: { ...source, on: false }, health }))

/**
 * The addresses and the words of a page, without what it says of the sources that are read now. That an outlet wants a
 * subscription is known from its source alone.
 */
function shown(file: ReturnType<typeof filesOf>[number] | undefined): string[] {
  const body = String(file?.body() ?? '').replace(/<footer[\s\S]*/, '')
  return [...body.matchAll(/href="([^"]*)"|>([^<>]+)</g)]
    .map(([, href, words]) => href ?? words?.trim() ?? '')
    .filter((piece) => piece && !/subscription|suscriptores/i.test(piece))
}

test.each([
  ['turned off', off],
  ['no longer configured', []],
])('Stories of sources that are %s keep their outlets, words and links', (_, sources) => {
  const before = files(one)
  const after = files({ ...one, sources })
  const pages = [...before.keys()].filter((path) =>
    /^(?:es\/)?(?:stories|editions)\/[^/]+\/index\.html$/.test(path),
  )
  expect(pages.length).toBeGreaterThan(10)
  for (const path of pages) expect(shown(after.get(path)), path).toEqual(shown(before.get(path)))
})
