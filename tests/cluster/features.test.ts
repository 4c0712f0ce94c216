import { describe, expect, it } from 'vitest'
import { documentsDiffer, documentsOf, numberKey } from '../../functions/cluster/features/documents.ts'
import { type ArticleFeatures, extractFeatures } from '../../functions/cluster/features/features.ts'
import { marksOf, rareTerms } from '../../functions/cluster/features/marks.ts'
import { isCredited, nearCopy } from '../../functions/cluster/features/near-copy.ts'
import { isOnOtherSubject } from '../../functions/cluster/features/other-subject.ts'
import { hasEarlierIssue, isOtherIssue } from '../../functions/cluster/features/recurring.ts'
import {
  isAddressOfSeries,
  isConfirmed,
  mayBeCopies,
  namesAnother,
} from '../../functions/cluster/features/same-piece.ts'
import { storyId } from '../../functions/cluster/features/story-id.ts'
import { areItemsOfOneForm, differInNames } from '../../functions/cluster/features/title-form.ts'
import { titleNamesOf } from '../../functions/cluster/features/title-names.ts'
import { productionIdf as idf } from '../../functions/cluster/production-clusterer.ts'
import { settings } from '../../functions/cluster/settings.ts'
import { termsOf } from '../../functions/cluster/text/terms.ts'
import { tokenize, wordsAsWritten } from '../../functions/cluster/text/tokenize.ts'
import { createStory } from '../../functions/cluster/window/open-story.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import { bishops, farmRule } from './texts.ts'

const of = (article: Partial<WindowArticle>): ArticleFeatures =>
  extractFeatures({ id: 'a', ...article }, idf, settings)
const on = (day: number, hour = 0) => `2026-11-${day}T${String(hour).padStart(2, '0')}:00:00Z`

const clinic = {
  source: 'courier',
  title: 'Harbor council funds a clinic for newly arrived families',
  text: 'The measure passed after a long night in which nurses, pastors and landlords spoke about crowded waiting rooms at the pier.',
  date: on(10),
}
const orchard = {
  source: 'gazette',
  title: 'Orchard growers ask for seasonal visas before the apple harvest',
  text: 'Pickers from Oaxaca come each September, and crews say the paperwork now takes longer than the whole season itself.',
  date: on(10),
}

describe('Two articles with one address are one piece', () => {
  const isOne = (a: Partial<WindowArticle>, b: Partial<WindowArticle>, ofSeries = false) => {
    const [one, other] = [of(a), of(b)]
    const both = [
      isConfirmed('url', one, other, settings, ofSeries),
      isConfirmed('url', other, one, settings, ofSeries),
    ]
    expect(both[0]).toBe(both[1])
    return both[0]
  }
  it.each([
    ['if their texts are alike', clinic, { ...clinic, source: 'x' }, true],
    ['not if their texts are not', clinic, orchard, false],
    [
      'if one has a headline only, with few words in common',
      clinic,
      { source: 'x', title: 'A clinic for families', date: on(10) },
      true,
    ],
    ['if one has no words at all', clinic, { source: 'x', date: on(30) }, true],
    [
      'not if one source repeats its title on another day',
      { ...clinic, date: on(10) },
      { ...clinic, date: on(11) },
      false,
    ],
    [
      'if one source repeats its title within half a day',
      { ...clinic, date: on(10) },
      { ...clinic, date: on(10, 11) },
      true,
    ],
    [
      'not if titles of one source have other numbers',
      { ...clinic, title: 'Clinic report 4' },
      { ...clinic, title: 'Clinic report 5' },
      false,
    ],
    [
      'if one title of a source has a number',
      { ...clinic, title: 'Clinic report 4' },
      { ...clinic, title: 'Clinic report' },
      true,
    ],
    [
      'if a source gives a piece another title on another day',
      clinic,
      { ...clinic, title: 'Clinic funded by council', date: on(12) },
      true,
    ],
    [
      'not if a source has another text and title on another day',
      { ...clinic, text: `${clinic.text} ${orchard.text}` },
      {
        ...clinic,
        title: 'Clinic funded by Harbor council for families',
        text: `${clinic.text} ${bishops}`,
        date: on(12),
      },
      false,
    ],
  ] as const)('%s', (_, a, b, expected) => {
    expect(isOne(a, b)).toBe(expected)
  })

  it('only if they are very alike, once the address is that of a series or they are far apart in time', () => {
    const half = { ...clinic, source: 'x', text: `${clinic.text.slice(0, 60)} ${orchard.text}` }
    expect(isOne(clinic, half)).toBe(true)
    expect(isOne(clinic, half, true)).toBe(false)
    expect(isOne(clinic, { ...half, date: on(20) })).toBe(true)
    expect(isOne(clinic, { ...half, date: on(20, 1) })).toBe(false)
    expect(isOne(clinic, { ...clinic, source: 'x', date: on(25) }, true)).toBe(true)
  })

  it('as long as no source has two pieces there', () => {
    const many = Array.from({ length: 7 }, (_, n) =>
      of({ ...clinic, date: on(10), title: `${clinic.title} ${'x'.repeat(n)}` }),
    )
    expect(isAddressOfSeries(many, settings)).toBe(false)
    const two = [of(clinic), of({ ...orchard, source: 'courier' })]
    expect(isAddressOfSeries(two, settings)).toBe(true)
    expect(isAddressOfSeries([of(clinic), of(orchard)], settings)).toBe(false)
    // Only the last six are compared.
    expect(isAddressOfSeries([two[1]!, ...many.slice(0, 6)], settings)).toBe(false)
    expect(isAddressOfSeries([two[1]!, ...many.slice(0, 5)], settings)).toBe(true)
  })
})

