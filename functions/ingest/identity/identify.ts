import { articleId } from '../../domain/article-id.ts'
import type { Entry, IdentityRule } from '../../domain/model/entry.ts'
import type { IdentityMemory } from '../../domain/model/source-state.ts'
import { MINUTE_MS } from '../../domain/time.ts'
import { continueRemembered } from './continue.ts'
import { guidKey } from './facts.ts'
import { namesOf } from './names.ts'
import { withOwnAddresses } from './own-addresses.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { guidsArePositions } from './positions.ts'
import { readRemembered, writeRemembered } from './remembered.ts'

/** An entry with the id of its article. A guid that identifies nothing is removed. */
export interface Identified {
  entry: Entry
  id: string
  /** Its position in the document. */
  index: number
  /** Its fingerprint in an earlier document (see `poll/body/fingerprint.ts`). */
  fingerprint?: string
}

/** How many guids of several pieces are remembered. */
const MAX_SHARED_GUIDS = 50

/**
 * Decides which article each entry of a document is.
 * 1. `pieces.ts` finds entries that are versions of one piece, and guids that several pieces share. Such a guid
 *    identifies none of them, also not as a link; neither do guids that only number the entries (`positions.ts`).
 * 2. `continue.ts` finds the entries of earlier documents again, which keep their ids: under the same guid or link, or with
 *    the same title and text under new ones.
 * 3. What is left is new. It is named by the first rule that tells it apart from all others: guid, link, date, title.
 * The rule never moves back up, so that an entry that is no longer remembered gets the id that it had.
 */
export function identify(
  entries: readonly Entry[],
  source: string,
  memory: IdentityMemory = {},
  onError?: (error: unknown, index: number) => void,
): { identified: Identified[]; memory: IdentityMemory } {
  const remembered = readRemembered(memory.entries)
  const { pieces, sharedGuids } = piecesOf(withOwnAddresses(entries), onError)
  const areNumbers = guidsArePositions(pieces.map(({ entry }) => entry))
  const trustsGuids = (memory.identityRule ?? 'guid') === 'guid' && !areNumbers
  const bad = new Set([...sharedGuids, ...(memory.sharedGuids ?? [])])
  for (const piece of pieces) withoutGuid(piece, (guid) => !trustsGuids || bad.has(guid))
  const { by, reusedGuids, hasRandomGuids } = continueRemembered(pieces, remembered)
  for (const piece of pieces) if (!by.has(piece)) withoutGuid(piece, (guid) => reusedGuids.has(guid))
  const allBad = new Set([...reusedGuids, ...bad])

  const rule = trustsGuids && !hasRandomGuids ? 'guid' : lowered(memory.identityRule)
  const named = pieces.map(({ entry, first, index, facts }) => {
    const keeps = (one: Entry) => !areNumbers && !allBad.has(guidKey(one) ?? '')
    return {
      entry: keeps(entry) ? entry : withoutId(entry),
      first: keeps(first) ? first : withoutId(first),
      index,
      facts,
    }
  })
  const wasByGuid = memory.entries === undefined && memory.identityRule === 'guid'
  const names = namesOf(
    named.map(({ first }) => first),
    rule,
    wasByGuid,
  )
  const taken = new Set(remembered.map(({ id }) => id))
  const identified = named.flatMap(({ entry, index, facts }, n) => {
    const known = by.get(pieces[n]!)
    const id = known?.id ?? firstFree(names[n]!, source, taken)
    // Nothing at all tells it apart from another entry.
    if (id === undefined) return []
    taken.add(id)
    const since = earlier(known?.since, facts.at)
    // A source that gives its archive new dates does not make it news.
    const isLater = since !== undefined && facts.at !== undefined && since < facts.at
    const dated = isLater ? { ...entry, published: new Date(since * MINUTE_MS).toISOString() } : entry
    const fingerprint = known?.fingerprint
    return [
      {
        ...{ entry: dated, id, index, ...(fingerprint !== undefined && { fingerprint }) },
        facts: { ...facts, ...(since !== undefined && { since }) },
      },
    ]
  })
  const found = new Set(by.values())
  const gone = remembered.filter((one) => !found.has(one))
  return {
    identified: identified.map(({ facts: _, ...one }) => one),
    memory: {
      identityRule: rule,
      entries: writeRemembered(
        identified.map(({ facts, id }) => ({ ...facts, id })),
        gone,
      ),
      ...(allBad.size > 0 && { sharedGuids: [...allBad].slice(0, MAX_SHARED_GUIDS) }),
    },
  }
}

/** The id by the best name that no other entry has taken. */
function firstFree(names: readonly string[], source: string, taken: ReadonlySet<string>): string | undefined {
  for (const name of names) {
    const id = articleId(source, name)
    if (!taken.has(id)) return id
  }
  return undefined
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (other ?? one) : Math.min(one, other)
}

/** Guids that identify nothing are removed before entries are compared. */
function withoutGuid({ versions }: Piece, isBad: (guid: string) => boolean): void {
  for (const facts of versions) {
    if (facts.guid === undefined || !isBad(facts.guid)) continue
    delete facts.guid
    if (facts.isLinkGuid) delete facts.link
  }
}

/** The entry without its guid, which must not serve as its address either. */
function withoutId({ id: _, ...entry }: Entry): Entry {
  if (!entry.isLinkGuid) return entry
  const { link: _link, ...rest } = entry
  return rest
}

function lowered(rule: IdentityRule | undefined): IdentityRule {
  return rule === undefined || rule === 'guid' ? 'link' : rule
}
