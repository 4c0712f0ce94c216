import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../functions/domain/model/entry.ts'
import { cleanEntry } from '../../../functions/ingest/clean/clean-entry.ts'
import { commonSuffix, namesOfFeed } from '../../../functions/ingest/clean/names/names-of-feed.ts'
import { OutletNames } from '../../../functions/ingest/clean/names/outlet-names.ts'

const names = new OutletNames(['Valley Courier: Immigration'], ['Hill Gazette (Ohio)'])
const headline = 'Judge blocks fee rule'
const clean = (title: string, more: Entry = {}) => cleanEntry({ title, ...more }, { names })

describe('The name of an outlet is removed from the title', () => {
  test.each([
    'Judge blocks fee rule - Valley Courier',
    'Judge blocks fee rule | Valley Courier',
    'Judge blocks fee rule – VALLEY COURIER',
    'Valley Courier: Judge blocks fee rule',
    'Judge blocks fee rule - valleycourier.com',
    'Judge blocks fee rule | News | Valley Courier',
    'Judge blocks fee rule » Valley Courier',
  ])('where it is the source’s own: %s', (title) => {
    expect(clean(title)).toMatchObject({ title: headline, stated: { title } })
    expect(clean(title).stated).not.toHaveProperty('origin')
  })

  test.each([
    ['Judge blocks fee rule - Hill Gazette', 'Hill Gazette'],
    ['Judge blocks fee rule | AP News', 'AP News'],
    ['Judge blocks fee rule – El País', 'El País'],
    ['Reuters: Judge blocks fee rule', 'Reuters'],
    ['Judge blocks fee rule - Hill Gazette - Yahoo News', 'Hill Gazette'],
    ['Judge blocks fee rule | National News | lake.example.com', 'lake.example.com'],
  ])('where it is a known outlet’s, which is kept as the origin: %s', (title, origin) => {
    expect(clean(title)).toMatchObject({ title: headline, stated: { origin } })
  })

  test('where the entry names it, even with a dash inside', () => {
    const origin = { title: 'Lake News - Latest Headlines' }
    expect(clean(`${headline} - ${origin.title}`, { origin }).title).toBe(headline)
  })

  test('where it is the name of the site that the link leads to', () => {
    const link = 'https://www.laketimes.example/a'
    expect(clean(`${headline} - Lake Times`, { link }).title).toBe(headline)
    expect(clean(`${headline} - Lake Times`).title).toBe(`${headline} - Lake Times`)
  })

  test('where nearly all titles of the document end with it', () => {
    const entries = ['One rule', 'Two rules', 'Three rules', 'Four rules', 'Five rules'].map((title) => ({
      title: `${title} | Immigration Desk`,
    }))
    const suffix = commonSuffix(entries)
    expect(suffix).toBe('Immigration Desk')
    expect(cleanEntry(entries[0]!, { names, suffix }).title).toBe('One rule')
    expect(commonSuffix(entries.slice(1))).toBeUndefined()
  })
})

test('A headline that was written twice is one', () => {
  const twice = 'Judge blocks fee rule Judge blocks fee rule'
  expect(cleanEntry({ title: twice }, { names: new OutletNames(['Valley Courier']) }).title).toBe(
    'Judge blocks fee rule',
  )
})

test('If the address of a document resembles no part of its title, parts of several words are names', () => {
  expect(namesOfFeed('Valley Courier - Immigration', 'https://news.example/')).toEqual(['Valley Courier'])
})

test.each([
  'Watch: the visa market for signs of a slowdown',
  'Video: agents strike a man in Chicago',
  'Sponsored: the families who bring refugees',
])('A label before small letters is a word of the headline: %s', (title) => {
  expect(cleanEntry({ title }, { names: new OutletNames(['Valley Courier']) }).title).toBe(title)
})

test.each([
  ['Exclusive-ICE plans camp in Ohio', 'ICE plans camp in Ohio'],
  ['Exclusive: -Mayor’s son plans farm', 'Mayor’s son plans farm'],
  ['TRADING DAY Snowballs and turmoil', 'Snowballs and turmoil'],
])('A label with a dash or none behind it goes: %s', (title, shown) => {
  expect(cleanEntry({ title }, { names: new OutletNames(['Valley Courier']) }).title).toBe(shown)
})

