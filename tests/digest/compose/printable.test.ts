import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../../functions/digest/compose/compose.ts'
import { composePrintable, printable, tryInEmail } from '../../../functions/digest/compose/printable.ts'
import type { Edition, EditionStory } from '../../../functions/domain/model/edition.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import { change, edition, editionStory, material, matter, now, publication, single } from '../fixtures.ts'

const stories = ['one', 'two', 'three'].map((id) => single(id))

/** Stories that no current code makes. Each of them breaks some part of an email. */
const breaking: Record<string, Partial<Story>> = {
  'a headline that is no text': { headline: 7 as never },
  'no articles': { articles: undefined as never },
  'no lead': { lead: undefined as never },
  'an official document without words': { topics: undefined as never },
}

/** An edition without the note which stories are in the email: before it is rendered nothing knows that. */
function selectedIn(edition: Edition | undefined): Edition | undefined {
  if (!edition) return undefined
  const { emailed: _, ...rest } = edition
  return rest
}

describe('composing', () => {
  it.each(Object.entries(breaking))('leaves a story out that has %s, and names it', (_, change) => {
    const bad = { ...single('bad'), ...change }
    const made = composePrintable(material([stories[0]!, bad, ...stories.slice(1)]), publication)
    expect(made.leftOut).toEqual([
      { story: 'bad', edition: '2026-11-20', error: expect.stringMatching(/^[A-Z]\w+$/) as string },
    ])
    expect(selectedIn(made.edition)).toEqual(compose(material(stories)))
  })

  it('leaves a matter out that cannot be shown, and names it', () => {
    const sound = matter('sound', { changes: [change('filed', '2026-11-19')] })
    const bad = matter('bad', { changes: [change('no-such-status' as never, '2026-11-19')] })
    const made = composePrintable(material(stories, { matters: [sound, bad] }), publication)
    expect(made.leftOut).toEqual([{ matter: 'bad', edition: '2026-11-20', error: 'RangeError' }])
    expect(made.edition?.matters?.map(({ id }) => id)).toEqual(['sound'])
    expect(made.edition?.sections).toEqual(compose(material(stories))?.sections)
  })

  it('makes no edition if no story is left', () => {
    const bad = { ...single('bad'), ...breaking['no lead'] }
    expect(composePrintable(material([bad]), publication)).toMatchObject({ edition: undefined })
  })

  it('blames no story for a setting that breaks every email', () => {
    const { links: _, ...broken } = publication
    const made = composePrintable(material(stories), broken as typeof publication)
    expect(made).toEqual({ edition: compose(material(stories)), leftOut: [] })
  })

  it('gives the same edition as without a trial, whatever the stories say', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(fc.array(fc.record({ title: text, summary: text, outlet: text, url: text })), (some) => {
        const all = some.map((words, n) => single(`s${n}`, words))
        const made = composePrintable(material(all), publication)
        expect({ ...made, edition: selectedIn(made.edition) }).toEqual({
          edition: compose(material(all)),
          leftOut: [],
        })
      }),
    )
  })
})

describe('an edition that was frozen with a story that breaks it', () => {
  const bad = editionStory('bad', { headline: 7 as never })
  const frozen = (...some: EditionStory[]) => edition([{ id: 'top', stories: some, more: 0 }])

  it('is sent without that story', () => {
    const made = printable(frozen(editionStory('one'), bad, editionStory('two')), publication)
    expect(made.leftOut).toEqual([{ story: 'bad', edition: '2026-11-20', error: 'TypeError' }])
    expect(made.edition).toEqual(frozen(editionStory('one'), editionStory('two')))
  })

  it('is the same object if every story can be rendered', () => {
    const whole = frozen(editionStory('one'))
    expect(printable(whole, publication).edition).toBe(whole)
  })
})

it('A story is tried in an email before the site shows it', () => {
  expect(() => tryInEmail([single('one')], now, publication)).not.toThrow()
  expect(() => tryInEmail([{ ...single('bad'), headline: 7 as never }], now, publication)).toThrow(TypeError)
})