describe('Two articles are one piece by', () => {
  const confirmed = (
    kind: Parameters<typeof isConfirmed>[0],
    a: Partial<WindowArticle>,
    b: Partial<WindowArticle>,
  ) => isConfirmed(kind, of(a), of(b), settings)
  const short = { text: 'Subscribe to read all reports about the harbor and the pier each day at noon.' }
  const long = { text: farmRule }
  it.each([
    ['document', clinic, orchard, true],
    ['guid', clinic, { ...clinic, source: 'x', date: on(20) }, true],
    ['guid', clinic, { ...clinic, source: 'x', date: on(20, 1) }, false],
    ['guid', clinic, orchard, false],
    [
      'guid',
      { ...clinic, title: `Ohio: ${clinic.title}` },
      { ...clinic, title: `Utah: ${clinic.title}` },
      false,
    ],
    ['text', clinic, { ...clinic, source: 'x', date: on(20) }, true],
    ['text', clinic, { ...clinic, source: 'x', date: on(20, 1) }, false],
    ['text', { ...clinic, ...short }, { ...orchard, source: 'courier', ...short }, false],
    ['text', { ...clinic, ...short }, { ...orchard, ...short }, true],
    ['text', { ...clinic, ...long }, { ...orchard, source: 'courier', ...long }, true],
    ['text', { ...clinic, ...long, title: 'Ohio' }, { ...clinic, ...long, title: 'Utah' }, true],
    ['title', clinic, { title: clinic.title, source: 'x', date: on(12) }, true],
    ['title', { title: clinic.title, source: 'x', date: on(12) }, clinic, true],
    ['title', clinic, { title: clinic.title, source: 'x', date: on(12, 1) }, false],
    ['title', clinic, { title: clinic.title, source: 'courier', date: on(10) }, false],
    ['title', clinic, { ...orchard, title: clinic.title }, false],
    ['title', clinic, { title: clinic.title, source: 'x', outlet: 'Courier', date: on(11) }, false],
  ] as const)('their %s: %o and %o: %s', (kind, a, b, expected) => {
    expect(confirmed(kind, a, b)).toBe(expected)
  })
})

