import { itemKinds } from '../domain/model/article.ts'
import type { Act, ArticleName, Problem } from '../domain/model/decision.ts'
import { webLink } from '../domain/text/clean.ts'
import { withoutInvisible } from '../domain/text/invisible.ts'
import type { Taxonomy } from '../i18n/locale.ts'

import { markdownHtml } from './markdown.ts'

/** The fields of a form, each with all its values. */
export type Fields = ReadonlyMap<string, readonly string[]>
/** Characters, as an editor counts them. */
export const most = { headline: 200, summary: 300, text: 600, introduction: 2000, outlet: 80, why: 300 }

type Read = Act | Problem

/** What a form asks for. `about` is what its page is about: the story or the edition that every form on it means. */
export function parseAction(
  fields: Fields,
  about: { story?: string; edition?: string },
  taxonomy: Taxonomy,
): Read {
  const reader = new Reader(fields)
  const make = acts.get(reader.one('do'))
  return make ? make(reader, { story: '', edition: '', ...about }, taxonomy) : unknown('do')
}

type Make = (fields: Reader, about: { story: string; edition: string }, taxonomy: Taxonomy) => Read

/** A map, since every object knows names such as `constructor` that no form of ours sends. */
const acts = new Map<string, Make>(
  Object.entries({
    hide: (fields, { story }) =>
      fields.texts({ note: most.text }, ({ note }) => ({ is: 'hide', story, ...(note && { note }) })),
    show: (_, { story }) => ({ is: 'show', story }),
    rewrite: (fields, { story }) =>
      fields.texts({ headline: most.headline, summary: most.summary }, ({ headline, summary }) => ({
        is: 'rewrite',
        story,
        ...(headline && { headline }),
        ...(summary && { summary }),
      })),
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
      fields.texts({ text: most.text }, ({ text }) =>
        text ? { is: 'correct', story, text } : { problem: 'empty', field: 'text' },
      ),
    apart: (fields) => fields.pair((a, b) => ({ is: 'pin', a, b, put: 'apart' })),
    together: (fields) => fields.pair((a, b) => ({ is: 'pin', a, b, put: 'together' })),
    admit: (fields) => fields.article((article) => ({ is: 'admit', article })),
    exclude: (fields) => fields.article((article) => ({ is: 'exclude', article })),
    link: (fields) => {
      const url = webLink(fields.one('url'))
      if (!url) return { problem: 'address', field: 'url' }
      const lengths = { title: most.headline, summary: most.summary, outlet: most.outlet }
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
      return text.length > most.introduction
        ? { problem: 'long', field: 'introduction', most: most.introduction }
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
      fields.texts({ text: most.text }, ({ text }) =>
        text ? { is: 'correct-edition', edition, text } : { problem: 'empty', field: 'text' },
      ),
    undo: (fields) => {
      const decision = Number(fields.one('decision'))
      return Number.isSafeInteger(decision) && decision > 0 ? { is: 'undo', decision } : unknown('decision')
    },
  } satisfies Record<string, Make>),
)

/** Reads what a form holds; lines are one line, and nothing in them is mark-up. */
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
    then: (texts: Record<Name, string>) => Read,
  ): Read {
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

  article(then: (article: ArticleName) => Read): Read {
    const article = this.articleOf('article')
    return article ? then(article) : unknown('article')
  }

  pair(then: (a: ArticleName, b: ArticleName) => Read): Read {
    const [a, b] = [this.articleOf('article'), this.articleOf('other')]
    return a && b && a.id !== b.id ? then(a, b) : unknown('article')
  }

  /** An article stands in forms as `source/id`. */
  articleOf(field: string): ArticleName | undefined {
    const [, source, id] = /^([a-z0-9][a-z0-9-]{0,63})\/([\w-]{1,64})$/.exec(this.one(field)) ?? []
    return source && id ? { source, id } : undefined
  }
}

function unknown(field: string): Problem {
  return { problem: 'unknown', field }
}
