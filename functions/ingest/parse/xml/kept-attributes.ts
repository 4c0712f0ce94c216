import { fieldLimits, limits } from '../../limits.ts'
import { type Loss, tooLong } from '../../losses.ts'
import type { Entities } from './entities.ts'
import { keptAttributes } from './vocabulary.ts'

/** The attributes of an element by their names as they are written. */
export type Attributes = Record<string, string>

/** Reads the attributes that are kept, within the limits. */
export class KeptAttributes {
  readonly #entities: Entities
  readonly #url: string | undefined
  readonly #note: (loss: Loss) => void

  constructor(entities: Entities, url: string | undefined, note: (loss: Loss) => void) {
    this.#entities = entities
    this.#url = url
    this.#note = note
  }

  /** The base in scope. A relative one without an outer base does not count. */
  base(written: string | undefined, outer: string | undefined): string | undefined {
    if (!written || written.length > fieldLimits.link) return outer
    const base = URL.parse(written.trim(), outer ?? this.#url)?.href
    return base && base.length <= fieldLimits.link ? base : outer
  }

  /** Those that a field may have, by their local names in lower case. */
  kept(attributes: Attributes, base: string | undefined): Attributes {
    const kept: Attributes = base ? { base } : {}
    for (const name in attributes) {
      const local = name.slice(name.indexOf(':') + 1).toLowerCase()
      if (keptAttributes.has(local) && !Object.hasOwn(kept, local))
        kept[local] = this.value(attributes[name] ?? '', local === 'href' ? 'link' : 'attribute')
    }
    return kept
  }

  /** The value of an attribute, or an empty one if it is too long. */
  value(value: string, what: 'id' | 'link' | 'attribute'): string {
    // An id or a link has the limit of its field, wherever a format puts it.
    const most = what === 'attribute' ? limits.attribute : fieldLimits[what]
    const decoded = value.length <= limits.attribute ? this.#entities.decode(value) : undefined
    if (decoded !== undefined && decoded.length <= most) return decoded
    this.#note(tooLong(what, most))
    return ''
  }
}
