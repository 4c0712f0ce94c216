import { describe, expect, it } from 'vitest'
import { compose } from '../../../functions/digest/compose/compose.ts'
import type { Edition } from '../../../functions/domain/model/edition.ts'
import { article, edition, material, now, single, story } from '../fixtures.ts'

const section = (composed: Edition | undefined, id: string) =>
  composed?.sections.find((section) => section.id === id)?.stories.map(({ id }) => id) ?? []

/** Stories enough that the top five are full, each of two outlets. */
const busy = Array.from({ length: 6 }, (_, n) =>
  story(`busy${n}`, [
    article({ id: `b${n}`, outlet: `Outlet ${n}` }),
    article({ id: `c${n}`, outlet: `Other ${n}`, source: 'ledger' }),
  ]),
)

describe('composing an edition', () => {
  it('covers what was founded after the last watermark, up to its own, and nothing else', () => {
    const stories = [
      single('old', {}, { founded: 10 }),
      single('new', {}, { founded: 11 }),
      single('later', {}, { founded: 21 }),
    ]
    const composed = compose(material(stories, { from: 10, to: 20 }))
    expect(composed).toMatchObject({ from: 10, to: 20 })
    expect(section(composed, 'top')).toEqual(['new'])
  })

  it('makes none if there is nothing new', () => {
    expect(compose(material([]))).toBeUndefined()
  })

  it('says after four silent weeks that there is nothing, and only once', () => {
    const weeks = (n: number) => new Date(now.getTime() + n * 7 * 86_400_000)
    const last = edition([{ id: 'top', stories: [], more: 0 }])
    expect(compose(material([], { last, from: 100, now: weeks(3) }))).toBeUndefined()
    const note = compose(material([], { last, from: 100, now: weeks(4) }))
    expect(note).toMatchObject({ sections: [], from: 100 })
    expect(compose(material([], { last: note, now: weeks(8) }))).toBeUndefined()
  })

  it('counts the silent weeks across a change to winter time, which makes one of them an hour shorter', () => {
    const last = edition([{ id: 'top', stories: [], more: 0 }])
    const almost = new Date(now.getTime() + 28 * 86_400_000 - 3_600_000)
    expect(compose(material([], { last, now: almost }))).toBeDefined()
  })

  it('ranks by independent outlets, not by copies or by how much one source publishes', () => {
    const covered = story('covered', [
      article({ id: 'x', outlet: 'A' }),
      article({ id: 'y', outlet: 'B' }),
      article({ id: 'z', outlet: 'C' }),
    ])
    const copied = story('copied', [
      article({ id: 'p', outlet: 'D' }),
      ...['E', 'F', 'G', 'H'].map((outlet) => article({ id: `p${outlet}`, outlet, copyOf: 'p' })),
    ])
    const flood = Array.from({ length: 8 }, (_, n) => single(`flood${n}`, { outlet: 'Loud' }))
    const quiet = single('quiet', { outlet: 'Quiet', firstSeen: '2026-11-18T12:00:00Z' })
    const composed = compose(material([...flood, quiet, copied, covered]))
    const [first, ...others] = section(composed, 'top')
    expect(first).toBe('covered')
    expect(others).toContain('quiet')
    expect(others).toContain('copied')
  })

  it('ranks stories of the same weight alike in each installation, whatever ids they have there', () => {
    const order = (...ids: string[]) =>
      compose(
        material(
          ids.map((id, n) =>
            story(id, [article({ id: `lead${n}`, outlet: `Outlet ${n}`, title: `Headline ${n}` })]),
          ),
        ),
      )?.sections[0]?.stories.map(({ headline }) => headline)
    expect(order('a', 'b', 'c')).toEqual(['Headline 0', 'Headline 1', 'Headline 2'])
    expect(order('c', 'a', 'b')).toEqual(['Headline 0', 'Headline 1', 'Headline 2'])
  })

  it('reserves none of the five places, not even for a local newsroom', () => {
    const local = single('local', { source: 'valley', outlet: 'Valley Voice' })
    expect(section(compose(material([...busy, local])), 'top')).not.toContain('local')
  })

  it('keeps one entry of a run of arrest releases, whichever agencies they come from, and says how many more there were', () => {
    const release = (n: number) =>
      single(`release${n}`, {
        source: n % 2 ? 'agency' : 'border-agency',
        outlet: n % 2 ? 'Agency' : 'Border Agency',
        kind: 'official',
        title: `Officers arrest ${n} in operation`,
      })
    const composed = compose(material([...busy, release(1), release(2), release(3)]))
    const official = composed?.sections
      .flatMap(({ stories }) => stories)
      .filter(({ id }) => id.startsWith('release'))
    expect(official).toHaveLength(1)
    expect(official?.[0]?.alike).toBe(2)
  })

  it('puts each story into the section that fits it and into one only', () => {
    const lone = (id: string, overrides: Parameters<typeof single>[1]) =>
      single(id, { outlet: id, firstSeen: '2026-11-14T12:00:00Z', ...overrides })
    const composed = compose(
      material([
        ...busy,
        lone('court', { topics: ['courts'] }),
        lone('bill', { topics: ['congress'], title: 'Senate votes on visa bill' }),
        lone('city', { places: ['us-ca-los-angeles'] }),
        lone('paper', { kind: 'analysis' }),
        lone('notice', { kind: 'official', source: 'agency' }),
      ]),
    )
    expect(section(composed, 'courts')).toEqual(['court'])
    expect(section(composed, 'congress')).toEqual(['bill'])
    expect(section(composed, 'states')).toEqual(['city'])
    expect(section(composed, 'research')).toEqual(['paper'])
    expect(section(composed, 'official')).toEqual(['notice'])
    expect(section(composed, 'top')).toHaveLength(5)
    expect(section(composed, 'federal')).toHaveLength(1)
  })

  it('knows no topic by its id: the configuration says which fill a section and which have arrests', () => {
    const topics = [
      { id: 'housing-trials', section: 'courts' as const, arrests: false },
      { id: 'housing-bills', section: 'congress' as const, arrests: false },
      { id: 'evictions', arrests: true },
    ]
    const release = (id: string, topic: string) =>
      single(id, {
        source: 'agency',
        kind: 'official',
        topics: [topic],
        title: `Officers arrest landlord ${id}`,
      })
    const sectionsIn = (...topicIds: string[]) =>
      compose(
        material(
          [
            single('trial', { topics: [topicIds[0]!] }),
            single('bill', { topics: [topicIds[1]!], title: 'Members of Congress differ on rent' }),
            release('a', topicIds[2]!),
            release('b', topicIds[2]!),
          ],
          { topics, sections: ['courts', 'congress', 'official', 'federal'] },
        ),
      )?.sections.map(({ id, stories }) => [id, stories.length])
    expect(sectionsIn('housing-trials', 'housing-bills', 'evictions')).toEqual([
      ['courts', 1],
      ['congress', 1],
      ['official', 1],
    ])
    expect(sectionsIn('courts', 'congress', 'enforcement')).toEqual([
      ['official', 2],
      ['federal', 2],
    ])
  })

  it('puts no background among the top stories', () => {
    const composed = compose(material([single('blog', {}, { form: 'live' }), single('one')]))
    expect(section(composed, 'top')).toEqual(['one'])
  })

  describe('distinguishes Congress from other governments', () => {
    const sectionOf = (overrides: Parameters<typeof single>[1]) => {
      const one = single('one', overrides)
      // Without top stories, since those have no section of their own.
      const composed = compose(material([one], { sections: ['federal', 'congress', 'states'] }))
      return composed?.sections[0]?.id
    }
    const california = { topics: ['congress'], places: ['us-ca', 'us'] }

    it.each([
      ['a senate of a state', { ...california, title: 'California: Senate votes on sheriffs' }, 'states'],
      ['a house of a state', { ...california, summary: 'The House passed the bill.' }, 'states'],
      ['a state before Congress', { ...california, title: 'California asks Congress for aid' }, 'congress'],
      ['the U.S. Senate', { ...california, title: 'U.S. Senate hears from California' }, 'congress'],
      ['the White House', { topics: ['congress'], title: 'White House reviews visa rule' }, 'federal'],
      ['the House', { topics: ['congress'], title: 'House passes visa rule' }, 'congress'],
      ['el Senado', { topics: ['congress'], title: 'El Senado vota sobre visas' }, 'congress'],
    ])('%s', (_, overrides, expected) => expect(sectionOf(overrides)).toBe(expected))

    it.each([
      ['a town in no list', { source: 'valley', title: 'Library doubles citizenship classes' }, 'states'],
      ['an agency in a town', { source: 'valley', title: 'USCIS halves oath ceremonies' }, 'federal'],
      ['the same from a national newsroom', { title: 'Library doubles citizenship classes' }, 'federal'],
    ])('%s', (_, overrides, expected) => expect(sectionOf(overrides)).toBe(expected))
  })

  it('repeats a comment period that closes within a fortnight, though its story is old', () => {
    const closing = (day: string) => ({ status: { stage: 'proposed' as const, commentsClose: day } })
    const stories = [
      single('new', {}, { founded: 60 }),
      single('soon', closing('2026-12-04'), { ...closing('2026-12-04'), founded: 5 }),
      single('sooner', {}, { ...closing('2026-11-21'), founded: 6 }),
      single('far', {}, { ...closing('2026-12-05'), founded: 7 }),
      single('over', {}, { ...closing('2026-11-19'), founded: 8 }),
    ]
    const composed = compose(material(stories, { from: 50 }))
    expect(section(composed, 'deadlines')).toEqual(['sooner', 'soon'])
  })

  it('has a story once, though its comment period closes soon', () => {
    const status = { stage: 'proposed' as const, commentsClose: '2026-12-04' }
    const composed = compose(material([single('rule', { kind: 'official', status }, { status })]))
    expect(composed?.sections.flatMap(({ stories }) => stories.map(({ id }) => id))).toEqual(['rule'])
  })

  it('keeps a comment period to the end of its last day where the publication is', () => {
    const last = single(
      'last',
      {},
      { status: { stage: 'proposed', commentsClose: '2026-11-20' }, founded: 5 },
    )
    const evening = { now: new Date('2026-11-21T03:00:00Z'), from: 50 }
    const stories = [single('new', {}, { founded: 60 }), last]
    const composed = compose(material(stories, { ...evening, timeZone: 'America/New_York' }))
    expect(section(composed, 'deadlines')).toEqual(['last'])
  })

  it('keeps the coverage, the official document and the other language', () => {
    const composed = compose(
      material([
        story('s', [
          article({ id: 'lead', outlet: 'Courier' }),
          article({ id: 'copy', outlet: 'Echo', copyOf: 'lead' }),
          article({
            id: 'es',
            outlet: 'La Voz',
            language: 'es',
            title: 'Titular',
            url: 'https://voz.example/1',
          }),
          article({
            id: 'doc',
            outlet: 'Register',
            kind: 'official',
            title: 'Rule',
            url: 'https://reg.example/1',
          }),
        ]),
      ]),
    )
    expect(composed?.sections[0]?.stories[0]).toMatchObject({
      outlet: 'Courier',
      outlets: 3,
      copies: 1,
      spanish: 1,
      official: { title: 'Rule', url: 'https://reg.example/1' },
      other: { headline: 'Titular', outlet: 'La Voz', url: 'https://voz.example/1' },
    })
  })

  it('is the same for the same material in another order', () => {
    expect(compose(material([...busy].reverse()))).toEqual(compose(material(busy)))
  })
})