describe('A publisher’s short text under another title is no sign of a copy', () => {
  const short = 'Subscribe to read all reports about the harbor and the pier each day at noon.'
  const piece = (title: string, more: Partial<WindowArticle> = {}) =>
    of({ source: 'courier', title, text: short, date: on(10), ...more })
  const one = piece('Quintanilla vineyard closes near Selma')
  it.each([
    ['another subject', piece('Lindqvist ferry docks'), false],
    ['the same title', piece('Quintanilla vineyard closes near Selma'), true],
    ['a title with a rare word in common', piece('Vineyard of Quintanilla closes'), true],
    ['such a title on another day', piece('Vineyard of Quintanilla closes', { date: on(11) }), false],
    ['such a title within half a day', piece('Vineyard of Quintanilla closes', { date: on(10, 11) }), true],
    ['a title in which each names another', piece('Okafor vineyard closes near Fresnoville'), false],
    ['a title with one more name', piece('Okafor: Quintanilla vineyard closes near Selma'), true],
    ['another publisher', piece('Lindqvist ferry docks', { source: 'gazette' }), true],
    ['no title', piece(''), true],
    ['a long text', piece('Lindqvist ferry docks', { text: `${farmRule} ${bishops}` }), true],
  ] as const)('%s', (_, other, may) => {
    expect(mayBeCopies(one, other)).toBe(may)
    expect(mayBeCopies(other, one)).toBe(may)
  })

  it('names of one title may be in the text of the other', () => {
    const named = of({ title: 'Okafor speaks' })
    expect(namesAnother(named, of({ title: 'Lindqvist speaks' }))).toBe(true)
    expect(namesAnother(named, of({ title: 'A speech', text: 'It was Okafor who spoke' }))).toBe(false)
    expect(namesAnother(named, of({ title: 'Okafor again' }))).toBe(false)
  })
})

describe('Two pieces are issues of one series', () => {
  const issue = (title: string, more: Partial<WindowArticle> = {}) =>
    of({ source: 'courier', title, date: on(10), ...more })
  it.each([
    ['with one title on two days', issue('Harbor notes'), issue('Harbor notes', { date: on(11) }), true],
    [
      'with one title half a day apart',
      issue('Harbor notes'),
      issue('Harbor notes', { date: on(10, 12) }),
      true,
    ],
    ['not within half a day', issue('Harbor notes'), issue('Harbor notes', { date: on(10, 11) }), false],
    ['not if one has no day', issue('Harbor notes'), issue('Harbor notes', { date: null }), false],
    [
      'not of two publishers',
      issue('Harbor notes'),
      issue('Harbor notes', { source: 'x', date: on(11) }),
      false,
    ],
    ['not without a title', issue(''), issue('', { date: on(11) }), false],
    ['not with two titles', issue('Harbor notes'), issue('Pier notes', { date: on(11) }), false],
    ['with two months in one title', issue('Harbor notes for March'), issue('Harbor notes for April'), true],
    ['with two days of a month', issue('Harbor notes, March 4'), issue('Harbor notes, March 5'), true],
    ['not with two numbers and no month', issue('Harbor notes 4'), issue('Harbor notes 5'), false],
    ['not with the same month', issue('Harbor notes for March'), issue('March notes for Harbor'), false],
    [
      'not with two months in two titles',
      issue('Harbor notes for March'),
      issue('Pier notes for April'),
      false,
    ],
    [
      'not without a publisher',
      issue('Harbor notes for March', { source: null }),
      issue('Harbor notes for April', { source: null }),
      false,
    ],
  ] as const)('%s', (_, a, b, expected) => {
    expect(isOtherIssue(a, b)).toBe(expected)
    expect(isOtherIssue(b, a)).toBe(expected)
    const story = createStory('20261110-x')
    const placement = { story: story.id, copyOf: 'a', rule: 'new story', score: 0 } as const
    story.members.set('a', { features: a, placement, joined: 0, order: 0 })
    expect(hasEarlierIssue(b, story)).toBe(expected && b.titleKey !== 0)
  })
})

