import { findArticles } from '../../app/articles/find-articles.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import type { Editing } from './editing.ts'

const storyIds = /\d{8}-[0-9a-f]{12}/

/** The story that a text names by its id, or by an address on the site. */
export function storyOf(text: string, { context }: Pick<Editing, 'context'>): string | undefined {
  const isOurs = !/^https?:/i.test(text) || (context.siteUrl !== '' && text.startsWith(`${context.siteUrl}/`))
  return isOurs ? storyIds.exec(text)?.[0] : undefined
}

/** The living story that an id or an address names. */
export async function storyNamed(text: string, { stories }: Pick<Editing, 'stories'>): Promise<string> {
  const id = storyIds.exec(text)?.[0]
  const [living] = id === undefined ? [] : await stories.family(id)
  if (living) return living.id
  throw new Error(`There is no story "${text}". Give its id, which is part of its address on the site.`)
}

/** The article of an id, of `source/id`, or of an address that one article alone has. */
export async function articleNamed(text: string, room: Editing): Promise<ArticleName> {
  const [, source, id] = /^([a-z0-9][a-z0-9-]*)\/([\w-]+)$/.exec(text) ?? []
  const known = source && id ? await room.articles.get({ source, id }) : undefined
  if (known && source && id) return { source, id }
  const found = await findArticles(text, room.storyLog)
  const [one, ...others] = found
  if (!one)
    throw new Error(
      `There is no article "${text}". Give its address, or its id from the editors\u2019 pages.`,
    )
  if (others.length > 0) {
    const names = found.map((article) => `${article.source}/${article.id}`)
    throw new Error(`"${text}" matches ${found.length} articles: choose one of ${names.join(', ')}.`)
  }
  return one
}