test('A document’s names are the parts of its title that resemble its address', () => {
  expect(namesOfFeed('The Lake Tribune', 'https://lt.example')).toEqual(['The Lake Tribune'])
  expect(namesOfFeed('Latest visa news | Lake News', 'https://www.lakenews.example/')).toEqual(['Lake News'])
  expect(namesOfFeed('ICE (a topic) - Lake Morning Post', 'https://lmp.example/rss')).toEqual([
    'Lake Morning Post',
  ])
  expect(namesOfFeed('ICE', 'https://research.example/')).toEqual([])
})

describe('A label is removed from the title, and kept', () => {
  test.each([
    ['WATCH: Judge blocks fee rule', 'WATCH'],
    ['LIVE UPDATES: Judge blocks fee rule', 'LIVE UPDATES'],
    ['Live updates: Judge blocks fee rule', 'LIVE UPDATES'],
    ['Judge blocks fee rule – live', 'LIVE'],
    ['EXCLUSIVE — Judge blocks fee rule', 'EXCLUSIVE'],
    ['EXCLUSIVE Judge blocks fee rule', 'EXCLUSIVE'],
    ['Exclusive | Judge blocks fee rule', 'EXCLUSIVE'],
    ['🚨 BREAKING: Judge blocks fee rule', 'BREAKING'],
    ['Judge blocks fee rule [VIDEO]', 'VIDEO'],
    ['(PHOTOS) Judge blocks fee rule', 'PHOTOS'],
    ['Judge blocks fee rule (with video)', 'VIDEO'],
    ['UPDATE 1-Judge blocks fee rule', 'UPDATE 1'],
    ['First on CNN: Judge blocks fee rule', 'FIRST ON CNN'],
    ['Opinion | Judge blocks fee rule', 'OPINION'],
    ['Judge blocks fee rule | Opinion | Valley Courier', 'OPINION'],
    ['Analysis: Judge blocks fee rule', 'ANALYSIS'],
    ['WATCH: Judge blocks fee rule | Valley Courier', 'WATCH'],
    ['Valley Courier: WATCH: Judge blocks fee rule', 'WATCH'],
  ])('%s', (title, label) => {
    expect(clean(title)).toMatchObject({ title: headline, stated: { labels: [label], title } })
  })

  test.each([
    ['EN VIVO: Juez bloquea norma', 'EN VIVO'],
    ['ÚLTIMA HORA | Juez bloquea norma', 'ÚLTIMA HORA'],
    ['Juez bloquea norma (VIDEO)', 'VIDEO'],
    ['Opinión | Juez bloquea norma', 'OPINIÓN'],
  ])('%s', (title, label) => {
    expect(clean(title)).toMatchObject({ title: 'Juez bloquea norma', stated: { labels: [label] } })
  })

  test('and so are several of them', () => {
    expect(clean('WATCH: EXCLUSIVE: Judge blocks fee rule (VIDEO)').stated?.labels).toEqual([
      'WATCH',
      'EXCLUSIVE',
      'VIDEO',
    ])
  })
})

describe('A headline keeps its own words', () => {
  test.each([
    'Read more carefully, judge tells agency',
    'Agency sues The New York Times',
    'Judge rules against Fox News – and for the mayor',
    'Report: agency plans raids',
    'Live-fire drill at the border draws criticism',
    'Video shows agents at school',
    'Watch what the agency does, not what it says',
    'See: how the wall was built',
    'Texas: judge blocks law',
    'ICE: 40 arrested in raid',
    'What the ruling means – for now',
    'Inmigración: lo que debes saber',
    'Opinion polls show support for visas',
    'Exclusive club of judges decides asylum cases',
    'Time to act - Congress',
    'Who decides? - The judge',
    'Judge (again) blocks rule',
    'Letters to the editor: the fee rule',
    'EXCLUSIVE',
    'Hill Gazette',
  ])('%s', (title) => {
    expect(clean(title)).toEqual({ title, summary: [], body: [], captions: [] })
  })

  test('even if the source is the agency that it names', () => {
    const agency = new OutletNames(['Border Agency'])
    const title = 'Border Agency: Forty arrested in raid'
    expect(cleanEntry({ title }, { names: agency, official: true }).title).toBe(title)
    expect(cleanEntry({ title }, { names: agency }).title).toBe('Forty arrested in raid')
  })
})
