import type { RateLimits } from '../auth/rate-limit.ts'
import type { Publication } from '../domain/model/publication.ts'
import type { Taxonomy } from '../i18n/locale.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Logger } from '../ports/logger.ts'
import type { OperatorDecisions } from '../store/decisions/operator-decisions.ts'

/** Dependencies of every page of the operators. */
export interface OperatorDeps {
  /** The decisions that the pages show. */
  decisions: Pick<OperatorDecisions, 'all'>
  limits: RateLimits
  keys: Keys
  clock: Clock
  logger: Logger
  publication: Publication
  taxonomy: Taxonomy
  siteUrl: string
}
