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
import type { Stories } from '../store/stories/stories.ts'
import type { StoryLog } from '../store/stories/story-log.ts'

export interface EditorDeps {
  decisions: Decisions
  stories: Stories
  articles: Pick<Articles, 'get'>
  storyLog: StoryLog
  editions: Editions
  limits: RateLimits
  keys: Keys
  clock: Clock
  logger: Logger
  publication: Publication
  taxonomy: Taxonomy
  sources: ReadonlyMap<string, Source>
  siteUrl: string
  /** The editions that may still be decided about. */
  openTurns: (log: readonly Decision[]) => Promise<Slot[]>
  /** The score from which an article is in. */
  threshold: number
  /** What it would be if it were frozen now. */
  draft: (turn: Slot) => Promise<Edition | undefined>
  /** Its mail as HTML. */
  mail: (edition: Edition, language: Language) => string
  /** Lets the desk carry out what was decided up to this number, soon or before this resolves; answers whether it has. */
  wakeDesk: (decision: number) => Promise<'done' | 'soon'>
}
