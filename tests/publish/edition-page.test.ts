import { describe, expect, it } from 'vitest'
import { editionParts } from '../../functions/digest/email/matters/edition-parts.ts'
import type { Edition } from '../../functions/domain/model/edition.ts'
import { change, editionMatter, publication as emails } from '../digest/fixtures.ts'
import { front } from './front.ts'
import { editionOf, filesOf, site } from './newspaper.ts'

const path = 'editions/2026-11-20/'
const whole: Edition = {
  ...editionOf('2026-11-20', front()),
  matters: [
    editionMatter('fee-rule', {
      kind: 'rule',
      name: { en: 'Fee rule <b>', es: 'Regla de tarifas' },
      status: { status: 'final', day: '2026-11-19' },
      changes: [
        change('final', '2026-11-19', {
          by: 'official',
          outlets: ['Register'],
          url: 'https://register.example/9',
        }),
      ],
      dates: [{ day: '2026-12-12', kind: 'effective', story: 's1' }],
    }),
  ],
}
const files = new Map(
  filesOf(
    site({
      editions: [whole],
      parts: (edition, language) => editionParts(edition, language, emails),
    }),
  ).map((file) => [file.path, file]),
)
const read = (name: string) => String(files.get(name)!.body())
const seen = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('The page of an edition', () => {
  it.each([
    ['', 'At a glance', 'What changed', 'Top stories', 'States and cities', 'Coming up', 'Report an error'],
    [
      'es/',
      'De un vistazo',
      'Qué cambió',
      'Lo más importante',
      'Estados y ciudades',
      'Lo que viene',
      'Avisar de un error',
    ],
  ])('has the parts of the email in their order (%s)', (language, ...parts) => {
    const page = seen(read(`${language}${path}index.html`))
    const at = parts.map((part) => page.indexOf(part))
    expect(at).not.toContain(-1)
    expect(at).toEqual(at.toSorted((a, b) => a - b))
  })

  it('has every story of the edition', () => {
    const page = read(`${path}index.html`)
    for (const { id } of whole.sections.flatMap(({ stories }) => stories)) {
      expect(page).toContain(`href="/stories/${id}/"`)
    }
  })

  it('has a table of what changed, with each name as text and its document', () => {
    const page = read(`${path}index.html`)
    expect(page).toContain('href="/matters/fee-rule/"')
    expect(page).toContain('href="https://register.example/9"')
    expect(seen(page)).toContain('Fee rule Document: Register Final rule Nov. 19')
    expect(page).not.toContain('<b>')
  })

  it('links to the calendar file of its coming dates', () => {
    expect(read(`${path}index.html`)).toContain(`href="/${path}deadlines.ics"`)
    expect(files.has(`${path}deadlines.ics`)).toBe(true)
  })
})

it('Pages of an edition are small, however many of its stories tell of days to come', () => {
  const one = whole.sections[0]!.stories[0]!
  const status = { stage: 'final' as const, effective: '2026-12-09', commentsClose: '2026-12-10' }
  const stories = Array.from({ length: 300 }, (_, n) => ({
    ...one,
    id: `20261120-${n}`,
    kind: 'official' as const,
    headline: `${n} ${'"'.repeat(300)}`,
    status,
  }))
  const large = { ...whole, sections: [{ id: 'federal' as const, stories, more: 0 }] }
  const parts = (edition: Edition, language: 'en' | 'es') => editionParts(edition, language, emails)
  const pages = filesOf(site({ editions: [large], parts })).filter(
    (file) => file.path.startsWith(path) && file.path.endsWith('.html'),
  )
  expect(String(pages[0]!.body()).match(/class="marked"/g)).toHaveLength(40)
  for (const page of pages) expect(Buffer.byteLength(String(page.body()))).toBeLessThan(60 * 1024)
})

describe('The page to report an error', () => {
  it.each(['', 'es/'])(
    'has a link for each story that names it to the editors, and one for anything else (%s)',
    (language) => {
      const page = read(`${language}${path}report/index.html`)
      const about = [...page.matchAll(/href="mailto:digest@digest\.example\?subject=([^"]+)"/g)].map(
        ([, one]) => decodeURIComponent(one!).replace('Immigration Policy Digest: ', ''),
      )
      const ids = whole.sections.flatMap(({ stories }) => stories.map(({ id }) => id))
      expect(about).toEqual([...ids, whole.id])
      expect(page).not.toMatch(/<script|<form/)
    },
  )

  it('tells two stories of one title apart by outlet and day', () => {
    const [one] = whole.sections[0]!.stories
    const twice = ['20261116-one', '20261130-two'].map((id, n) => ({
      ...one!,
      id,
      outlet: `Outlet ${n}`,
      headline: 'The same title',
    }))
    const some = site({ editions: [{ ...whole, sections: [{ id: 'federal', stories: twice, more: 0 }] }] })
    const page = filesOf(some).find((file) => file.path === `${path}report/index.html`)!
    expect(seen(String(page.body()))).toMatch(/title Outlet 0 · Nov\. 16 .*title Outlet 1 · Nov\. 30/)
  })

  it('is small, also for an edition of any size', () => {
    const one = whole.sections[0]!.stories[0]!
    const stories = Array.from({ length: 400 }, (_, n) => ({
      ...one,
      id: `20261120-${n}`,
      headline: `${n} ${'"'.repeat(300)}`,
    }))
    const large = site({ editions: [{ ...whole, sections: [{ id: 'federal', stories, more: 0 }] }] })
    const page = filesOf(large).find((file) => file.path === `${path}report/index.html`)!
    expect(Buffer.byteLength(String(page.body()))).toBeLessThan(60 * 1024)
  })
})
