import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { actionsIn, namesOfActions } from '../../functions/cluster/evidence/actions.ts'
import { circuitsIn, courtsIn } from '../../functions/cluster/evidence/courts.ts'
import { kindsOfNames } from '../../functions/cluster/evidence/evidence.ts'
import { redacted } from '../../functions/domain/decisions/redacted.ts'
import type { NearMiss, Placement } from '../../functions/domain/model/article.ts'
import type { Comparison } from '../../functions/domain/model/comparison.ts'
import { explainNearMiss, explainPlacement } from '../../functions/editors/explain-placement.ts'
import { words } from '../../functions/i18n/editors.ts'
import { StoryLog } from '../../functions/store/stories/story-log.ts'
import { EditorContext } from './context.ts'

const languages = ['en', 'es'] as const
const both = (say: (language: 'en' | 'es') => string) => languages.map(say)
const joined = (why?: Comparison): Placement => ({
  ...{ story: 's', copyOf: 'b', rule: 'same event', score: 0.9, partner: 'a' },
  ...(why && { why }),
})
const placed = (why?: Comparison) =>
  both((language) => explainPlacement(joined(why), 'Mill closes', words[language]))
const apart = (more: Partial<NearMiss>) =>
  both((language) => explainNearMiss({ ...more }, 'Mill closes', words[language]))

describe('Editors read why an article is in a story', () => {
  test('as the facts that both have in common', () => {
    const why = {
      hoursApart: 3,
      same: { circuits: ['the 9th Circuit'], actions: ['arrests', 'a lawsuit'] },
      rareWords: 5,
      words: ['Ackerman', 'Broadview'],
    }
    expect(placed(why)).toEqual([
      'Is about the same event as “Mill closes”. Same court: the 9th Circuit; both about detentions and a lawsuit; 3 hours apart; 5 rare words in common: Ackerman, Broadview.',
      'Trata del mismo hecho que «Mill closes». Mismo tribunal: el Noveno Circuito; ambos tratan de detenciones y una demanda; con 3 horas de diferencia; 5 palabras poco comunes en ambos: Ackerman, Broadview.',
    ])
  })

  test('without a number where there is one or none', () => {
    expect(placed({ hoursApart: 0, rareWords: 1, words: ['J.D.'] })).toEqual([
      'Is about the same event as “Mill closes”. Less than an hour apart; 1 rare word in common: J.D.',
      'Trata del mismo hecho que «Mill closes». Con menos de una hora de diferencia; 1 palabra poco común en ambos: J.D.',
    ])
    expect(placed({ daysApart: 0, courtInOne: true, rareWords: 0 })[0]).toMatch(
      /The same day; only one of them mentions a court; no rare words in common\.$/,
    )
  })

  test('with the plural for several names, and with references as people write them', () => {
    const same = {
      states: ['Iowa', 'Ohio'],
      countries: ['Philippines'],
      references: ['title of the code|42', 'visa|H1B', 'case of a district court|24-CV-7'],
      quantities: ['months|1'],
      judges: ['Trinidad'],
      outcomes: ['act|suit'],
    }
    expect(placed({ same })).toEqual([
      'Is about the same event as “Mill closes”. Same states: Iowa and Ohio; same country: the Philippines; both name Title 42, visa category H1B and district court case 24-CV-7; same number: 1 month; same judge: Trinidad; both headlines report a lawsuit.',
      'Trata del mismo hecho que «Mill closes». Mismos estados: Iowa y Ohio; mismo país: Filipinas; mismas referencias: Título 42, visa H1B y caso de un tribunal de distrito 24-CV-7; misma cifra: 1 mes; mismo juez o jueza: Trinidad; ambos titulares informan sobre una demanda.',
    ])
  })

  test('as before in articles of early versions', () => {
    expect(placed()[0]).toBe('Is about the same event as “Mill closes”.')
    expect(apart({})[0]).toBe('Kept apart from “Mill closes”.')
  })
})

test('Only an article that started its story is said to have done so, whatever rule is stored', () => {
  const by = (rule: string) =>
    both((language) => explainPlacement({ ...joined(), rule: rule as 'moved' }, undefined, words[language]))
  const started = by('new story')
  for (const rule of ['moved', 'moved away', 'taken out', 'a rule of next year', 'constructor'])
    for (const sentence of by(rule)) expect(started).not.toContain(sentence)
})

