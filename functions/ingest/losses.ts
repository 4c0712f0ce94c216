import type { Field } from './limits.ts'

/** Fields by the names that an operator knows. */
const names: Partial<Record<string, string>> = {
  __proto__: null as never,
  short: 'number or name',
  other: 'small field',
}

/** What was lost, in our own words only: reports and logs never quote a source. */
export type Loss = string

export const shortened = (field: Field | 'outlet', most: number): Loss =>
  `${named(field)} shortened to ${most.toLocaleString('en-US')} characters`

export const tooLong = (field: Field | 'attribute', most: number): Loss =>
  `${named(field)} left out, since it is longer than ${most.toLocaleString('en-US')} characters`

export const tooMany = (what: string, most: number): Loss => `Only the first ${most} ${what} kept`

export const noLink: Loss = 'Link left out, since it is not a web address that is safe to follow'
export const privateLink: Loss = 'Link left out, since it leads to a private address'
export const ownLink: Loss = 'Link left out, since it leads to this digest itself'
export const noDate: Loss = 'Date left out, since it can’t be read'
export const tooDeep = (most: number): Loss =>
  `Entry left out, since its elements are nested more than ${most} deep`
export const leftOut = (why: string): Loss => `Entry left out, since ${why}`

/** Names the class of an error of ours and not its message, which may quote the source. */
export const ourFailure = (error: unknown): string =>
  `reading it failed on our side (${error instanceof Error ? error.name : 'an error without a name'})`

/** This many entries are named by their number; the rest are only counted. */
const NAMED = 5

/** Collects what was lost from a document: each kind of loss once, with the entries it affects. */
export class Losses {
  readonly #entries = new Map<Loss, Set<number>>()

  /** `entry` is its number in the document, from 1. Leave it out if the loss affects the whole document. */
  note(loss: Loss, entry?: number): void {
    let entries = this.#entries.get(loss)
    if (!entries) {
      entries = new Set()
      this.#entries.set(loss, entries)
    }
    if (entry !== undefined) entries.add(entry)
  }

  /** A sentence for each kind, so that 10,000 damaged entries are no more lines than one. */
  sentences(): string[] {
    return [...this.#entries].map(([loss, entries]) => `${loss}${where([...entries])}.`)
  }
}

function where(entries: number[]): string {
  if (entries.length === 0) return ''
  if (entries.length === 1) return ` (entry ${entries[0]})`
  const named = entries.slice(0, NAMED)
  const more = entries.length - named.length
  return more > 0
    ? ` (entries ${named.join(', ')} and ${more} more)`
    : ` (entries ${named.slice(0, -1).join(', ')} and ${named.at(-1)})`
}

function named(field: string): string {
  const word = names[field] ?? field
  return word.charAt(0).toUpperCase() + word.slice(1)
}
