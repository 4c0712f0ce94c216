import { FeedError } from './feed-error.ts'
import { prefixFor } from './vocabulary.ts'

/** Namespaces in scope at one place; real feeds have some 30. */
const most = 200

/** Which namespaces are in scope, by the prefix that the document gives them. */
export type Scope = ReadonlyMap<string, string>

export function extendScope(scope: Scope, attributes: Record<string, string>): Scope {
  let extended: Map<string, string> | undefined
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue
    extended ??= new Map(scope)
    if (name === 'xmlns') extended.set('', attributes[name] ?? '')
    else if (name[5] === ':') extended.set(name.slice(6), attributes[name] ?? '')
  }
  if (extended && extended.size > most) throw new FeedError(`it declares more than ${most} namespaces`)
  return extended ?? scope
}

/** Names an element as the vocabulary does; `core` is the prefix for what stands in no namespace or an unknown one. */
export function canonicalName(name: string, scope: Scope, core: string): string {
  const colon = name.indexOf(':')
  const local = (colon < 0 ? name : name.slice(colon + 1)).toLowerCase()
  if (colon < 0) {
    const address = scope.get('')
    const known = address ? prefixFor(address, '') : undefined
    return `${known ?? core}:${local}`
  }
  const written = name.slice(0, colon)
  return `${prefixFor(scope.get(written), written) ?? '?'}:${local}`
}
