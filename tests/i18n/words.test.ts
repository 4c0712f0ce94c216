import { describe, expect, it } from 'vitest'
import { words as aboutPages } from '../../functions/i18n/about-pages.ts'
import { words as editors } from '../../functions/i18n/editors.ts'
import { words as email } from '../../functions/i18n/email.ts'
import { localeOf } from '../../functions/i18n/locale.ts'
import { matterWords as matters } from '../../functions/i18n/matters.ts'
import { words as operators } from '../../functions/i18n/operators.ts'
import { words as signIn } from '../../functions/i18n/sign-in.ts'
import { words as site } from '../../functions/i18n/site.ts'
import { words as subscribers } from '../../functions/i18n/subscribers.ts'

const areas = {
  site,
  matters,
  'about-pages': aboutPages,
  email,
  subscribers,
  editors,
  operators,
  'sign-in': signIn,
}

/** Each word or sentence with the path of its keys; a function that makes a sentence has its own path, too. */
function leaves(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

describe.each(Object.entries(areas))('The words of the area %s', (_, { en, es }) => {
  it('have the same keys in English and Spanish', () => {
    const shapes = [en, es].map((words) => leaves(words).map(([path, leaf]) => [path, typeof leaf]))
    const known = (shape: unknown[][]) => shape.sort()
    expect(known(shapes[1]!)).toEqual(known(shapes[0]!))
  })

  it('have no empty text', () => {
    const texts = [...leaves(en), ...leaves(es)].filter(([, leaf]) => typeof leaf === 'string')
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter(([, text]) => String(text).trim() === '')).toEqual([])
  })

  it('are not in English where readers of Spanish see them', () => {
    const english = new Map(leaves(en))
    const same = leaves(es).filter(
      ([path, leaf]) => typeof leaf === 'string' && leaf.includes(' ') && english.get(path) === leaf,
    )
    expect(same).toEqual([])
  })
})

describe.each(['en', 'es'] as const)('In %s', (language) => {
  it('pages and emails use the same words for sections, kinds, statuses, coverage and dates', () => {
    const [onPages, inEmails] = [site[language], email[language]]
    for (const shared of [
      'sections',
      'kinds',
      'stages',
      'status',
      'coverage',
      'dates',
      'upToDate',
    ] as const) {
      expect(inEmails[shared]).toBe(onPages[shared])
    }
  })

  it('an email describes a status with the words that label it on pages', () => {
    for (const { label, meaning, sentence } of Object.values(site[language].stages)) {
      expect(sentence === meaning || sentence.startsWith(label)).toBe(true)
    }
  })

  it('pages and emails use the same name for a topic', () => {
    const name = { en: 'Asylum', es: 'Asilo' }
    const topics = [{ id: 'asylum', name }]
    const schedule = { timeZone: 'UTC' } as never
    const locale = localeOf(language, { schedule }, { topics, places: [] } as never, new Date(0))
    expect(locale.topic('asylum')).toBe(name[language])
  })
})
