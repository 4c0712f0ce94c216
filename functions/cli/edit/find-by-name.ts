import { findArticles } from '../../app/articles/find-articles.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import type { EditSession } from './edit-session.ts'

const storyIdPattern = /\d{8}-[0-9a-f]{12}/

/** The id in a story's id or address on the site; `undefined` if the text is neither. */
export function storyOf(text: string, { context }: Pick<EditSession, 'context'>): string | undefined {
  const isOurs =
    !looksLikeWebAddress(text) || (context.siteUrl !== '' && text.startsWith(`${context.siteUrl}/`))
  return isOurs ? storyIdPattern.exec(text)?.[0] : undefined
}

/**
 * The id of the story that an id or an address names, after merges.
 * @throws {Error} if there is none.
 */
export async function storyNamed(text: string, { stories }: Pick<EditSession, 'stories'>): Promise<string> {
  const id = storyIdPattern.exec(text)?.[0]
  const [survivor] = id === undefined ? [] : await stories.family(id)
  if (survivor) return survivor.id
  throw new Error(`There is no story "${text}". Give its ID, which is part of its address on the site.`)
}

/**
 * The article with this id, `source/id` or address.
 * @throws {Error} if there is none, or more than one.
 */
export async function articleNamed(text: string, session: EditSession): Promise<ArticleName> {
  const found = await articlesNamed(text, session)
  const [one, ...others] = found
  if (!one)
    throw new Error(
      `There is no article "${text}". Give its address, or its ID from the editors\u2019 pages.`,
    )
  if (others.length > 0) {
    const names = found.map((article) => `${article.source}/${article.id}`)
    throw new Error(`"${text}" matches ${found.length} articles: choose one of ${names.join(', ')}.`)
  }
  return one
}

/** The articles with this id, `source/id` or address. */
export async function articlesNamed(
  text: string,
  { articles, storyLog }: Pick<EditSession, 'articles' | 'storyLog'>,
): Promise<ArticleName[]> {
  const [, source, id] = /^([a-z0-9][a-z0-9-]*)\/([\w-]+)$/.exec(text) ?? []
  if (source && id && (await articles.get({ source, id }))) return [{ source, id }]
  return findArticles(text, storyLog)
}
