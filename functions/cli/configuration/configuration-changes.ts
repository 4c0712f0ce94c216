import { isDeepStrictEqual } from 'node:util'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Publication } from '../../domain/model/publication.ts'

/** The settings that the stack is built from. */
const builtSettings: [name: string, of: (publication: Publication) => unknown][] = [
  ['url', ({ url }) => url],
  ['mail.from', ({ mail }) => mail.from],
]

/** The names of settings that differ and that only a deployment can change. */
export function needsDeployment(before: Configuration, after: Configuration): string[] {
  return builtSettings
    .filter(([, of]) => !isDeepStrictEqual(of(before.publication), of(after.publication)))
    .map(([name]) => name)
}

/** The differences between two configurations, one a line. */
export function changes(before: Configuration, after: Configuration): string[] {
  return [
    ...inList('source', before.sources, after.sources, ({ id }) => id),
    ...inList('topic', before.topics, after.topics, ({ id }) => id),
    ...inList('place', before.places, after.places, ({ id }) => id),
    ...inList('policy', before.matters.policies, after.matters.policies, ({ id }) => id),
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
  const [oldOnes, newOnes] = [before, after].map((all) => new Map(all.map((one) => [idOf(one), one])))
  const added = [...newOnes!.keys()].filter((id) => !oldOnes!.has(id))
  const gone = [...oldOnes!.keys()].filter((id) => !newOnes!.has(id))
  const changed = [...newOnes!].filter(
    ([id, one]) => oldOnes!.has(id) && !isDeepStrictEqual(plain(oldOnes!.get(id)), plain(one)),
  )
  return [
    ...added.map((id) => `added: ${noun} ${id}`),
    ...gone.map((id) => `removed: ${noun} ${id}`),
    ...changed.map(([id]) => `changed: ${noun} ${id}`),
  ]
}

function inMap(file: string, before: object, after: object): string[] {
  const [oldOnes, newOnes] = [before, after].map((map) => plain(map) as Record<string, unknown>)
  const keys = new Set([...Object.keys(oldOnes!), ...Object.keys(newOnes!)])
  return [...keys]
    .filter((key) => !isDeepStrictEqual(oldOnes![key], newOnes![key]))
    .map((key) => `changed: ${key} in ${file}.yaml`)
}

/** Without undefined properties, as it would be read again. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
