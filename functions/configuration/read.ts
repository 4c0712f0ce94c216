import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from '../domain/model/configuration.ts'
import { type ConfigurationFile, misnamedIn } from './files.ts'
import { ConfigurationError, type Finding, sentence } from './finding.ts'
import { type MergedConfiguration, readMerged } from './merged/read-merged.ts'
import type { KnownIds } from './publication/scope-ids.ts'
import { readForeignSources } from './sources/foreign-sources.ts'

/** The folders from which a configuration is read. */
export interface ConfigurationPaths {
  /** The folder of the clone. */
  base: string
  /** A folder that holds only differences to it. */
  overlay?: string
  /** A YAML or OPML file to read sources from instead. */
  sources?: string
  /** Whether a valid configuration is in use, which is better than one without the sources that can't be read. */
  isInUse?: boolean
}

/**
 * Reads, merges and checks a configuration.
 * @throws {ConfigurationError} with everything that is wrong
 */
export function readConfiguration({ base, overlay, sources, isInUse }: ConfigurationPaths): Configuration {
  const errors: Finding[] = overlay === undefined ? [] : misnamedIn(overlay, sources)
  const notes: Finding[] = []
  const merged = <File extends ConfigurationFile>(file: File, known: KnownIds = {}) => {
    const differences = overlay === undefined ? [] : [join(overlay, file)].filter((path) => existsSync(path))
    return readMerged(file, [join(base, file), ...differences], known)
  }
  const read = <Value>({ value, ...found }: MergedConfiguration<Value>) => {
    errors.push(...found.errors)
    notes.push(...found.notes)
    return value
  }
  const places = read(merged('places.yaml'))?.places
  const ofTopics = merged('topics.yaml')
  const known = { places: idsOf(places), topics: idsOf(ofTopics.value?.topics) }
  const foreign = sources === undefined ? undefined : readForeignSources(sources, known.places)
  for (const finding of foreign?.findings ?? [])
    (isFatal(finding, foreign!, isInUse) ? errors : notes).push(finding)
  const found = {
    publication: read(merged('publication.yaml', known)),
    sources: foreign?.sources ?? read(merged('sources.yaml', known))?.sources,
    topics: read(ofTopics)?.topics,
    relevance: read(merged('relevance.yaml')),
    matters: read(merged('matters.yaml')),
  }
  const { publication, sources: list, topics, relevance, matters } = found
  if (errors.length || !publication || !list || !topics || !places || !relevance || !matters)
    throw new ConfigurationError(errors)
  return { publication, sources: list, topics, places, relevance, matters, notes: notes.map(sentence) }
}

const idsOf = (items: readonly { id: string }[] | undefined) => items && new Set(items.map(({ id }) => id))

/** Whether a list of sources can't be used because of a finding. */
function isFatal(finding: Finding, list: ReturnType<typeof readForeignSources>, isInUse = false): boolean {
  if (!list.sources.length || list.errors.includes(finding)) return true
  return isInUse && !list.repeats.includes(finding)
}
