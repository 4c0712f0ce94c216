import type { Entry } from '../../domain/model/entry.ts'
import { type Facts, factsOf } from './facts.ts'
import { areVersions, areVersionsUnderNewGuids } from './same-piece.ts'

/** What one document holds of one piece: its latest version, and the earlier versions in the same document. */
export interface Piece {
  entry: Entry
  /** The position of the latest version in the document. */
  index: number
  facts: Facts
  /** The facts of every version, the latest included. */
  versions: Facts[]
  /** The earliest version, which names the piece. */
  first: Entry
}

/** How many pieces with one guid or link an entry is compared with, so that a hostile document costs no more. */
const MAX_COMPARED = 8

/**
 * Sorts the entries of a document into pieces, in its order, and says which guids several pieces share. The later
 * version of a piece counts (RFC 4287, 4.1.1); without dates, the first one. `onError` gets entries at which our own code
 * fails; they are left out.
 */
export function piecesOf(
  entries: readonly Entry[],
  onError: (error: unknown, index: number) => void = () => {},
): { pieces: Piece[]; sharedGuids: Set<string> } {
  const pieces: Piece[] = []
  const byGuid = new Map<string, Piece[]>()
  const byLink = new Map<string, Piece[]>()
  for (const [index, entry] of entries.entries()) {
    const facts = factsOr(onError, entry, index)
    if (!facts) continue
    const withGuid = near(byGuid, facts.guid)
    const known =
      withGuid.find((piece) => areVersions(facts, piece.facts)) ??
      near(byLink, facts.link).find(
        (piece) =>
          (facts.guid === undefined || piece.facts.guid !== facts.guid) &&
          areVersionsUnderNewGuids(facts, piece.facts),
      )
    const piece = known ?? { entry, index, facts, versions: [], first: entry }
    if (known) addVersion(known, entry, index, facts)
    else pieces.push(piece)
    piece.versions.push(facts)
    add(byGuid, facts.guid, piece)
    add(byLink, facts.link, piece)
  }
  const sharedGuids = new Set([...byGuid].flatMap(([guid, some]) => (new Set(some).size > 1 ? [guid] : [])))
  return { pieces, sharedGuids }
}

function factsOr(
  onError: (error: unknown, index: number) => void,
  entry: Entry,
  index: number,
): Facts | undefined {
  try {
    return factsOf(entry)
  } catch (error) {
    onError(error, index)
    return undefined
  }
}

function addVersion(piece: Piece, entry: Entry, index: number, facts: Facts): void {
  const isLater = timeOf(entry) > timeOf(piece.entry)
  if (!isLater) piece.first = entry
  else Object.assign(piece, { entry, index, facts })
}

function timeOf({ updated, published }: Entry): string {
  return updated ?? published ?? ''
}

function near(lists: Map<string, Piece[]>, key: string | undefined): Piece[] {
  return key === undefined ? [] : (lists.get(key) ?? []).slice(-MAX_COMPARED)
}

function add(lists: Map<string, Piece[]>, key: string | undefined, piece: Piece): void {
  if (key === undefined) return
  const list = lists.get(key)
  if (!list) lists.set(key, [piece])
  else if (list.at(-1) !== piece) list.push(piece)
}
