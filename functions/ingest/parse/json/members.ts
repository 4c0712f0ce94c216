import { isoDate } from '../../dates/parse-date.ts'
import { type Field, fieldLimits, isAllOrNothing, limits } from '../../limits.ts'
import { type Loss, noDate, shortened, tooLong, tooMany } from '../../losses.ts'
import { type JsonObject, list, object } from './json-values.ts'

/** Reads the members of a JSON object within the limits, and notes what was cut. */
export class Members {
  readonly #object: JsonObject
  readonly #note: (loss: Loss) => void

  constructor(object: JsonObject, note: (loss: Loss) => void = () => {}) {
    this.#object = object
    this.#note = note
  }

  /** A string that contains more than space. Numbers count too, since ids often are. */
  text(name: string, field: Field): string | undefined {
    return this.#within(this.#of(name), field)
  }

  /** The strings of a list. */
  texts(name: string, field: Field): string[] {
    return this.#list(name).flatMap((value) => this.#within(value, field) ?? [])
  }

  /** The object under a name, or the objects in the list under it. */
  all(name: string): Members[] {
    const value = this.#of(name)
    const values = Array.isArray(value) ? this.#list(name) : [value]
    return values.flatMap((each) => {
      const one = object(each)
      return one ? [new Members(one, this.#note)] : []
    })
  }

  #of(name: string): unknown {
    return Object.hasOwn(this.#object, name) ? this.#object[name] : undefined
  }

  #list(name: string): unknown[] {
    const values = list(this.#of(name))
    if (values.length > limits.repeats) this.#note(tooMany('items of one list', limits.repeats))
    return values.slice(0, limits.repeats)
  }

  #within(value: unknown, field: Field): string | undefined {
    const most = fieldLimits[field]
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return undefined
    if (value.length > most) this.#note((isAllOrNothing(field) ? tooLong : shortened)(field, most))
    if (value.length > most && isAllOrNothing(field)) return undefined
    return (
      value
        .slice(0, most)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim()
        .toWellFormed() || undefined
    )
  }
}

/** Reads the first of these members that exists as a date: ISO 8601 in UTC. A date that can't be read is noted. */
export function dateOf(
  members: Members,
  names: readonly string[],
  now: Date | undefined,
  note: (loss: Loss) => void,
): string | undefined {
  const text = names.map((name) => members.text(name, 'date')).find((found) => found !== undefined)
  const date = isoDate(text, now)
  if (text !== undefined && date === undefined) note(noDate)
  return date
}
