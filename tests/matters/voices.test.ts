import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import type { StoryArticle } from '../../functions/domain/model/story.ts'
import { addVoices, independent, readSources, type Voice } from '../../functions/matters/linking/voices.ts'
import { report } from './story.ts'

const source = (id: string, name: string, kind = 'national-news') => ({ id, name, kind })
const sources = [
  source('hub', 'Newsstand', 'aggregator'),
  source('jest', 'The Lantern Post (satire)'),
] as unknown as Configuration['sources']
const matters = { policies: [], portals: ['news.google.com', 'yahoo.com'], satire: ['onion.example'] }
const { voiceOf } = readSources({ sources, matters })
const by = (outlet: string, url: string, more: Partial<StoryArticle> = {}) =>
  report(outlet, `Alder v. Rowan is filed, ${outlet}`, { id: url, url, ...more })
const count = (...articles: StoryArticle[]) => independent(articles.map(voiceOf))

describe('Two outlets are independent', () => {
  it.each([
    ['Courier', 'https://courier.example/1', 'Herald', 'https://herald.example/1'],
    ['Courier', 'https://courier.co.uk/1', 'Herald', 'https://herald.co.uk/1'],
    ['Texas Tribune', 'https://tribune.example/1', 'Chicago Tribune', 'https://chicago.example/1'],
    ['North Courier', 'https://north.example/1', 'South Courier', 'https://south.example/1'],
    ['Courier', 'https://news.yahoo.com/1', 'Herald', 'https://www.yahoo.com/2'],
  ])('if they have other names and other owners: %s (%s), %s (%s)', (one, url, other, otherUrl) => {
    expect(count(by(one, url), by(other, otherUrl))).toBe(2)
  })

  it.each([
    [
      'two parts of one owner’s site',
      'North News',
      'https://north.chain.example/1',
      'South Star',
      'https://south.chain.example/1',
    ],
    [
      'two parts of one owner’s site',
      'North News',
      'https://a.chain.co.uk/1',
      'South Star',
      'https://b.chain.co.uk/1',
    ],
    [
      'two feeds of one outlet',
      'Courier',
      'https://courier.example/1',
      'Courier: Politics',
      'https://feeds.example/1',
    ],
    [
      'two feeds of one outlet',
      'Courier',
      'https://courier.example/1',
      'The Courier Politics',
      'https://feeds.example/1',
    ],
    [
      'two feeds of one outlet',
      'Courier',
      'https://courier.example/1',
      'Courier | Immigration',
      'https://feeds.example/1',
    ],
    [
      'a name and its host',
      'Evening Star',
      'https://star.example/1',
      'eveningstar.com',
      'https://eveningstar.com/1',
    ],
    [
      'an outlet and itself on a portal',
      'Courier',
      'https://courier.example/1',
      'Courier',
      'https://news.yahoo.com/1',
    ],
    [
      'an outlet and a portal',
      'Courier',
      'https://courier.example/1',
      'Yahoo News',
      'https://news.yahoo.com/1',
    ],
    [
      'an outlet and a portal',
      'Courier',
      'https://courier.example/1',
      'Google News',
      'https://news.google.com/1',
    ],
    [
      'an outlet and satire',
      'Courier',
      'https://courier.example/1',
      'The Onion',
      'https://www.onion.example/1',
    ],
    [
      'an outlet and satire',
      'Courier',
      'https://courier.example/1',
      'Lantern Post (satire)',
      'https://lantern.example/1',
    ],
  ])('and not if they are %s: %s (%s), %s (%s)', (_, one, url, other, otherUrl) => {
    expect(count(by(one, url), by(other, otherUrl))).toBe(1)
  })

  it('and not if one is a source that calls itself satire, or files the report under it', () => {
    const courier = by('Courier', 'https://courier.example/1')
    expect(count(courier, by('Lantern Post', 'https://lantern.example/1', { source: 'jest' }))).toBe(1)
    expect(count(courier, by('Star', 'https://star.example/1', { categories: ['Parody'] }))).toBe(1)
  })

  it('and not if one is an aggregator that names no outlet, or only a host', () => {
    const courier = by('Courier', 'https://courier.example/1')
    expect(count(courier, by('Newsstand', 'https://puppet.example/1', { source: 'hub' }))).toBe(1)
    expect(count(courier, by('puppet.example', 'https://puppet.example/1', { source: 'hub' }))).toBe(1)
    expect(count(courier, by('Herald', 'https://herald.example/1', { source: 'hub' }))).toBe(2)
  })

  it('and not if they have the same long text', () => {
    const text = { title: 'Towns sue over lanterns', summary: 'The harbor towns say '.repeat(6) }
    const [one, other] = [
      by('Courier', 'https://courier.example/1', text),
      by('Herald', 'https://herald.example/1', text),
    ]
    expect(count({ ...one, title: text.title }, { ...other, title: text.title })).toBe(1)
    expect(count({ ...one, title: text.title }, { ...other, title: 'Lanterns in court' })).toBe(2)
  })
})

const voice = fc.record({
  name: fc.constantFrom('', 'courier', 'courier politics', 'herald', 'post'),
  site: fc.constantFrom('a.example', 'b.example', 'c.example'),
})

it('More publishers never make fewer of them independent', () => {
  fc.assert(
    fc.property(fc.array(voice, { maxLength: 6 }), voice, (some, one) => {
      if (independent(some) < 2) return
      expect(independent([one, ...some])).toBeGreaterThanOrEqual(2)
      expect(independent([...some, one])).toBeGreaterThanOrEqual(2)
    }),
  )
})

it('A publisher that comes first under many names does not keep out others', () => {
  const kept: Voice[] = []
  const puppets = Array.from({ length: 40 }, (_, at) => ({ name: `puppet ${at}`, site: 'puppet.example' }))
  addVoices(kept, puppets)
  expect(independent(kept)).toBe(1)
  addVoices(kept, [{ name: 'courier', site: 'courier.example' }])
  expect(independent(kept)).toBe(2)
})
