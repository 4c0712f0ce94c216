import type { ItemKind } from '../../domain/model/article.ts'

/** What the window wants to know of an article; only the id must be there. Times are ISO 8601. */
export interface WindowArticle {
  id: string
  title?: string | null
  summary?: string | null
  text?: string | null
  url?: string | null
  guid?: string | null
  source?: string | null
  outlet?: string | null
  /** When it was published, as its source says. */
  date?: string | null
  firstSeen?: string | null
  language?: string | null
  kind?: ItemKind
  matters?: readonly string[]
  /** Place ids; within `us-ca` lies `us-ca-los-angeles`. */
  places?: readonly string[]
  categories?: readonly string[]
}
