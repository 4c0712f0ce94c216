import type { Act, ArticleName, Problem } from '../domain/model/decision.ts'
import { withoutInvisible } from '../domain/text/invisible.ts'
import { matterIdIn, storyIdIn } from './matters/names-in-forms.ts'

/** The fields of a form, each with all of its values. */
export type Fields = ReadonlyMap<string, readonly string[]>

/** What a page is about, to which every form on it refers. */
export interface About {
  story?: string
  edition?: string
  matter?: string
}

/** An act, or why there is none. */
export type Parsed = Act | Problem

/** Reads fields of a form. Texts become a single line, and must not contain HTML. */
export class FormReader {
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

  /** Reads the id of a story or a matter, unless the page is about one. A field `other-…` counts more than a choice. */
  named(
    field: 'story' | 'matter' | 'into',
    about: string,
    idIn: (text: string) => string | undefined,
    then: (id: string) => Parsed,
  ): Parsed {
    const text = about || this.one(`other-${field}`).trim() || this.one(field).trim()
    if (!text) return { problem: 'empty', field }
    const id = idIn(text)
    return id ? then(id) : { problem: field === 'story' ? 'no-story' : 'no-matter', field }
  }

  storyAndMatter(about: Required<About>, then: (story: string, matter: string) => Parsed): Parsed {
    return this.named('story', about.story, storyIdIn, (story) =>
      this.named('matter', about.matter, matterIdIn, (matter) => then(story, matter)),
    )
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

/** What a form names does not exist. */
export function unknown(field: string): Problem {
  return { problem: 'unknown', field }
}
