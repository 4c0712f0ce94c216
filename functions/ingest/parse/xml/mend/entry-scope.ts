import type { NamespaceScope } from '../namespace-scope.ts'
import { entries } from '../vocabulary.ts'

/**
 * The namespaces around the entries of a feed. A stray element between them that declares others and is never closed must
 * not change what the names of all later entries mean.
 */
export class EntryScope {
  #last: NamespaceScope
  readonly #defaultPrefix: string

  /** `first`: the namespaces of the first element. `defaultPrefix`: that of names without a namespace. */
  constructor(first: NamespaceScope, defaultPrefix: string) {
    this.#last = first
    this.#defaultPrefix = defaultPrefix
  }

  /** The namespaces that count around an element outside of entries. `scope`: those of the element around it. */
  around(name: string, scope: NamespaceScope): NamespaceScope {
    if (this.#isEntry(name, scope)) this.#last = scope
    return this.#isEntry(name, this.#last) ? this.#last : scope
  }

  #isEntry(name: string, scope: NamespaceScope): boolean {
    return entries.has(scope.vocabularyName(name, this.#defaultPrefix))
  }
}
