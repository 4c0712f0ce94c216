import * as z from 'zod/mini'
import { type Configuration, configurationFiles } from '../domain/model/configuration.ts'
import { defaultLength, type Publication } from '../domain/model/publication.ts'
import type { MatterSettings, Topic } from '../domain/model/taxonomy.ts'
import { own } from '../domain/own.ts'
import type { Files } from '../ports/files.ts'
import { codec } from '../store/codec.ts'

/** Paths of a stage's configuration in its private bucket: the one in use, and the one before it. */
export const storedAt = { current: 'configuration/current.json', previous: 'configuration/previous.json' }

const noMatterSettings: MatterSettings = { policies: [], portals: [], satire: [] }

const configurations = codec<Omit<Configuration, 'topics'> & { topics: StoredTopic[] }>('configuration')
const Shape = z.strictObject({
  publication: configurationFiles['publication.yaml'],
  sources: configurationFiles['sources.yaml'].shape.sources,
  topics: configurationFiles['topics.yaml'].shape.topics,
  places: configurationFiles['places.yaml'].shape.places,
  relevance: configurationFiles['relevance.yaml'],
  /** Absent in what releases until 0.1 stored. */
  matters: z._default(configurationFiles['matters.yaml'], noMatterSettings),
  notes: z.array(z.string()),
})

/** A topic as it is stored: with the keys of version 0.1, so that what any release stored has one form. */
type StoredTopic = Omit<Topic, 'id' | 'terms'> & { slug: string; terms: string[]; terms_es: string[] }

function storedTopic({ id: slug, name, definition, strong, terms, ...rest }: Topic): StoredTopic {
  return { slug, name, definition, strong, terms: terms.en, terms_es: terms.es, ...rest }
}

/** A topic in the form that this release uses, from either form. What is wrong in it stays, for the schema to find. */
function presentTopic(topic: Partial<StoredTopic>): unknown {
  if (topic.slug === undefined) return topic
  const { slug: id, terms: en = [], terms_es: es = [], ...rest } = topic
  return { id, ...rest, terms: { en, es } }
}

/**
 * A publication as it is stored: without the usual length of editions, as in version 0.1. A release older than matters still
 * can't read all of it, because the settings of matters are always stored.
 */
function storedPublication({ edition, ...rest }: Publication): Publication {
  const { stories, words } = defaultLength
  const isUsual = edition.stories === stories && edition.words === words
  return (isUsual ? rest : { ...rest, edition }) as Publication
}

/** What releases until 0.1 did with the stories of topics with these ids. */
const uses: Record<string, Partial<Topic>> = {
  courts: { section: 'courts' },
  congress: { section: 'congress' },
  enforcement: { arrests: true },
}

/** Topics that were stored before they said what an edition does with their stories. */
function withUses(topics: unknown[]): unknown[] {
  const given = topics as Partial<Topic>[]
  if (given.some(({ arrests }) => arrests !== undefined)) return topics
  return given.map((topic) => ({ ...topic, ...own(uses, topic.id ?? '') }))
}

/**
 * Reads a stored configuration.
 * @throws {Error} with a sentence if this release can't use it
 */
export function parseStored(text: string): Configuration {
  let stored: unknown
  try {
    stored = JSON.parse(text)
  } catch {
    throw new Error('It is not valid JSON: it was cut off or written by hand.')
  }
  const decoded = configurations.decode(stored as Parameters<typeof configurations.decode>[0])
  const topics = Array.isArray(decoded.topics) ? withUses(decoded.topics.map(presentTopic)) : decoded.topics
  const read = Shape.safeParse({ ...decoded, topics })
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(`At ${issue?.path.join('.')}: ${issue?.message}.`)
}

/** Reads the stored configuration that is in use, or `undefined` if none has been stored. */
export async function readStored(files: Files): Promise<Configuration | undefined> {
  const bytes = await files.read(storedAt.current)
  return bytes && parseStored(new TextDecoder().decode(bytes))
}

/** Puts a checked configuration into use and keeps the one before. Returns whether anything changed. */
export async function store(configuration: Configuration, files: Files): Promise<boolean> {
  const type = { contentType: 'application/json' }
  // Notes name files of the operator's own machine, where they were printed.
  const text = JSON.stringify(
    configurations.encode({
      ...configuration,
      publication: storedPublication(configuration.publication),
      topics: configuration.topics.map(storedTopic),
      notes: [],
    }),
  )
  const before = await files.read(storedAt.current)
  if (before && new TextDecoder().decode(before) === text) return false
  if (before && isGood(before)) await files.write(storedAt.previous, before, type)
  await files.write(storedAt.current, text, type)
  return true
}

function isGood(bytes: Uint8Array): boolean {
  try {
    parseStored(new TextDecoder().decode(bytes))
    return true
  } catch {
    return false
  }
}
