import { isDeepStrictEqual } from 'node:util'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Publication } from '../../domain/model/publication.ts'

/** What the stack is built from: names that readers and SES know. */
const built: [name: string, of: (publication: Publication) => unknown][] = [
  ['url', ({ url }) => url],
  ['mail.from', ({ mail }) => mail.from],
]

/** The settings that differ and that only a deployment can change. */
export function needsDeployment(before: Configuration, after: Configuration): string[] {
  return built
    .filter(([, of]) => !isDeepStrictEqual(of(before.publication), of(after.publication)))
    .map(([name]) => name)
}

/** What differs, a line each. */
export function changes(before: Configuration, after: Configuration): string[] {
  return [
    ...inList('source', before.sources, after.sources, ({ id }) => id),
    ...inList('topic', before.topics, after.topics, ({ id }) => id),
    ...inList('place', before.places, after.places, ({ id }) => id),
    ...inMap('publication', before.publication, after.publication),
    ...inMap('relevance', before.relevance, after.relevance),
  ]
}

function inList<T>(
  noun: string,
  before: readonly T[],
  after: readonly T[],
  idOf: (one: T) => string,
): string[] {
  const [old, young] = [before, after].map((all) => new Map(all.map((one) => [idOf(one), one])))
  const added = [...young!.keys()].filter((id) => !old!.has(id))
  const gone = [...old!.keys()].filter((id) => !young!.has(id))
  const changed = [...young!].filter(
    ([id, one]) => old!.has(id) && !isDeepStrictEqual(plain(old!.get(id)), plain(one)),
  )
  return [
    ...added.map((id) => `added: ${noun} ${id}`),
    ...gone.map((id) => `removed: ${noun} ${id}`),
    ...changed.map(([id]) => `changed: ${noun} ${id}`),
  ]
}

function inMap(file: string, before: object, after: object): string[] {
  const [old, young] = [before, after].map((map) => plain(map) as Record<string, unknown>)
  const keys = new Set([...Object.keys(old!), ...Object.keys(young!)])
  return [...keys]
    .filter((key) => !isDeepStrictEqual(old![key], young![key]))
    .map((key) => `changed: ${key} in ${file}.yaml`)
}

/** As it would be read again: without what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
