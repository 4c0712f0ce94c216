import type { Facts } from './facts.ts'
import type { Piece } from './pieces.ts'
import type { Remembered } from './remembered.ts'
import { continuesGuid, continuesLink, continuesTitle } from './same-piece.ts'
import { likeness } from './sketch.ts'

/** If no entry kept its address, so many that are back under new ones are no chance. */
const MIN_RETURNING = 3

/** Which remembered entry each piece of a document continues. */
export interface Continued {
  by: Map<Piece, Remembered>
  /** Guids that now name another piece than before. */
  reusedGuids: Set<string>
  /** Whether most entries came back under another guid, so that guids say nothing. */
  hasRandomGuids: boolean
}

/** Finds the entries of earlier documents again: unchanged, else by guid, else by link, else by title and text under a new address. */
export function continueRemembered(pieces: readonly Piece[], remembered: readonly Remembered[]): Continued {
  const by = new Map<Piece, Remembered>()
  const taken = new Set<Remembered>()
  const reusedGuids = new Set<string>()
  const match = (piece: Piece, known: Remembered) => {
    by.set(piece, known)
    taken.add(known)
  }
  const open = () => pieces.filter((piece) => !by.has(piece))
  const free = (list: readonly Remembered[] = []) => list.filter((one) => !taken.has(one))

  const byAll = groupBy(remembered, allOf)
  for (const piece of pieces) {
    const [found] = free(byAll.get(allOf(piece.facts)))
    if (found) match(piece, found)
  }

  const byGuid = groupBy(remembered, ({ guid }) => guid)
  const titles = new Set(pieces.map(({ facts }) => facts.title))
  const withGuid = open().flatMap((piece) => piece.versions.map((facts) => ({ piece, facts })))
  const haveMoved = withGuid.some(({ facts }) =>
    free(listOf(byGuid, facts.guid)).some(({ title }) => title !== facts.title && titles.has(title)),
  )
  for (const { piece, facts } of withGuid) {
    const known = free(listOf(byGuid, facts.guid))
    const found = known.find((one) => continuesGuid(facts, one, haveMoved))
    if (found && !by.has(piece)) match(piece, found)
    else if (known.length > 0 && !found && facts.guid) reusedGuids.add(facts.guid)
  }

  const byLink = groupBy(remembered, ({ link }) => link)
  const links = Map.groupBy(pieces, ({ facts }) => facts.link)
  for (const isSure of [true, false]) {
    for (const piece of open()) {
      const { facts } = piece
      const known = free(listOf(byLink, facts.link)).filter((one) => continuesLink(facts, one))
      const isAlone = links.get(facts.link)!.length === 1
      const found = isSure ? known.find(({ title }) => title === facts.title) : nearest(facts, known, isAlone)
      if (found) match(piece, found)
    }
  }
  const underNewGuid = [...by].filter(
    ([{ facts, versions }, { guid }]) =>
      guid && facts.guid && !versions.some((version) => version.guid === guid),
  )

  const present = remembered.filter(({ isGone }) => !isGone)
  const byTitle = groupBy(present, ({ title }) => title)
  const returning = open().filter(({ facts }) => free(byTitle.get(facts.title)).length > 0)
  const isChurning =
    returning.length * 2 >= present.length ||
    (by.size === 0 && returning.length >= MIN_RETURNING && returning.length * 5 >= present.length)
  for (const piece of returning) {
    const found = free(byTitle.get(piece.facts.title)).find((one) =>
      continuesTitle(piece.facts, one, isChurning),
    )
    if (found) match(piece, found)
  }
  return {
    by,
    reusedGuids,
    hasRandomGuids: underNewGuid.length >= 2 && underNewGuid.length * 2 >= by.size,
  }
}

/** The one that is most like the entry. If several pieces have the link, likeness alone tells which is which. */
function nearest(facts: Facts, known: readonly Remembered[], isAlone: boolean): Remembered | undefined {
  const score = (one: Remembered) => likeness(facts.sketch, one.sketch)
  const [best] = [...known].sort((a, b) => score(b) - score(a))
  return best && (isAlone || score(best) >= 0.45) ? best : undefined
}

function allOf({ guid, link, title, sketch, at }: Facts): string {
  return [guid, link, title, sketch, at].join(' ')
}

function groupBy(
  remembered: readonly Remembered[],
  key: (one: Remembered) => string | undefined,
): Map<string | undefined, Remembered[]> {
  return Map.groupBy(remembered, key)
}

function listOf(lists: Map<string | undefined, Remembered[]>, key: string | undefined) {
  return key === undefined ? [] : lists.get(key)
}
