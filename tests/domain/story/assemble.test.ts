import { expect, it } from 'vitest'
import { Source } from '../../../functions/domain/model/source.ts'
import { assembleStory } from '../../../functions/domain/story/assemble.ts'
import type { Member } from '../../../functions/domain/story/story-record.ts'
import { member } from './member.ts'

const id = '20261120-aaaaaaaaaaaa'
const sources = new Map(
  ['courier', 'gazette', 'voz'].map((one) => [
    one,
    Source.parse({ id: one, name: one, feed: `https://${one}.example/feed` }),
  ]),
)

const storyOf = (...members: Member[]) =>
  assembleStory(
    { id, members, left: [], absorbed: [] },
    { at: '2026-11-20T10:20:00.000Z', lead: members[0]!.id },
    [],
    { sources },
  )!

it('A story in English has no summary rather than one in Spanish', () => {
  const story = storyOf(
    member('lead', { summary: '' }),
    member('otro', { language: 'es', source: 'voz', summary: 'Un resumen.' }),
  )
  expect(story.summary).toBe('')
  expect(story.summarySource).toBeUndefined()
})

it('A lead without a summary gets that of the next article in its language, with its source', () => {
  const story = storyOf(
    member('lead', { summary: '' }),
    member('otro', { language: 'es', source: 'voz', summary: 'Un resumen.' }),
    member('next', { source: 'gazette', summary: 'In other words.' }),
  )
  expect([story.summary, story.summarySource]).toEqual(['In other words.', 'gazette'])
})

it('Any version of an article may be the lead, whether an editor or the publication chose it', () => {
  const old = member('old', { outlet: 'Gazette', url: 'https://g.example/old' })
  const moved = member('moved', {
    outlet: 'Gazette',
    url: 'https://g.example/new',
    copyOf: 'old',
    joined: 2,
    seq: 2,
  })
  const other = member('other', { joined: 3 })
  const shown = (lead: string, decided?: string) =>
    assembleStory(
      { id, members: [other, old, moved], left: [], absorbed: [] },
      { at: '2026-11-20T10:20:00.000Z', lead },
      [],
      { sources, ...(decided && { decisions: new Map([[id, { lead: decided }]]) }) },
    )!
  for (const story of [shown('old'), shown('moved'), shown('other', 'old'), shown('other', 'moved')])
    expect(story).toMatchObject({
      headline: 'Title of moved',
      lead: { id: 'old', url: 'https://g.example/new' },
    })
  expect(shown('other').lead.id).toBe('other')
})

it('A story is shown under four topics and four places at most, those of its lead first', () => {
  const tags = ['a', 'b', 'c', 'd', 'e', 'f']
  const story = storyOf(
    member('lead', { topics: ['z'], places: ['us-z'] }),
    member('one', { topics: tags, places: tags }),
    member('two', { topics: tags, places: tags }),
  )
  expect(story.topics).toEqual(['z', 'a', 'b', 'c'])
  expect(story.places).toEqual(['us-z', 'a', 'b', 'c'])
})

it('The publisher of a page leads the story, if another source had its address first', () => {
  const url = 'https://gazette.example/harbor'
  const story = storyOf(
    member('claimed', { url }),
    member('own', { url, source: 'gazette', outlet: 'Gazette' }),
  )
  expect(story.lead.id).toBe('own')
  expect(story.headline).toBe('Title of own')
})

it('Of a story that an editor removed no word of a publisher is left, wherever it was', () => {
  const words = 'Orchards by the harbor'
  const full = member('lead', {
    title: words,
    summary: words,
    url: `https://courier.example/${words}`,
    formerUrls: [`https://courier.example/old/${words}`],
    author: words,
    guid: words,
    categories: [words],
    reasons: [{ rule: 'term', detail: words }],
    matters: [words],
    document: { number: words, dockets: [words], rins: [words], agencies: [words] },
    stated: { place: words, credit: words, title: words.toUpperCase(), labels: [words] },
  })
  const hidden = new Map([[id, { hidden: { at: '2026-11-21T10:00:00.000Z' } }]])
  const story = assembleStory(
    { id, members: [full], left: [], absorbed: [] },
    { at: '2026-11-20T10:20:00.000Z', lead: 'lead' },
    [],
    { sources, decisions: hidden },
  )
  expect(story?.withdrawn).toBeDefined()
  expect(JSON.stringify(story)).not.toMatch(/orchards/i)
})

it('Background comes after all reports, whenever it was published', () => {
  const story = storyOf(
    member('lead'),
    member('explainer', { form: 'explainer', kind: 'analysis', published: '2026-11-20T08:00:00.000Z' }),
    member('copy', {
      outlet: 'Gazette',
      copyOf: 'explainer',
      form: 'explainer',
      published: '2026-11-20T08:10:00.000Z',
    }),
    member('opinion', { kind: 'opinion', published: '2026-11-20T08:30:00.000Z' }),
    member('late', { published: '2026-11-20T10:00:00.000Z' }),
  )
  expect(story.articles.map(({ id }) => id)).toEqual(['lead', 'late', 'explainer', 'copy', 'opinion'])
})

it('Background adds no summary and no tags to a story, because it may be about more', () => {
  const story = storyOf(
    member('lead', { summary: '', topics: ['courts'] }),
    member('round-up', { form: 'round-up', topics: ['border'], places: ['us-tx'] }),
  )
  expect(story).toMatchObject({ summary: '', topics: ['courts'], places: [] })
})

it('A story whose lead is gone is led by a report, if it has one', () => {
  const story = assembleStory(
    {
      id,
      members: [member('live', { form: 'live', published: '2026-11-20T08:00:00.000Z' }), member('report')],
      left: [],
      absorbed: [],
    },
    { at: '2026-11-20T10:20:00.000Z', lead: 'gone' },
    [],
    { sources },
  )!
  expect(story.lead.id).toBe('report')
  expect(story.form).toBeUndefined()
})

it('A story that readers first saw with background as its lead keeps it, unless editors choose another', () => {
  const members = [member('live', { form: 'live' }), member('report')]
  const shown = (decided?: string) =>
    assembleStory(
      { id, members, left: [], absorbed: [] },
      { at: '2026-11-20T10:20:00.000Z', lead: 'live' },
      [],
      { sources, ...(decided && { decisions: new Map([[id, { lead: decided }]]) }) },
    )!
  expect(shown()).toMatchObject({ headline: 'Title of live', form: 'live' })
  expect(shown('report').headline).toBe('Title of report')
  expect(shown('report').form).toBeUndefined()
})

it('Background does not count as a change to a story, not even if an agency wrote it', () => {
  const newsletter = { kind: 'official', form: 'newsletter', firstSeen: '2026-11-21T10:00:00.000Z' } as const
  expect(storyOf(member('lead'), member('newsletter', newsletter)).updated).toBe('2026-11-20T10:20:00.000Z')
})

it('A story has the seats of all its courts until an editor says which places it is about', () => {
  const members = [
    member('lead', { seats: ['us-tx'] }),
    member('next', { source: 'gazette', seats: ['us-or', 'us-tx'] }),
  ]
  expect(storyOf(...members).seats).toEqual(['us-tx', 'us-or'])
  expect(storyOf(member('lead'))).not.toHaveProperty('seats')
  const tags = { topics: [], places: ['us-or'] }
  const retagged = assembleStory(
    { id, members, left: [], absorbed: [] },
    { at: '2026-11-20T10:20:00.000Z', lead: 'lead' },
    [],
    { sources, decisions: new Map([[id, { tags }]]) },
  )
  expect(retagged).toMatchObject(tags)
  expect(retagged).not.toHaveProperty('seats')
})
