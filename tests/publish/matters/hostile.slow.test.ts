import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Matter,
  type MatterStatus,
  matterKinds,
  statusesOf,
} from '../../../functions/domain/model/matter.ts'
import { renderSite } from '../../../functions/publish/render.ts'
import { hostileLinks, hostileTexts } from '../hostile.ts'
import { filesOf } from '../newspaper.ts'
import { faultsOfFeeds } from '../rules/feeds.ts'
import { faultsOfHtmlFile } from '../rules/html.ts'
import { matter, matters, stories, withMatters } from './docket.ts'

const text = fc.oneof(
  fc.constantFrom(
    ...hostileTexts,
    '\u202eevil\u2066 v. \u2069name',
    'W'.repeat(500),
    '<img src=x onerror=alert(1)> v. "A"',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const day = fc.constantFrom('2026-11-22', '2026-11-18', '2024-02-29', '2027-01-01', '1999-12-31')

/** Matters with texts that no source should be able to put into them. */
const hostileMatter: fc.Arbitrary<Matter> = fc.constantFrom(...matterKinds).chain((kind) => {
  const step = fc.record({
    status: fc.constantFrom(...(statusesOf[kind] as readonly MatterStatus[])),
    day,
    by: fc.constantFrom('official' as const, 'outlets' as const, 'editor' as const, 'date' as const),
    outlets: fc.array(text, { maxLength: 3 }),
    story: fc.constantFrom(...stories.map(({ id }) => id), 'gone', '<b>'),
    url: fc.constantFrom(...hostileLinks).map((url) => url ?? 'x'),
  })
  return fc
    .record({
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z0-9]$/),
      name: fc.record({ en: text, es: text }),
      numbers: fc.array(text, { maxLength: 9 }),
      changes: fc.array(step, { maxLength: 6 }),
      dates: fc.array(
        fc.record({
          day,
          kind: fc.constantFrom('comments' as const, 'hearing' as const),
          story: fc.constant('x'),
        }),
        { maxLength: 4 },
      ),
      about: fc.record({
        text,
        language: fc.constantFrom('en' as const, 'es' as const),
        story: fc.constant(stories[0]!.id),
        outlet: text,
        url: fc.constantFrom(...hostileLinks).map((url) => url ?? 'x'),
      }),
      since: fc.constant('2026-11-01T12:00:00.000Z'),
    })
    .map(({ changes, dates, ...rest }) => {
      const days = [...new Map(dates.map((date) => [`${date.day} ${date.kind}`, date])).values()]
      const steps = [...new Map(changes.map((one) => [`${one.day} ${one.status}`, one])).values()]
      const status = steps.at(-1)
      return matter({
        ...rest,
        kind,
        changes: steps.sort((a, b) => (a.day < b.day ? -1 : 1)),
        dates: days.sort((a, b) => (a.day < b.day ? -1 : 1)),
        stories: stories.map(({ id }) => id),
        related: [{ id: matters.rule.id, how: 'challenges' }],
        ...(status && { status }),
      })
    })
})

describe('Names and texts of any kind', () => {
  it('never become markup, break a page or a feed, or make a page larger than 60 KB', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(hostileMatter, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }),
        async (some) => {
          const site = withMatters([...some, matters.rule], { stories, editions: [] })
          expect(renderSite(site).leftOut).toEqual([])
          expect(faultsOfFeeds(site)).toEqual({})
          for (const file of filesOf(site)) {
            if (!/matters\/.*html$/.test(file.path)) continue
            const html = String(file.body())
            expect(Buffer.byteLength(html), file.path).toBeLessThanOrEqual(60 * 1024)
            expect(html).not.toMatch(/onerror=alert\(1\)>|javascript:|[\u202a-\u202e\u2066-\u2069]/)
            expect(await faultsOfHtmlFile(file)).toEqual([])
          }
        },
      ),
      { numRuns: 8, endOnFailure: false },
    )
  }, 60_000)

  it('never add a line to a calendar', () => {
    const name = 'A\r\nEND:VCALENDAR\r\nBEGIN:VEVENT; a, b'
    const some = { ...matters.suit, name: { en: name, es: name } }
    for (const { path, body } of filesOf(withMatters([some]))) {
      if (!path.endsWith('calendar.ics') || !path.includes('matters')) continue
      expect(String(body()).match(/^END:VCALENDAR/gm), path).toHaveLength(1)
      expect(String(body()).match(/^BEGIN:VEVENT/gm), path).toHaveLength(1)
    }
  })
})

/** Matters that no present code makes. */
const breaking: Record<string, Partial<Matter>> = {
  'a status that its kind cannot have': {
    changes: [{ status: 'vetoed', day: '2026-11-20', by: 'editor', outlets: [] }],
  },
  'no name': { name: undefined as never },
  'no changes': { changes: undefined as never },
  'a day that is none': { changes: [{ status: 'filed', day: 'soon', by: 'editor', outlets: [] }] },
  'the id of a page of kinds': { id: 'cases' },
  'an id that leads elsewhere': { id: '../stories' },
  'an unknown kind': { kind: 'petition' as never },
  'the id of another one': { id: matters.rule.id },
  'a number that is no text': { numbers: [7 as never] },
  'no beginning': { since: '' },
  'a related matter that is nothing': { related: [null as never] },
}

describe('A matter that cannot be rendered', () => {
  const good = withMatters()

  it.each(Object.entries(breaking))('since it has %s, costs itself alone', (_, change) => {
    const bad = { ...matters.suit, id: 'bad-2026', ...change }
    const some = withMatters([...good.matters!, bad])
    expect(renderSite(some).leftOut).toEqual([
      { matter: bad.id, error: expect.stringMatching(/^[A-Z]\w+$/) as string },
    ])
    const bytes = (of: typeof good) => filesOf(of).map(({ path, body }) => [path, String(body())])
    expect(bytes(some)).toEqual(bytes(good))
  })
})
