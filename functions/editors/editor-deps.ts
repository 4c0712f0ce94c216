import type { RateLimits } from '../auth/rate-limit.ts'
import type { Language } from '../domain/model/article.ts'
import type { Decision } from '../domain/model/decision.ts'
import type { Edition, Slot } from '../domain/model/edition.ts'
import type { Publication } from '../domain/model/publication.ts'
import type { Source } from '../domain/model/source.ts'
import type { Taxonomy } from '../i18n/locale.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Logger } from '../ports/logger.ts'
import type { Editions } from '../store/editions/editions.ts'
import type { Articles } from '../store/stories/articles.ts'
import type { Decisions } from '../store/stories/decisions.ts'
import type { Matters } from '../store/stories/matters.ts'
import type { Stories } from '../store/stories/stories.ts'
import type { StoryLog } from '../store/stories/story-log.ts'

/** Dependencies of the editors' desk. */
export interface EditorDeps {
  decisions: Decisions
  stories: Stories
  articles: Pick<Articles, 'get'>
  storyLog: StoryLog
  matters: Pick<Matters, 'byId'>
  editions: Editions
  limits: RateLimits
  keys: Keys
  clock: Clock
  logger: Logger
  publication: Publication
  taxonomy: Taxonomy
  sources: ReadonlyMap<string, Source>
  siteUrl: string
  /** The scheduled editions that can still be changed. */
  openSlots: (log: readonly Decision[]) => Promise<Slot[]>
  /** The relevance from which an article is included. */
  threshold: number
  /** Composes the edition of a slot as it would be if it were frozen now; `undefined` if it would be empty. */
  draft: (slot: Pick<Slot, 'id' | 'frequency'>) => Promise<Edition | undefined>
  /** The numbers among keys of matters, as officials write them. */
  numbersOf: (keys: readonly string[]) => string[]
  /** Renders the email of an edition as HTML. */
  renderEmail: (edition: Edition, language: Language) => string
  /** Applies the decisions up to this number to articles and stories; returns whether that is done, or will be soon. */
  applyDecisions: (decision: number) => Promise<'done' | 'soon'>
}