describe('The text of one article is in another', () => {
  const texts = (a: string, b: string, more: [Partial<WindowArticle>?, Partial<WindowArticle>?] = []) => {
    const one = of({ source: 'a', title: 'Wage rule raised for harvest crews', text: a, ...more[0] })
    const other = of({ source: 'b', title: 'Letter of the clergy', text: b, ...more[1] })
    return nearCopy(one, other, settings)
  }
  const words = farmRule.split(/\s+/)
  const first = (n: number) => words.slice(0, n).join(' ')

  it('wholly, in either order', () => {
    expect(texts(farmRule, farmRule)).toEqual({ share: 1, changed: 0, longShare: 1 })
    expect(texts(farmRule, first(100))).toMatchObject({ share: 1, changed: 0 })
    expect(texts(first(100), farmRule)).toEqual(texts(farmRule, first(100)))
  })

  it('or is not', () => {
    expect(texts(farmRule, bishops)).toBeUndefined()
    expect(texts(`${bishops.split(' ').slice(0, 100).join(' ')} ${farmRule}`, farmRule)).toBeDefined()
    // New material of more than 150 words before it is a new lead over old material.
    expect(
      texts(`${bishops} ${bishops.toUpperCase().split(' ').reverse().join(' ')} ${farmRule}`, farmRule),
    ).toBeUndefined()
  })

  it('as a part that is large enough, unless titles are alike or one credits the other', () => {
    const tail = `${farmRule}\n${bishops}\n${bishops.split(' ').reverse().join(' ')}`
    expect(texts(tail, farmRule)).toBeUndefined()
    expect(texts(tail, farmRule, [{}, { title: 'Wage rule raised for harvest crews' }])).toBeDefined()
    expect(
      texts(tail, farmRule, [{ outlet: 'A', stated: { origin: 'Bee' } }, { outlet: 'The Bee' }]),
    ).toBeDefined()
  })

  it.each([
    ['one credits the other', ['A', 'B'], ['B', ''], true],
    ['both credit a third', ['A', 'AP'], ['B', 'AP'], true],
    ['they credit two', ['A', 'AP'], ['B', 'EFE'], false],
    ['neither credits anybody', ['A', ''], ['B', ''], false],
    ['they are of one outlet', ['A', 'AP'], ['A', 'AP'], false],
    ['one credits a third', ['A', 'AP'], ['B', ''], false],
  ] as const)('%s', (_, [a, from], [b, other], expected) => {
    const [one, two] = [
      of({ outlet: a, stated: { origin: from } }),
      of({ outlet: b, stated: { origin: other } }),
    ]
    expect(isCredited(one, two)).toBe(expected)
    expect(isCredited(two, one)).toBe(expected)
  })

  it('but for the names that a template has', () => {
    const notice = (town: string, mayor: string, farm: string) =>
      `Officials in ${town} said on Monday that the payments to families who were moved from the shelter will go on until spring. ` +
      `The office of ${mayor} told reporters that the list of names at ${farm} is complete and that nobody else has to ask again.`
    expect(texts(notice('Quzana', 'Vezimo', 'Tilora'), notice('Quzana', 'Vezimo', 'Tilora'))).toBeDefined()
    expect(texts(notice('Quzana', 'Vezimo', 'Tilora'), notice('Wuzomi', 'Bekelo', 'Munira'))).toBeUndefined()
  })
})

