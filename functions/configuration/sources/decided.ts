import { type DecidedSources, decidedSources } from '../../domain/decisions/decided-sources.ts'
import type { OperatorDecision } from '../../domain/decisions/operator-decision.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Table } from '../../ports/table.ts'
import { OperatorDecisions } from '../../store/decisions/operator-decisions.ts'

/**
 * Lays what operators decided over the configuration, wherever one is read for polling, processing or publishing. So a
 * new configuration and a deployment keep it. The result is the same object until one of the two changes.
 */
export class DecidedConfiguration {
  readonly #decisions: OperatorDecisions
  #last: { of: Configuration; decisions: number; configuration: Configuration } | undefined

  constructor(content: Table) {
    this.#decisions = new OperatorDecisions(content)
  }

  /** @throws {Error} if the table can't be read: what an operator turned off must not be read meanwhile. */
  async over(configured: Configuration): Promise<Configuration> {
    const log = await this.#decisions.all()
    if (this.#last?.of !== configured || this.#last.decisions !== log.length)
      this.#last = { of: configured, decisions: log.length, configuration: withDecisions(configured, log) }
    return this.#last.configuration
  }
}

function withDecisions(configured: Configuration, log: readonly OperatorDecision[]): Configuration {
  const decided = decidedSources(configured.sources, log)
  if (decided.decided.size === 0) return configured
  const added = [...decided.decided].filter(([, { added }]) => added !== undefined).map(([id]) => id)
  const notes = [...configured.notes, ...notesOn(decided)]
  return { ...configured, sources: decided.sources, added, notes }
}

/** A sentence on each source that is not as the configuration has it. */
function notesOn({ sources, decided }: DecidedSources): string[] {
  return sources.flatMap(({ id, name, on }) => {
    const { added, turned } = decided.get(id) ?? {}
    return [
      ...(added === undefined
        ? []
        : [`${name} (${id}) was added on the operators' pages (decision ${added}).`]),
      ...(turned === undefined
        ? []
        : [`${name} (${id}) was turned ${on ? 'on' : 'off'} on the operators' pages (decision ${turned}).`]),
    ]
  })
}
