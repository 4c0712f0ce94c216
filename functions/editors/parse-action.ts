import { itemKinds } from '../domain/model/article.ts'
import type { Act, ArticleName, Problem } from '../domain/model/decision.ts'
import { webLink } from '../domain/text/clean.ts'
import { withoutInvisible } from '../domain/text/invisible.ts'
import type { Taxonomy } from '../i18n/locale.ts'

import { markdownHtml } from './markdown.ts'

/** The fields of a form, each with all of its values. */
export type Fields = ReadonlyMap<string, readonly string[]>
/** The longest texts, in characters. */
export const maxLengths = { headline: 200, summary: 300, text: 600, introduction: 2000, outlet: 80, why: 300 }

type Parsed = Act | Problem

/** Parses a form. `about` names the story or the edition of the page, to which every form on it refers. */
export function parseAction(
  fields: Fields,
  about: { story?: string; edition?: string },
  taxonomy: Taxonomy,
): Parsed {
  const reader = new Reader(fields)
  const parse = acts.get(reader.one('do'))
  return parse ? parse(reader, { story: '', edition: '', ...about }, taxonomy) : unknown('do')
}

type ParseAct = (fields: Reader, about: { story: string; edition: string }, taxonomy: Taxonomy) => Parsed

/** A map, since every object also has names such as `constructor`. */
const acts = new Map<string, ParseAct>(
  Object.entries({
    hide: (fields, { story }) =>
      fields.texts({ note: maxLengths.text }, ({ note }) => ({ is: 'hide', story, ...(note && { note }) })),
    show: (_, { story }) => ({ is: 'show', story }),
    rewrite: (fields, { story }) =>
      fields.texts(
        { headline: maxLengths.headline, summary: maxLengths.summary },
        ({ headline, summary }) => ({
          is: 'rewrite',
          story,
          ...(headline && { headline }),
          ...(summary && { summary }),
        }),
      ),
    lead: (fields, { story }) => fields.article((article) => ({ is: 'lead', story, article: article.id })),
    retag: (fields, { story }, { topics, places }) => ({
      is: 'retag',
      story,
      topics: fields.known(
        'topics',
        topics.map(({ id }) => id),
      ),
      places: fields.known(
        'places',
        places.map(({ id }) => id),
      ),
    }),
    correct: (fields, { story }) =>
      fields.texts({ text: maxLengths.text }, ({ text }) =>
        text ? { is: 'correct', story, text } : { problem: 'empty', field: 'text' },
      ),
    apart: (fields) => fields.pair((a, b) => ({ is: 'pin', a, b, put: 'apart' })),
    together: (fields) => fields.pair((a, b) => ({ is: 'pin', a, b, put: 'together' })),
    admit: (fields) => fields.article((article) => ({ is: 'admit', article })),
    exclude: (fields) => fields.article((article) => ({ is: 'exclude', article })),
    link: (fields) => {
      const url = webLink(fields.one('url'))
      if (!url) return { problem: 'address', field: 'url' }
      const lengths = { title: maxLengths.headline, summary: maxLengths.summary, outlet: maxLengths.outlet }
      return fields.texts(lengths, ({ title, summary, outlet }) => {
        if (!title) return { problem: 'empty', field: 'title' }
        if (!outlet) return { problem: 'empty', field: 'outlet' }
        const kind = itemKinds.find((one) => one === fields.one('kind')) ?? 'official'
        const language = fields.one('language') === 'es' ? 'es' : 'en'
        const link = { url, title, ...(summary && { summary }), outlet, kind, language } as const
        const beside = fields.articleOf('with')
        return { is: 'link', link, ...(beside && { with: beside }) }
      })
    },
    introduce: (fields, { edition }) => {
      const text = fields.one('introduction').trim()
      return text.length > maxLengths.introduction
        ? { problem: 'long', field: 'introduction', most: maxLengths.introduction }
        : { is: 'introduce', edition, introduction: { text, html: markdownHtml(text) } }
    },
    drop: (fields, { edition }) => ({ is: 'drop', edition, story: fields.one('story') }),
    place: (fields, { edition }) => ({
      is: 'place',
      edition,
      story: fields.one('story'),
      before: fields.one('before'),
    }),
    hold: (_, { edition }) => ({ is: 'hold', edition }),
    go: (_, { edition }) => ({ is: 'go', edition }),
    send: (_, { edition }) => ({ is: 'send', edition }),
    skip: (_, { edition }) => ({ is: 'skip', edition }),
    extra: (fields) => ({ is: 'extra', frequency: fields.one('frequency') === 'daily' ? 'daily' : 'weekly' }),
    'correct-edition': (fields, { edition }) =>
      fields.texts({ text: maxLengths.text }, ({ text }) =>
        text ? { is: 'correct-edition', edition, text } : { problem: 'empty', field: 'text' },
      ),
    undo: (fields) => {
      const decision = Number(fields.one('decision'))
      return Number.isSafeInteger(decision) && decision > 0 ? { is: 'undo', decision } : unknown('decision')
    },
  } satisfies Record<string, ParseAct>),
)

/** Reads fields of a form. Texts become a single line, and must not contain HTML. */
class Reader {
  readonly #fields: Fields

  constructor(fields: Fields) {
    this.#fields = fields
  }

  one(field: string): string {
    return this.#fields.get(field)?.[0] ?? ''
  }

  known(field: string, known: readonly string[]): string[] {
    const chosen = new Set(this.#fields.get(field))
    return known.filter((id) => chosen.has(id))
  }

  texts<Name extends string>(
    lengths: Record<Name, number>,
    then: (texts: Record<Name, string>) => Parsed,
  ): Parsed {
    const found = {} as Record<Name, string>
    for (const [field, length] of Object.entries(lengths) as [Name, number][]) {
      const text = withoutInvisible(this.one(field))
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
      if (text.length > length) return { problem: 'long', field, most: length }
      if (/<\/?[a-z!]/i.test(text)) return { problem: 'markup', field }
      found[field] = text
    }
    return then(found)
  }

  article(then: (article: ArticleName) => Parsed): Parsed {
    const article = this.articleOf('article')
    return article ? then(article) : unknown('article')
  }

  pair(then: (a: ArticleName, b: ArticleName) => Parsed): Parsed {
    const [a, b] = [this.articleOf('article'), this.articleOf('other')]
    return a && b && a.id !== b.id ? then(a, b) : unknown('article')
  }

  /** Reads a field that names an article as `source/id`. */
  articleOf(field: string): ArticleName | undefined {
    const [, source, id] = /^([a-z0-9][a-z0-9-]{0,63})\/([\w-]{1,64})$/.exec(this.one(field)) ?? []
    return source && id ? { source, id } : undefined
  }
}

function unknown(field: string): Problem {
  return { problem: 'unknown', field }
}