describe('Two titles of one form', () => {
  const by = (title: string, more: Partial<WindowArticle> = {}) => of({ title, outlet: 'Courier', ...more })
  it('differ in names if each has one that the other article lacks', () => {
    const [aland, beland] = [
      'Embassy in Quzana pauses student visas',
      'Embassy in Vezimo pauses student visas',
    ]
    expect(differInNames(by(aland), by(beland))).toBe(true)
    expect(differInNames(by(aland), by(beland, { text: 'So it is in Quzana.' }))).toBe(false)
    expect(differInNames(by(aland), by('Embassy in Vezimo opens'))).toBe(false)
    expect(differInNames(by(aland), by(aland))).toBe(false)
    expect(
      differInNames(by(aland), by(`${beland} after a long and bitter quarrel over harbor fees and ferries`)),
    ).toBe(false)
  })

  it('are items of one newsroom if they begin alike and are about other subjects', () => {
    const [arson, fraud] = ['Agents arrest man wanted for arson', 'Agents arrest man wanted for forgery']
    expect(areItemsOfOneForm(by(arson), by(fraud))).toBe(true)
    expect(areItemsOfOneForm(by(arson), by(arson))).toBe(false)
    expect(areItemsOfOneForm(by(arson), by(fraud, { outlet: 'Gazette' }))).toBe(false)
    expect(areItemsOfOneForm(of({ title: arson }), of({ title: fraud }))).toBe(false)
    expect(areItemsOfOneForm(by(arson), by('Feds arrest man wanted for forgery'))).toBe(false)
    expect(areItemsOfOneForm(by(arson), by(fraud, { text: 'He is also sought for arson.' }))).toBe(false)
    expect(areItemsOfOneForm(by('Agents arrest'), by('Agents arrest'))).toBe(false)
  })

  it('are on other subjects if acts of one kind share only common words', () => {
    const ruling = (title: string, text = '') => of({ title, text })
    const fee = ruling('Judge blocks asylum fee')
    expect(isOnOtherSubject(fee, ruling('Judge blocks student visa rule'))).toBe(true)
    expect(isOnOtherSubject(fee, ruling('Judge halts fee for asylum'))).toBe(false)
    expect(isOnOtherSubject(fee, ruling('Students sue over visa rule'))).toBe(true)
    expect(isOnOtherSubject(fee, ruling('Students march for visas'))).toBe(false)
    expect(isOnOtherSubject(fee, ruling('Judge rules'))).toBe(false)
    expect(isOnOtherSubject(fee, ruling('Judge blocks visa rule', 'The asylum plan goes on.'))).toBe(false)
    expect(
      isOnOtherSubject(ruling('Thousands march for teachers'), ruling('Thousands march for bakers')),
    ).toBe(true)
    expect(isOnOtherSubject(fee, ruling('Governor appeals harbor verdict'))).toBe(true)
    const long = 'A coalition of orchards and canneries told of ladders and crates.'
    expect(
      isOnOtherSubject(ruling('Judge blocks asylum fee', long), ruling('Judge blocks visa rule', long)),
    ).toBe(false)
  })
})

describe('Official documents', () => {
  const doc = { type: 'Rule', dockets: [], rins: [], agencies: [], number: '2026-12345' } as never
  const set = (...keys: string[]) => new Set(keys)
  it.each([
    ['differ if they have nothing in common', set('docket:a'), set('docket:b'), true],
    ['do not if they share a docket', set('docket:a', 'rin:1'), set('docket:a'), false],
    [
      'differ if their numbers do, whatever they share',
      set('document 1', 'docket:a'),
      set('document 2', 'docket:a'),
      true,
    ],
    ['do not if one has no number', set('document 1', 'docket:a'), set('docket:a'), false],
    [
      'do not if they share a number',
      set('document 1', 'document 3'),
      set('document 2', 'document 1'),
      false,
    ],
    ['do not if one is none', set(), set('document 1'), false],
  ] as const)('%s', (_, one, other, expected) => {
    expect(documentsDiffer(one, other)).toBe(expected)
    expect(documentsDiffer(other, one)).toBe(expected)
  })

  it('are known by their number, and by their matters if they are official', () => {
    const article = { id: 'a', matters: ['docket:a'] }
    expect([...documentsOf({ ...article, kind: 'official' })]).toEqual(['docket:a'])
    expect([...documentsOf(article)]).toEqual([])
    expect([...documentsOf({ id: 'a', kind: 'official' })]).toEqual([])
    const url = 'https://www.federalregister.gov/documents/2026/11/10/2026-12345/asylum-fees'
    expect(numberKey({ id: 'a', url, document: doc })).toBe('document 2026-12345')
    expect([...documentsOf({ ...article, url, kind: 'official' })]).toEqual([
      'document 2026-12345',
      'docket:a',
    ])
  })
})