describe('Editors read why an article was kept apart', () => {
  test('as what each of the two names', () => {
    const different = { states: { here: ['New York', 'Ohio'], there: ['Tennessee'] } }
    expect(apart({ barrier: 'conflict', why: { different, daysApart: 1 } })).toEqual([
      'Kept apart from “Mill closes”: they are alike, but their facts differ. Different states: New York and Ohio here, Tennessee there; 1 day apart.',
      'No se agrupó con «Mill closes»: se parecen, pero los datos no coinciden. Estados distintos: aquí Nueva York y Ohio, allí Tennessee; con 1 día de diferencia.',
    ])
  })

  test('with numbers, cities and steps in words', () => {
    const different = {
      cities: { here: ['Chicago/Cicero'], there: ['Omaha'] },
      references: { here: ['House bill|12'], there: ['House bill|14'] },
      tallies: { here: ['vote|52-47'], there: ['vote|50-49'] },
      quantities: { here: ['held|1200', 'fee|550'], there: ['held|40'] },
      judges: { here: ['Okafor'], there: [] },
      outcomes: { here: [], there: [] },
    }
    const [english, spanish] = apart({ barrier: 'other step', why: { different } })
    expect(english).toBe(
      'Kept apart from “Mill closes”: they are alike, but report different steps of one matter. Different cities: Cicero here, Omaha there; different bills, cases or other references: House bill 12 here, House bill 14 there; different votes: 52-47 here, 50-49 there; different numbers: 1,200 held and $550 here, 40 held there; different judges: Okafor here; the headlines report opposite outcomes.',
    )
    expect(spanish).toContain('aquí proyecto de la Cámara 12, allí proyecto de la Cámara 14;')
    expect(spanish).toContain(
      'aquí 1,200 detenidos y $550, allí 40 detenidos; jueces distintos: aquí Okafor;',
    )
  })

  test.each([
    'pinned apart',
    'other document',
    'no report',
    'collection',
    'not alike',
    'background',
    'other step',
    'other subject',
    'earlier issue',
  ] as const)('in either language: %s', (barrier) => {
    const [english, spanish] = apart({ barrier, why: { hoursApart: 2 } })
    expect(english).toMatch(/^Kept apart from “Mill closes”: .{12,}\. 2 hours apart\.$/)
    expect(spanish).toMatch(/^No se agrupó con «Mill closes»: .{12,}\. Con 2 horas de diferencia\.$/)
  })
})

test('Every kind of name that may differ, every action and every court has words in both languages', () => {
  const everyAction = namesOfActions(actionsIn(['kill']) | -1)
  const circuits = circuitsIn('dc circuit 1st circuit second circuit eleventh circuit'.split(' '))
  const names = [...everyAction, ...courtsIn(['supreme', 'court', 'appellate', 'judge']), ...circuits]
  expect(names.length).toBeGreaterThan(25)
  expect(names.filter((name) => words.es.grouping.name('actions', name) === name)).toEqual([])
  for (const kind of [...kindsOfNames, 'actions'])
    for (const language of languages) {
      const { same, different } = words[language].grouping
      expect([kind, same[kind]?.('X'), different[kind]?.('X', 'Y')]).toEqual([
        kind,
        expect.stringContaining('X'),
        expect.stringMatching(/X.*Y/),
      ])
    }
})

test('Stored reasons with names such as "constructor" are not taken for words of a table', () => {
  const odd = { same: { constructor: ['toString'] }, different: { toString: { here: ['a'], there: ['b'] } } }
  expect(placed(odd as unknown as Comparison)[0]).toBe('Is about the same event as “Mill closes”.')
})

test('A takedown removes the words that explain a placement', () => {
  const almost = { story: 't', score: 0.3, partner: 'c', why: { words: ['Zanzibar'] } }
  const placement = { ...joined({ rareWords: 1, words: ['Zanzibar'] }), almost }
  const article = { title: 'Zanzibar', summary: '', categories: [], reasons: [], matters: [], placement }
  expect(JSON.stringify(redacted(article))).not.toContain('Zanzibar')
})

describe('On the desk', () => {
  let context: EditorContext
  beforeEach(() => {
    context = new EditorContext()
  })
  afterEach(() => context.close())

  const raid = {
    title: 'Agents detain 63 at Prairie Crest plant in Grand Island <i>',
    summary: 'Prairie Crest meatpackers in Grand Island, Nebraska, were led out by agents on Tuesday.',
  }
  const iowa = {
    title: 'Agents detain 40 at plant of Prairie Crest meatpackers in Iowa <i>',
    summary: 'Prairie Crest meatpackers in Iowa were led out by agents. <img src=x onerror=alert(1)>',
  }
  const text = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

  test('the first article of a story that was merged into another one says why', async () => {
    await context.enter({ id: 'herald', ...raid }, { id: 'iowa', ...iowa })
    const together = { do: 'together', article: 'iowa-source/iowa', other: 'herald-source/herald' }
    expect((await context.send('/edges', together)).status).toBeLessThan(400)
    await context.processor.applyDecisions()
    const [entry] = await Array.fromAsync(new StoryLog(context.context.content).after(0))
    const { placement } = entry!.articles.find(({ id }) => id === 'herald')!
    const page = text(await context.look(`/stories/${placement!.story}`))
    expect(page).toMatch(/An editor merged it with “Agents detain/)
    expect(page).not.toContain('Kept apart')
  })

  test('the page of a story and the list of pairs say so, with everything escaped', async () => {
    await context.enter({ id: 'herald', ...raid }, { id: 'iowa', ...iowa })
    const [entry] = await Array.fromAsync(new StoryLog(context.context.content).after(0))
    const { placement } = entry!.articles.find(({ id }) => id === 'iowa')!
    expect(placement?.almost).toMatchObject({ partner: 'herald', barrier: 'conflict' })
    const page = await context.look(`/stories/${placement!.story}`)
    expect(text(page)).toContain(`Kept apart from “${raid.title.replace('<', '&lt;')}”`)
    expect(text(page)).toContain('Different states: Iowa here, Nebraska there')
    const pairs = await context.look('/edges')
    expect(text(pairs)).toContain('They are alike, but their facts differ. Different states: Iowa here')
    for (const html of [page, pairs]) expect(html).not.toMatch(/<img|<i>/)
  })
})
