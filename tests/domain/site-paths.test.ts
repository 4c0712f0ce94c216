import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileAt, inLanguage, privatePaths, sitePaths } from '../../functions/domain/site-paths.ts'

it('Addresses that readers keep are as they have always been', () => {
  expect(sitePaths.story('20261122-ab12')).toBe('/stories/20261122-ab12/')
  expect(sitePaths.story('20261122-ab12', 2)).toBe('/stories/20261122-ab12/2/')
  expect(sitePaths.day('2026-11-22', 3)).toBe('/days/2026-11-22/3/')
  expect(sitePaths.edition('2026-11-20')).toBe('/editions/2026-11-20/')
  expect(sitePaths.deadlines('2026-11-20')).toBe('/editions/2026-11-20/deadlines.ics')
  expect(sitePaths.topicFeed('asylum')).toBe('/topics/asylum/feed.xml')
  expect(sitePaths.archive('2026-11-22')).toBe('/archive/2026-11-22.xml')
  expect(privatePaths.subscriber('unsubscribe', 'TOKEN')).toBe('/unsubscribe/TOKEN')
  expect(privatePaths.desk('TOKEN')).toBe('/edit/TOKEN/')
  expect(privatePaths.desk('TOKEN', '/log')).toBe('/edit/TOKEN/log')
})

it('A page has a path in each language, and a file', () => {
  expect(inLanguage('/topics/', 'en')).toBe('/topics/')
  expect(inLanguage('/topics/', 'es')).toBe('/es/topics/')
  expect(fileAt('/')).toBe('index.html')
  expect(fileAt('/es/topics/')).toBe('es/topics/index.html')
  expect(fileAt('/feed.xml')).toBe('feed.xml')
})

const pages = 'topics|places|editions|sources|search|subscribe|days|about|publishers|feeds|stories|archive'
const literals = [
  new RegExp(`['"\`}](/es)?/(${pages}|confirm|preferences|unsubscribe|export|delete|edit)/`),
  /['"`}]\/(feed|atom|important|official)\.(xml|json)|['"`}]\/404\.html/,
]

it('No other code spells a path of the site', () => {
  const files = ['functions', 'infra'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  )
  // Paths within the editors' and operators' pages begin behind their own link.
  const elsewhere = files.filter(
    (file) =>
      !/(editors|operators)/.test(file) &&
      !file.endsWith('site-paths.ts') &&
      !file.endsWith('send-drafts.ts'),
  )
  const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=\s)\/\/.*/g, '')
  const spelt = elsewhere.flatMap((file) =>
    code(file)
      .split('\n')
      .filter((line) => literals.some((literal) => literal.test(line)) && !line.includes(' from '))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(spelt).toEqual([])
})
