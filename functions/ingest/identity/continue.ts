import type { Facts } from './facts.ts'
import type { Piece } from './pieces.ts'
import type { Remembered } from './remembered.ts'
import { continuesGuid, continuesLink, continuesTitle, isAlike } from './same-piece.ts'
import { likeness } from './sketch.ts'

/** If no entry kept its address and at least this many came back under new ones, that is no coincidence. */
const MIN_RETURNING = 3

/** Which remembered entry each piece of a document continues. */
export interface Continued {
  by: ReadonlyMap<Piece, Remembered>
  /** Guids that now name another piece than before. */
  reusedGuids: ReadonlySet<string>
  /** Whether most entries came back under another guid, so that guids say nothing. */
  hasRandomGuids: boolean
}

/**
 * Finds the entries of earlier documents again: unchanged, else by guid, else by link, else by title and text under a new
 * address. Each is found once.
 */
export function continueRemembered(pieces: readonly Piece[], remembered: readonly Remembered[]): Continued {
  const matches = new Matches(pieces, remembered)
  findUnchanged(matches)
  const reusedGuids = findByGuid(matches)
  findByLink(matches)
  const hasRandomGuids = mostHaveNewGuids(matches.by)
  findByTitle(matches)
  return { by: matches.by, reusedGuids, hasRandomGuids }
}

/** What was found so far. */
class Matches {
  readonly by = new Map<Piece, Remembered>()
  readonly pieces: readonly Piece[]
  readonly remembered: readonly Remembered[]
  readonly #taken = new Set<Remembered>()

  constructor(pieces: readonly Piece[], remembered: readonly Remembered[]) {
    this.pieces = pieces
    this.remembered = remembered
  }

  /** The pieces that continue no entry so far. */
  open(): Piece[] {
    return this.pieces.filter((piece) => !this.by.has(piece))
  }

  /** A function that gives the remembered entries with a key that no piece continues so far. */
  index(key: (one: Facts) => string | undefined, all = this.remembered) {
    const lists = Map.groupBy(all, key)
    return (facts: Facts): Remembered[] => {
      const wanted = key(facts)
      const list = wanted === undefined ? undefined : lists.get(wanted)
      return list?.filter((one) => !this.#taken.has(one)) ?? []
    }
  }

  add(piece: Piece, known: Remembered | undefined): void {
    if (known === undefined) return
    this.by.set(piece, known)
    this.#taken.add(known)
  }
}

function findUnchanged(matches: Matches): void {
  const known = matches.index(({ guid, link, title, sketch, at }) =>
    [guid, link, title, sketch, at].join(' '),
  )
  for (const piece of matches.pieces) matches.add(piece, known(piece.facts)[0])
}

/** Returns the guids that name another piece than before. */
function findByGuid(matches: Matches): Set<string> {
  const known = matches.index(({ guid }) => guid)
  const titles = new Set(matches.pieces.map(({ facts }) => facts.title))
  const versions = matches.open().flatMap((piece) => piece.versions.map((facts) => ({ piece, facts })))
  const haveMoved = versions.some(({ facts }) =>
    known(facts).some(({ title }) => title !== facts.title && titles.has(title)),
  )
  const reused = new Set<string>()
  for (const { piece, facts } of versions) {
    const some = known(facts)
    const found = some.find((one) => continuesGuid(facts, one, haveMoved))
    if (found && !matches.by.has(piece)) matches.add(piece, found)
    else if (facts.guid !== undefined && some.length > 0 && !found) reused.add(facts.guid)
  }
  return reused
}

/** Pieces whose title is the same come first, because several pieces may have one link. */
function findByLink(matches: Matches): void {
  const known = matches.index(({ link }) => link)
  const candidates = ({ facts }: Piece) => known(facts).filter((one) => continuesLink(facts, one))
  for (const piece of matches.open())
    matches.add(
      piece,
      candidates(piece).find(({ title }) => title === piece.facts.title),
    )
  const byLink = Map.groupBy(matches.pieces, ({ facts }) => facts.link)
  for (const piece of matches.open()) {
    const isAlone = byLink.get(piece.facts.link)!.length === 1
    const some = candidates(piece).filter((one) => isAlone || isAlike(piece.facts, one))
    matches.add(piece, nearest(piece.facts, some))
  }
}

function nearest(facts: Facts, known: readonly Remembered[]): Remembered | undefined {
  const score = (one: Remembered) => likeness(facts.sketch, one.sketch)
  return [...known].sort((a, b) => score(b) - score(a))[0]
}

function mostHaveNewGuids(by: ReadonlyMap<Piece, Remembered>): boolean {
  const renamed = [...by].filter(
    ([{ facts, versions }, { guid }]) =>
      guid !== undefined && facts.guid !== undefined && !versions.some((version) => version.guid === guid),
  )
  return renamed.length >= 2 && renamed.length * 2 >= by.size
}

function findByTitle(matches: Matches): void {
  const present = matches.remembered.filter(({ isGone }) => !isGone)
  const known = matches.index(({ title }) => title, present)
  const returning = matches.open().filter(({ facts }) => known(facts).length > 0)
  const isMost = returning.length * 2 >= present.length
  const noneStayed =
    matches.by.size === 0 && returning.length >= MIN_RETURNING && returning.length * 5 >= present.length
  for (const piece of returning)
    matches.add(
      piece,
      known(piece.facts).find((one) => continuesTitle(piece.facts, one, isMost || noneStayed)),
    )
}
