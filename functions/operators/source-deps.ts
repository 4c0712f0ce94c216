import type { Source } from '../domain/model/source.ts'
import type { OperatorDecisions } from '../store/decisions/operator-decisions.ts'
import type { OperatorDeps } from './operator-deps.ts'

/** Dependencies of the pages about sources, cycles, size and versions. They have no access to subscribers. */
export interface SourcePageDeps extends OperatorDeps {
  decisions: OperatorDecisions
  /** The sources with what operators decided. */
  sources: readonly Source[]
  /** Puts a decision into use, if this platform can do that at once. */
  applied: () => Promise<unknown>
}