describe('A word', () => {
  const mark = (word: string) => marksOf([word], termsOf([word]), idf)[0]
  it.each([
    ['40', 2],
    ['2nd', 2],
    ['seven', 2],
    ['twelve', 2],
    ['catorce', 1],
    ['once', 2],
    ['doce', 2],
    ['quzana', 1],
    ['qu', 0],
    ['the', 0],
    ['government', 0],
    ['people', 0],
  ])('%s is %i: a name is 1, a number 2', (word, expected) => {
    expect(mark(word)).toBe(expected)
  })

  it('is rare if fewer than one article in a hundred has it', () => {
    expect(rareTerms(termsOf(tokenize('the quzana people quzana')), idf)).toEqual(
      new Uint32Array(termsOf(['quzana'])),
    )
  })

  it.each([
    ['Quintanilla closes a vineyard', []],
    ['Teresa Quintanilla closes a vineyard', ['teresa', 'quintanilla']],
    ['Vineyard of Quintanilla closed on Monday', ['quintanilla']],
    ['Vineyard of Quintanilla closed by ICE and Noem in Ohio', ['quintanilla']],
    ['Vineyard Of Quintanilla Closed Again Today', []],
    ['Vineyard of Quo closed in May', []],
    ['Vineyard of Quintanilla closed, Republicans and FEMA say', ['quintanilla']],
  ] as const)('of the title "%s" is a name: %j', (title, names) => {
    expect([...titleNamesOf(wordsAsWritten(title), idf)].sort()).toEqual(termsOf(names).sort())
  })
})

