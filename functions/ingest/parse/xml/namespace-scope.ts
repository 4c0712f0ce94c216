import { limits } from '../../limits.ts'
import { prefixFor } from './vocabulary.ts'

/** The namespaces in scope, and the names that were resolved in it. */
export class NamespaceScope {
  readonly #addresses: ReadonlyMap<string, string>
  readonly #known = new Map<string, string>()

  constructor(addresses: ReadonlyMap<string, string> = new Map()) {
    this.#addresses = addresses
  }

  /** The scope within an element with these attributes, or `undefined` if they declare too many namespaces. */
  within(attributes: Record<string, string>): NamespaceScope | undefined {
    let extended: Map<string, string> | undefined
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue
      extended ??= new Map(this.#addresses)
      if (name === 'xmlns') extended.set('', attributes[name] ?? '')
      else if (name[5] === ':') extended.set(name.slice(6), attributes[name] ?? '')
    }
    if (!extended) return this
    return extended.size > limits.namespaces ? undefined : new NamespaceScope(extended)
  }

  /** The name of an element in the vocabulary. `core` is the prefix of names without a namespace or with an unknown one. */
  vocabularyName(name: string, core: string): string {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const canonical = this.#resolve(name, core)
    this.#known.set(name, canonical)
    return canonical
  }

  #resolve(name: string, core: string): string {
    const colon = name.indexOf(':')
    const local = name.slice(colon + 1).toLowerCase()
    const written = colon < 0 ? '' : name.slice(0, colon)
    const address = this.#addresses.get(written)
    if (written) return `${prefixFor(address, written) ?? '?'}:${local}`
    return `${(address && prefixFor(address, '')) ?? core}:${local}`
  }
}
