import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from '../domain/model/configuration.ts'
import type { Source } from '../domain/model/source.ts'
import type { Place } from '../domain/model/taxonomy.ts'
import { type ConfigurationFile, files } from './files.ts'
import { ConfigurationError, type Finding, sentence } from './finding.ts'
import { readMerged } from './read-merged.ts'
import { readForeignSources } from './sources/foreign-sources.ts'

/** The folders from which a configuration is read. */
export interface ConfigurationPaths {
  /** The folder of the clone. */
  base: string
  /** A folder that holds only differences to it. */
  overlay?: string
  /** A YAML or OPML file to read sources from instead. */
  sources?: string
}

/**
 * Reads, merges and checks a configuration.
 * @throws {ConfigurationError} with everything that is wrong
 */
export function readConfiguration({ base, overlay, sources }: ConfigurationPaths): Configuration {
  const errors: Finding[] = overlay === undefined ? [] : strangersIn(overlay)
  const notes: Finding[] = []
  const read = <File extends ConfigurationFile>(file: File) => {
    const differences = overlay === undefined ? [] : [join(overlay, file)].filter((path) => existsSync(path))
    const merged = readMerged(file, [join(base, file), ...differences])
    errors.push(...merged.errors)
    notes.push(...merged.notes)
    return merged.value
  }
  const foreign = sources === undefined ? undefined : readForeignSources(sources)
  if (foreign) (foreign.sources.length ? notes : errors).push(...foreign.findings)
  const found = {
    publication: read('publication.yaml'),
    sources: foreign?.sources ?? read('sources.yaml')?.sources,
    topics: read('topics.yaml')?.topics,
    places: read('places.yaml')?.places,
    relevance: read('relevance.yaml'),
  }
  const { publication, sources: list, topics, places, relevance } = found
  if (errors.length || !publication || !list || !topics || !places || !relevance)
    throw new ConfigurationError(errors)
  notes.push(...strangePlaces(list, places, sources ?? join(overlay ?? base, 'sources.yaml')))
  return { publication, sources: list, topics, places, relevance, notes: notes.map(sentence) }
}

/** Finds sources with unknown places: if such a source falls silent, no place misses it. */
function strangePlaces(sources: readonly Source[], places: readonly Place[], file: string): Finding[] {
  const known = new Set(places.map(({ id }) => id))
  return sources.flatMap(({ id, places = [] }) =>
    places
      .filter((place) => !known.has(place))
      .map((place) => ({
        file,
        text: `source "${id}": there is no place "${place}". Write the id of a place in places.yaml.`,
      })),
  )
}

const names = Object.keys(files)

/** Finds files that would be overlooked, most of which are misspelled. */
function strangersIn(folder: string): Finding[] {
  if (!existsSync(folder))
    return [{ file: folder, text: 'there is no such folder. Correct the path after --config.' }]
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/i.test(name) && !names.includes(name))
    .map((name) => ({
      file: join(folder, name),
      text: `is ignored, because no configuration file has this name. Rename it to one of: ${names.join(', ')}.`,
    }))
}
