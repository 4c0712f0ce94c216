import { type DecidedSources, decidedSources } from '../../domain/decisions/decided-sources.ts'
import type { OperatorDecision } from '../../domain/decisions/operator-decision.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Table } from '../../ports/table.ts'
import { OperatorDecisions } from '../../store/decisions/operator-decisions.ts'

/**
 * Applies the operators' decisions to the configuration, wherever one is read for polling, processing or publishing. So the
 * decisions survive a new configuration and a deployment. The result is the same object until the configuration or the
 * decisions change.
 */
export class DecidedConfiguration {
  readonly #decisions: OperatorDecisions
  #last: { of: Configuration; decisions: number; configuration: Configuration } | undefined

  constructor(content: Table) {
    this.#decisions = new OperatorDecisions(content)
  }

  /** @throws {Error} if the table can't be read: a source that an operator turned off must not be read meanwhile. */
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
  const added = [...decided.decided].flatMap(([id, one]) => (one.added === undefined ? [] : [id]))
  return { ...configured, sources: decided.sources, added, notes: [...configured.notes, ...notesOn(decided)] }
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
