import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, fitEmail } from '../../../functions/digest/compose/fit.ts'
import { composePrintable } from '../../../functions/digest/compose/printable.ts'
import { select } from '../../../functions/digest/compose/select.ts'
import { shares } from '../../../functions/digest/compose/share.ts'
import { editionHtml } from '../../../functions/digest/email/edition-html.ts'
import type { Edition, EditionLength } from '../../../functions/domain/model/edition.ts'
import { sections } from '../../../functions/domain/model/publication.ts'
import type { Preferences } from '../../../functions/domain/model/subscriber.ts'
import {
  article,
  edition,
  editionStory,
  everything,
  material,
  places,
  publication,
  story,
} from '../fixtures.ts'

const reader = (preferences: Partial<Preferences> = {}) => ({
  preferences: { ...everything, ...preferences },
  why: 'confirmed' as const,
})
const options = { publication, places }
const listed = sections.filter((id) => id !== 'deadlines')

/** An edition whose sections have so many stories, ranked in turns, each of an outlet of its own. */
function anEdition(counts: readonly number[], length: EditionLength, summary = 'Summary.'): Edition {
  return edition(
    listed.flatMap((id, at) => {
      const stories = Array.from(
        { length: id === 'top' ? Math.min(5, counts[at]!) : counts[at]! },
        (_, n) => {
          const name = `${id}-${n}`
          return editionStory(name, { rank: ((n * 7 + at * 3) % 97) + n, outlet: `Outlet ${name}`, summary })
        },
      ).sort((a, b) => a.rank! - b.rank!)
      return stories.length > 0 ? [{ id, stories, more: 0 }] : []
    }),
    { length },
  )
}

const counts = fc.array(fc.nat(25), { minLength: listed.length, maxLength: listed.length })
const length = fc.record({
  stories: fc.integer({ min: 1, max: 60 }),
  words: fc.integer({ min: 200, max: 3000 }),
})
const summary = fc.integer({ min: 1, max: 60 }).map((n) => Array.from({ length: n }, () => 'word').join(' '))

describe('The length of an email', () => {
  it('is never over the stories and the words that are set', () => {
    fc.assert(
      fc.property(counts, length, summary, (some, most, text) => {
        const { content, size } = fitEmail(anEdition(some, most, text), reader(), options)
        expect(size.stories).toBeLessThanOrEqual(most.stories)
        if (size.stories > 1) expect(countWords(content)).toBeLessThanOrEqual(most.words)
        expect(size).toMatchObject({ words: countWords(content), minutes: Math.ceil(size.words / 220) })
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the top stories, then every section, and then the highest ranked', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 80 }), (some, most) => {
        const { sections } = anEdition(some, { stories: most, words: 10_000 })
        const taken = shares(sections, most)
        const total = sections.reduce((sum, { stories }) => sum + stories.length, 0)
        expect(taken.reduce((sum, n) => sum + n, 0)).toBe(Math.min(most, total))
        const tops = sections[0]?.id === 'top' ? sections[0].stories.length : 0
        const first = taken.indexOf(0)
        // If a section has none, no other has two.
        if (first >= 0) expect(Math.max(0, ...taken.slice(tops > 0 ? 1 : 0))).toBeLessThanOrEqual(1)
        const kept = sections.flatMap(({ id, stories }, at) =>
          id === 'top' ? [] : stories.slice(1, taken[at]),
        )
        const left = sections.flatMap(({ id, stories }, at) =>
          id === 'top' ? [] : stories.slice(Math.max(1, taken[at]!)),
        )
        const worst = Math.max(0, ...kept.map(({ rank }) => rank!))
        expect(left.every(({ rank }) => rank! >= worst)).toBe(true)
      }),
    )
  })

  it('is one story at least, even if that is too long', () => {
    const long = anEdition([1, 1, 0, 0, 0, 0, 0], { stories: 20, words: 200 }, 'word '.repeat(200))
    const introduction = { text: 'word '.repeat(400), html: '' }
    expect(fitEmail({ ...long, introduction }, reader(), options).size).toMatchObject({ stories: 1, of: 2 })
  })

  it('counts what a reader gets who follows topics and places', () => {
    const stories = Array.from({ length: 40 }, (_, n) =>
      editionStory(`s${n}`, { outlet: `Outlet ${n}`, topics: [n < 12 ? 'courts' : 'enforcement'] }),
    )
    const frozen = edition([{ id: 'federal', stories, more: 0 }], { length: { stories: 10, words: 5000 } })
    expect(fitEmail(frozen, reader({ topics: ['courts'] }), options).size).toMatchObject({
      stories: 10,
      of: 12,
    })
    expect(fitEmail(frozen, reader(), options).size).toMatchObject({ stories: 10, of: 40 })
  })

  it('holds for a welcome and for corrections that came later, and shows editors what readers will get', () => {
    const most = { stories: 20, words: 500 }
    const frozen = anEdition([5, 9, 9, 9, 9, 9, 9], most, 'word '.repeat(20))
    const later = { ...frozen, corrections: [{ at: '2026-11-21T00:00:00Z', text: 'word '.repeat(60) }] }
    const plain = fitEmail(frozen, reader(), options)
    for (const email of [
      fitEmail(frozen, { ...reader(), notice: 'welcome' }, options),
      fitEmail(later, reader(), options),
    ]) {
      expect(countWords(email.content)).toBeLessThanOrEqual(500)
      expect(email.size.stories).toBeLessThanOrEqual(plain.size.stories)
    }
    const draft = { text: 'word '.repeat(80), button: 'Change', link: 'https://digest.example/edit' }
    expect(fitEmail(frozen, { ...reader(), draft, unsent: 'draft' }, options).size).toEqual(plain.size)
    expect(fitEmail(frozen, { ...reader(), notice: 'test', unsent: 'test' }, options).size).toEqual(
      plain.size,
    )
  })

  it('is the usual one for an edition of an early version, which did not say', () => {
    const { length: _, ...early } = anEdition([5, 25, 25, 25, 25, 25, 25], { stories: 1, words: 200 })
    expect(select(early, everything, places).shown).toBe(20)
    expect(fitEmail(early, reader(), options).size.words).toBeLessThanOrEqual(1100)
  })
})

