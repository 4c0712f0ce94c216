import type { Facts } from './facts.ts'

/** An entry of an earlier document, with the id of its article. */
export interface Remembered extends Facts {
  id: string
  /** It was not in the last document. */
  isGone: boolean
  /** The earliest date that its source gave it, in minutes since 1970. */
  since?: number
  /** What `withFingerprints` added: how it was in the last document that was read whole, with its article (see `poll/body/fingerprint.ts`). */
  fingerprint?: string
}

/** How many entries of a document, and how many that are gone from it, are remembered. Each takes about 100 bytes. */
const MAX_PRESENT = 80
const MAX_GONE = 20

/**
 * Reads what was remembered of a source's entries: a line for each, with the article's id, guid, link, title, marks, sketch,
 * time, flags, earliest time and fingerprint. Lines that can't be read are left out.
 */
export function readRemembered(stored: string | undefined): Remembered[] {
  return (stored ?? '')
    .slice(0, (MAX_PRESENT + MAX_GONE) * 200)
    .split('\n')
    .flatMap((line) => {
      const [
        id,
        guid = '',
        link = '',
        title,
        marks = '',
        sketch = '',
        at = '',
        flags,
        first = '',
        fingerprint,
      ] = line.split(' ')
      if (!id || title === undefined || flags === undefined) return []
      const minutes = Number.parseInt(at, 36)
      const since = Number.parseInt(first, 36)
      return [
        {
          id,
          ...(guid && { guid }),
          ...(link && { link }),
          title,
          marks,
          sketch,
          ...(!Number.isNaN(minutes) && { at: minutes }),
          ...(!Number.isNaN(since) && { since }),
          ...(fingerprint && { fingerprint }),
          isHeadline: flags.includes('h'),
          hasText: flags.includes('t'),
          isGone: flags.includes('g'),
        },
      ]
    })
}

/** Writes what is to be remembered: the entries of the document, then those that are gone, the latest first. */
export function writeRemembered(
  present: readonly Omit<Remembered, 'isGone'>[],
  gone: readonly Remembered[],
): string {
  const all = [
    ...latest(present).map((one) => ({ ...one, isGone: false })),
    ...gone.slice(0, MAX_GONE).map((one) => ({ ...one, isGone: true })),
  ]
  return all.map(lineOf).join('\n')
}

/** Adds to the entries of the document, in what `writeRemembered` wrote, their fingerprints, by the article's id. */
export function withFingerprints(written: string, fingerprints: ReadonlyMap<string, string>): string {
  return written
    .split('\n')
    .map((line) => {
      const found = fingerprints.get(line.slice(0, line.indexOf(' ')))
      return found === undefined ? line : `${line} ${found}`
    })
    .join('\n')
}

/** In the order of the document, whose first entries may be the oldest. */
function latest<T extends Facts>(present: readonly T[]): readonly T[] {
  if (present.length <= MAX_PRESENT) return present
  const kept = new Set(
    [...present]
      .sort((a, b) => (b.at ?? Number.MAX_SAFE_INTEGER) - (a.at ?? Number.MAX_SAFE_INTEGER))
      .slice(0, MAX_PRESENT),
  )
  return present.filter((one) => kept.has(one))
}

function lineOf({ id, guid, link, title, marks, sketch, at, since, ...is }: Remembered): string {
  const flags = `${is.isHeadline ? 'h' : ''}${is.hasText ? 't' : ''}${is.isGone ? 'g' : ''}`
  return [id, guid, link, title, marks, sketch, at?.toString(36), `-${flags}`, since?.toString(36)].join(' ')
}
