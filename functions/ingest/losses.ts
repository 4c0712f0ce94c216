import { type Field, limits } from './limits.ts'

/** Names of fields for operators. */
const names: Partial<Record<string, string>> = {
  __proto__: null as never,
  short: 'number or name',
  other: 'small field',
}

/** A sentence without its full stop about what was lost. It never quotes a source. */
export type Loss = string

/** A field was cut at its limit of characters. */
export function shortened(field: Field | 'outlet', most: number): Loss {
  return `${named(field)} shortened to ${most.toLocaleString('en-US')} characters`
}

/** A field was left out because half of it would be wrong. */
export function tooLong(field: Field | 'attribute', most: number): Loss {
  return `${named(field)} left out, since it is longer than ${most.toLocaleString('en-US')} characters`
}

/** Only the first of many were kept. */
export function tooMany(what: string, most: number): Loss {
  return `Only the first ${most} ${what} kept`
}

/** Only the newest entries of a long document were read. */
export function onlyNewest(most: number, of: number): Loss {
  return `Only the newest ${most.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} entries were read`
}

/** The document ends before its last element or bracket is closed. `bytes` is its length. */
export function endsEarly(bytes: number): Loss {
  return `The document ends early, at byte ${bytes.toLocaleString('en-US')}: only its complete entries were read`
}

/** The link is not one that readers can follow. */
export const noLink: Loss = 'Link left out, since it is not a web address that is safe to follow'
/** The link leads into the reader's own network or machine. */
export const privateLink: Loss = 'Link left out, since it leads to a private address'
/** The link leads to the digest. */
export const ownLink: Loss = 'Link left out, since it leads to this digest itself'
/** The date can't be read. */
export const noDate: Loss = 'Date left out, since it can’t be read'

/** Elements within elements went beyond the limit. */
export function tooDeep(most: number): Loss {
  return leftOut(`its elements are nested more than ${most} deep`)
}

/** An entry was left out as a whole. */
export function leftOut(why: string): Loss {
  return `Entry left out, since ${why}`
}

/** Describes an error in our own code by its class, not its message, which may quote the source. */
export function ourFailure(error: unknown): string {
  return `reading it failed on our side (${error instanceof Error ? error.name : 'an error without a name'})`
}

/** How many entries are named by their number. Further ones are only counted. */
const NAMED = 5

/** The losses of a document: each kind once, with the entries that it affects. */
export class Losses {
  readonly #entries = new Map<Loss, { numbers: Set<number>; more: number }>()

  /** `entry` is its number in the document, from 1. Leave it out if the loss affects the whole document. */
  note(loss: Loss, entry?: number): void {
    let affected = this.#entries.get(loss)
    if (!affected) {
      affected = { numbers: new Set(), more: 0 }
      this.#entries.set(loss, affected)
    }
    if (entry === undefined || affected.numbers.has(entry)) return
    // A document may have a million empty entries.
    if (affected.numbers.size < limits.entries) affected.numbers.add(entry)
    else affected.more++
  }

  /** A sentence for each kind, so that 10,000 damaged entries are no more lines than one. */
  sentences(): string[] {
    return [...this.#entries].map(([loss, { numbers, more }]) => `${loss}${where([...numbers], more)}.`)
  }
}

function where(entries: number[], uncounted: number): string {
  if (entries.length === 0) return ''
  if (entries.length === 1) return ` (entry ${entries[0]})`
  const named = entries.slice(0, NAMED)
  const more = entries.length - named.length + uncounted
  return more > 0
    ? ` (entries ${named.join(', ')} and ${more} more)`
    : ` (entries ${named.slice(0, -1).join(', ')} and ${named.at(-1)})`
}

function named(field: string): string {
  const word = names[field] ?? field
  return word.charAt(0).toUpperCase() + word.slice(1)
}