describe('A week of 400 stories', () => {
  const lengthy = (words: number, about: string) =>
    Array.from({ length: words }, (_, n) => `${about}${n}`).join(' ')
  const stories = Array.from({ length: 400 }, (_, n) =>
    story(`s${n}`, [
      article({
        id: `a${n}`,
        source: `source-${n % 60}`,
        outlet: `Outlet ${n % 60}`,
        title: lengthy(14, `title${n}x`),
        summary: lengthy(45, `word${n}x`),
        kind: n % 9 === 0 ? 'official' : n % 7 === 0 ? 'analysis' : 'news',
        topics: [n % 5 === 0 ? 'courts' : n % 3 === 0 ? 'congress' : 'enforcement'],
        places: [n % 2 ? 'us' : 'us-ca'],
      }),
      article({ id: `b${n}`, outlet: `Other ${n % 50}`, source: `other-${n % 50}` }),
    ]),
  )
  const { edition: frozen } = composePrintable(material(stories), publication)

  it('keeps all stories for its page, and knows which are in the email', () => {
    const kept = frozen!.sections.flatMap(({ stories }) => stories.map(({ id }) => id))
    expect(new Set(kept).size).toBe(400)
    const { size } = fitEmail(frozen!, reader(), options)
    expect(size.of).toBe(400)
    expect(frozen!.emailed!.stories).toHaveLength(size.stories)
    expect(frozen!.emailed!.words).toBe(size.words)
    expect(kept).toEqual(expect.arrayContaining(frozen!.emailed!.stories))
  })

  it.each(['en', 'es'] as const)(
    'is an email of at most 20 stories, 1,100 words and 60 KB (%s)',
    (language) => {
      const { size } = fitEmail(frozen!, reader({ language }), options)
      expect(size.words).toBeLessThanOrEqual(1100)
      expect(size.stories).toBeLessThanOrEqual(20)
      expect(size.stories).toBeGreaterThan(8)
      expect(Buffer.byteLength(editionHtml(frozen!, language, options))).toBeLessThanOrEqual(60_000)
    },
  )

  it('stays below the clip of Gmail however long editors let it be', () => {
    const longest = { ...frozen!, length: { stories: 200, words: 10_000 } }
    expect(Buffer.byteLength(editionHtml(longest, 'en', options))).toBeLessThan(102_400)
  })
})
