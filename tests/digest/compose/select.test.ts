import { describe, expect, it } from 'vitest'
import { preferenceKey, select } from '../../../functions/digest/compose/select.ts'
import { defaultPreferences, type Preferences } from '../../../functions/domain/model/subscriber.ts'
import { edition, editionStory, everything, places } from '../fixtures.ts'

const chosen = (preferences: Partial<typeof everything>) => {
  const selection = select(frozen, { ...everything, ...preferences }, places)
  return selection.sections.flatMap(({ stories }) => stories.map(({ id }) => id))
}

const frozen = edition([
  { id: 'top', stories: [editionStory('top', { places: ['us-tx'], topics: ['courts'] })], more: 0 },
  {
    id: 'federal',
    stories: [editionStory('federal'), editionStory('placeless', { places: [], topics: ['courts'] })],
    more: 0,
  },
  {
    id: 'states',
    stories: [
      editionStory('city', { places: ['us-ca-los-angeles'] }),
      editionStory('texas', { places: ['us-tx'] }),
      editionStory('state', { places: ['us-ca'] }),
    ],
    more: 0,
  },
  {
    id: 'deadlines',
    stories: [editionStory('deadline'), editionStory('texan-deadline', { places: ['us-tx'] })],
    more: 0,
  },
])

describe('what a reader gets of an edition', () => {
  it('is everything for readers who chose nothing', () => {
    expect(chosen({})).toEqual([
      'top',
      'federal',
      'placeless',
      'city',
      'texas',
      'state',
      'deadline',
      'texan-deadline',
    ])
  })

  it('has the top stories whatever is chosen, and nothing else that was not', () => {
    expect(chosen({ topics: ['detention'] })).toEqual(['top'])
  })

  it('follows the topics', () => {
    expect(chosen({ topics: ['courts'] })).toEqual(['top', 'placeless'])
  })

  it('includes the places in a state, with stories about the state first', () => {
    expect(chosen({ places: ['us-ca'] })).toEqual(['top', 'state', 'city'])
  })

  it('follows the places in its deadlines as well', () => {
    expect(chosen({ places: ['us-tx'] })).toEqual(['top', 'texas', 'texan-deadline'])
  })

  it('takes the country for federal matters only', () => {
    expect(chosen({ places: ['us'] })).toEqual(['top', 'federal', 'placeless', 'deadline'])
  })

  it('requires both if topics and places are chosen', () => {
    expect(chosen({ places: ['us-ca'], topics: ['courts'] })).toEqual(['top'])
  })

  it('has as many stories as its length allows, and counts the others', () => {
    const stories = Array.from({ length: 14 }, (_, n) => editionStory(`s${n}`))
    const length = { stories: 10, words: 1100 }
    const whole = edition([{ id: 'federal', stories, more: 2 }], { length })
    const { sections, shown, total } = select(whole, everything, places)
    expect(sections[0]).toMatchObject({ id: 'federal', more: 6 })
    expect(sections[0]?.stories).toHaveLength(10)
    expect({ shown, total }).toEqual({ shown: 10, total: 16 })
  })

  it('has each headline once, with the story that ranks first', () => {
    const title = 'Site visits for petitions'
    const selection = select(
      edition([
        { id: 'top', stories: [editionStory('final', { headline: title })], more: 0 },
        {
          id: 'federal',
          stories: [editionStory('proposed', { headline: title }), editionStory('other')],
          more: 0,
        },
      ]),
      everything,
      places,
    )
    expect(selection.sections.flatMap(({ stories }) => stories.map(({ id }) => id))).toEqual([
      'final',
      'other',
    ])
    expect(selection.total).toBe(3)
  })

  it('names the topics without news, whatever places the reader follows', () => {
    const { quietTopics } = select(
      frozen,
      { ...everything, topics: ['courts', 'daca'], places: ['us-ca'] },
      places,
    )
    expect(quietTopics).toEqual(['daca'])
  })

  it('names no topic without news if not all stories were kept, since one of them may be about it', () => {
    const cut = edition([{ id: 'federal', stories: [editionStory('one')], more: 1 }])
    expect(select(cut, { ...everything, topics: ['daca'] }, places).quietTopics).toEqual([])
  })

  it('is one email for the same choices in another order', () => {
    expect(preferenceKey({ ...everything, topics: ['a', 'b'] })).toBe(
      preferenceKey({ ...everything, topics: ['b', 'a'] }),
    )
    expect(preferenceKey({ ...everything, topics: ['a'] })).not.toBe(
      preferenceKey({ ...everything, places: ['a'] }),
    )
  })

  it('is another email for every preference that differs, even for one that does not exist yet', () => {
    const others: Preferences & { length: string } = {
      topics: ['courts'],
      places: ['us-tx'],
      frequency: 'daily',
      language: 'es',
      matters: ['tps-haiti'],
      alerts: true,
      length: 'short',
    }
    for (const [name, value] of Object.entries(others)) {
      expect({ name, key: preferenceKey({ ...defaultPreferences, [name]: value }) }).not.toEqual({
        name,
        key: preferenceKey(defaultPreferences),
      })
    }
  })
})
