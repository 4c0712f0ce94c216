import type { ArticleForm, ItemKind, Stated } from '../../domain/model/article.ts'
import type { OfficialDocument } from '../../domain/model/official-document.ts'

/** An article as input to the clusterer; only the id is required. Times are in ISO 8601. */
export interface WindowArticle {
  id: string
  title?: string | null
  summary?: string | null
  text?: string | null
  url?: string | null
  formerUrls?: readonly string[]
  /** Addresses of the same article in another language. */
  translations?: readonly string[]
  guid?: string | null
  source?: string | null
  outlet?: string | null
  /** When it was published, according to its source. */
  date?: string | null
  firstSeen?: string | null
  language?: string | null
  kind?: ItemKind
  form?: ArticleForm
  matters?: readonly string[]
  categories?: readonly string[]
  document?: OfficialDocument
  /** The outlet that it credits with the report. */
  stated?: Pick<Stated, 'origin'>
}