describe('An article', () => {
  it.each([
    ['its outlet', { outlet: 'The Bee', url: 'https://x.example/1', source: 's' }, 'bee'],
    ['the site of its address', { url: 'https://www.x.example/1', source: 's' }, 'x.example'],
    ['its source', { source: 's' }, 's'],
    ['nobody', {}, ''],
    ['its Spanish edition', { outlet: 'The Bee', language: 'es' }, 'bee es'],
    ['nobody in Spanish', { language: 'es' }, ''],
  ] as const)('is of the newsroom of %s', (_, article, newsroom) => {
    expect(of(article).newsroom).toBe(newsroom)
  })

  it.each(['round-up', 'newsletter', 'gallery', 'live', 'podcast'] as const)(
    'that is a %s is a collection',
    (form) => {
      expect(of({ form }).isCollection).toBe(true)
    },
  )

  it('that is an explainer or has no form is none', () => {
    expect([of({ form: 'explainer' }).isCollection, of({}).isCollection]).toEqual([false, false])
  })

  it('is of the day when it was published, else first seen', () => {
    const day = Date.parse(on(10)) / 86_400_000
    expect(of({ date: on(10), firstSeen: on(12) }).day).toBe(day)
    expect(of({ date: 'soon', firstSeen: on(10) }).day).toBe(day)
    expect([of({}).day, of({ firstSeen: on(10) }).firstSeen, of({}).firstSeen]).toEqual([
      undefined,
      on(10),
      undefined,
    ])
  })

  it('without a text has the words of its title, and the summary stands for the text', () => {
    expect(of({ title: 'Harbor notes' })).toMatchObject({ bodyLength: 0 })
    expect(of({ title: 'Harbor notes' }).wordHashes).toHaveLength(2)
    expect(of({ title: 'Harbor notes', summary: 'Rain falls on us.' })).toMatchObject({ bodyLength: 4 })
    expect(of({ summary: 'Rain falls on us.', text: 'Rain.' }).bodyLength).toBe(1)
    expect(of({})).toMatchObject({ titleKey: 0, titleStart: 0, seriesKey: 0, titleMarks: '', bodyLength: 0 })
  })

  it('has a beginning of its title if that has three words', () => {
    expect(of({ title: 'Agents arrest' }).titleStart).toBe(0)
    expect(of({ title: 'Agents arrest man' }).titleStart).toBe(
      of({ title: 'Agents arrest man in Ohio' }).titleStart,
    )
    expect(of({ title: 'Agents arrest man' }).titleStart).not.toBe(
      of({ title: 'Agents arrest woman' }).titleStart,
    )
  })

  it('mentions a court in its first 35 words, and an action in its first 28', () => {
    const filler = (n: number) => 'rain '.repeat(n)
    const courtAfter = (n: number) => of({ title: 'Harbor', text: `${filler(n)}court` }).hasCourt
    expect([courtAfter(34), courtAfter(35)]).toEqual([true, false])
    const actionAfter = (n: number) => of({ title: 'Harbor', text: `${filler(n)}lawsuit` }).actions > 0
    expect([actionAfter(27), actionAfter(28)]).toEqual([true, false])
  })

  it('counts a word of its title twice', () => {
    const { vector, times, inTitle } = of({ title: 'Quzana', text: 'Quzana and vezimo, vezimo' })
    const at = (word: string) => vector.terms.indexOf(termsOf([word])[0]!)
    expect([times[at('quzana')], times[at('vezimo')]]).toEqual([3, 2])
    expect([inTitle[at('quzana')], inTitle[at('vezimo')]]).toEqual([1, 0])
    expect(vector.weights[at('quzana')]).toBeGreaterThan(vector.weights[at('vezimo')]!)
  })

  it.each([
    [
      'https://x.example/es/2026/jueza-frena-la-redada',
      'es',
      ['https://x.example/2026/jueza-frena-la-redada', 'https://x.example/en/2026/jueza-frena-la-redada'],
    ],
    [
      'https://x.example/espanol/jueza-frena-la-redada',
      'es',
      ['https://x.example/jueza-frena-la-redada', 'https://x.example/en/jueza-frena-la-redada'],
    ],
    ['https://x.example/es/jueza-frena-redada', 'es', []],
    ['https://x.example/es/jueza-frena-la-redada', 'en', []],
    ['https://x.example/jueza-frena-la-redada', 'es', []],
    ['https://x.example/es/jueza-4-5-6-7', 'es', []],
  ])('at %s in "%s" may translate %j', (url, language, stated) => {
    expect(of({ url, language }).translations).toEqual({ language, own: [url], stated })
  })

  it('states its translations, each once', () => {
    const [en, es] = ['https://x.example/en/a', 'https://x.example/es/a']
    expect(
      of({ url: en, formerUrls: ['https://x.example/old'], translations: [es, es, 'none'] }).translations,
    ).toEqual({
      language: '',
      own: [en, 'https://x.example/old'],
      stated: [es],
    })
  })

  it.each([
    [
      'its address without what tracks readers',
      { url: 'https://x.example/a?utm_source=rss' },
      ['url https://x.example/a'],
    ],
    ['no home page', { url: 'https://x.example/' }, []],
    ['a page of a query', { url: 'https://x.example/?p=4' }, ['url https://x.example/?p=4']],
    [
      'its address once, if its guid repeats it',
      { url: 'https://x.example/a', guid: 'https://x.example/a' },
      ['url https://x.example/a'],
    ],
    [
      'another address as guid',
      { url: 'https://x.example/a', guid: 'https://x.example/b' },
      ['url https://x.example/a', 'url https://x.example/b'],
    ],
    [
      'a former address',
      { url: 'https://x.example/a', formerUrls: ['https://x.example/b'] },
      ['url https://x.example/a', 'url https://x.example/b'],
    ],
    ['a long guid', { guid: ' 12345678901234567890 ' }, ['guid 12345678901234567890']],
    ['no short guid', { guid: '1234567890123456789' }, []],
  ] as const)('is known by %s', (_, article, keys) => {
    expect(of(article).identities).toEqual(keys)
  })

  it('is known by its text of twelve words and its title of six', () => {
    const kinds = (title: string, text: string) =>
      of({ title, text }).identities.map((key) => key.split(' ')[0])
    const many = (n: number) => Array.from({ length: n }, (_, i) => `word${'abcdefghijklmnop'[i]}`).join(' ')
    expect(kinds(many(6), '')).toEqual(['title'])
    expect(kinds(many(5), '')).toEqual([])
    expect(kinds('', many(12))).toEqual(['text'])
    expect(kinds('', many(11))).toEqual([])
  })
})

it('A story’s id has the day of its founder, or none', () => {
  expect(storyId('a', on(10))).toMatch(/^20261110-[0-9a-f]{12}$/)
  expect(storyId('a', undefined)).toMatch(/^00000000-[0-9a-f]{12}$/)
  expect(storyId('a', on(10))).not.toBe(storyId('b', on(10)))
})
