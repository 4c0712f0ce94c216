import { expect, test } from 'vitest'
import type { Site } from '../../../functions/publish/site/site.ts'
import { filesOf, site } from '../newspaper.ts'

const one = site()
const files = (some: Site) => new Map(filesOf(some).map((file) => [file.path, file]))
const off = one.sources.map(({ source, health }) => ({ source: { ...source, on: false }, health }))

/**
 * The addresses and the words of a page, without what it says about the sources that are read now. Only its source shows that
 * an outlet requires a subscription.
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

test('What is known about reading a source is on no page, and changing it renders no page again', () => {
  const known = one.sources.map(({ source, health }) => ({
    source: { ...source, note: 'Shows no date.', checked: { on: '2026', found: 'answers' as const } },
    health,
  }))
  const before = files(one)
  for (const [path, { stamp }] of files({ ...one, sources: known }))
    expect(stamp, path).toBe(before.get(path)?.stamp)
})

test('Sources are sorted by name without "The"', () => {
  const [{ source, health }] = one.sources as [Site['sources'][number]]
  const names = ['The Marsh Post', 'Lake Post', 'Therapy Post', 'Nook Post']
  const sources = names.map((name, at) => ({
    source: { ...source, id: `s${at}`, name, kind: 'wire' as const },
    health,
  }))
  for (const path of ['sources/index.html', 'publishers/index.html']) {
    const listed = shown(files({ ...one, sources }).get(path)).filter((words) => names.includes(words))
    expect(listed).toEqual(['Lake Post', 'The Marsh Post', 'Nook Post', 'Therapy Post'])
  }
})
