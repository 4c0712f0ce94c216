import { Source } from '../model/source.ts'
import { bareAddress } from '../urls/bare-address.ts'
import { activeDecisions } from './active-decisions.ts'
import type { OperatorDecision } from './operator-decision.ts'

/** What operators decided about one source. */
interface SourceDecision {
  /** The decision that turned it on or off, if that changes what is configured. */
  turned?: number
  /** The decision that added it. */
  added?: number
}

/** The sources after the operators' decisions, and those decisions by source id. */
export interface DecidedSources {
  sources: Source[]
  decided: ReadonlyMap<string, SourceDecision>
}

/**
 * Applies the operators' decisions to the configured sources, in the order in which they were made. If the configuration also
 * has an added source, by its id or by its address, the configured one counts. A publisher's block stays.
 */
export function decidedSources(
  configured: readonly Source[],
  log: readonly OperatorDecision[],
): DecidedSources {
  const ids = new Set(configured.map(({ id }) => id))
  const addresses = new Set(configured.map(({ feed }) => bareAddress(feed)))
  const added = new Map<string, { source: Source; by: number }>()
  const turned = new Map<string, { on: boolean; by: number }>()
  for (const { number, act } of activeDecisions(log)) {
    if (act.is === 'turn-on' || act.is === 'turn-off')
      turned.set(act.source, { on: act.is === 'turn-on', by: number })
    else if (act.is === 'remove-source') added.delete(act.source)
    else if (act.is === 'add-source') {
      const source = readAdded(act.added, act.source)
      if (source && !ids.has(source.id) && !addresses.has(bareAddress(source.feed))) {
        // Decisions from before it was removed, or before its addition was undone, no longer count.
        if (!added.has(source.id)) turned.delete(source.id)
        added.set(source.id, { source, by: number })
      }
    }
  }
  const decided = new Map<string, SourceDecision>()
  const sources = [...configured, ...[...added.values()].map(({ source }) => source)].map((source) => {
    const { on, by } = turned.get(source.id) ?? { on: source.on, by: 0 }
    const addedBy = added.get(source.id)?.by
    const isTurned = on !== source.on
    if (isTurned || addedBy !== undefined)
      decided.set(source.id, { ...(isTurned && { turned: by }), ...(addedBy && { added: addedBy }) })
    return isTurned ? { ...source, on } : source
  })
  return { sources, decided }
}

/** A stored source in its present form. One that this release can't read is left out, and nothing else is lost. */
function readAdded(stored: unknown, id: string): Source | undefined {
  const read = Source.safeParse(stored)
  return read.success && read.data.id === id ? read.data : undefined
}
