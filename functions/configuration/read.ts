import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from '../domain/model/configuration.ts'
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
  /** Whether a valid configuration is in use, which is better than one without the sources that can't be read. */
  isInUse?: boolean
}

/**
 * Reads, merges and checks a configuration.
 * @throws {ConfigurationError} with everything that is wrong
 */
export function readConfiguration({ base, overlay, sources, isInUse }: ConfigurationPaths): Configuration {
  const errors: Finding[] = overlay === undefined ? [] : strangersIn(overlay)
  const notes: Finding[] = []
  const read = <File extends ConfigurationFile>(file: File, known?: ReadonlySet<string>) => {
    const differences = overlay === undefined ? [] : [join(overlay, file)].filter((path) => existsSync(path))
    const merged = readMerged(file, [join(base, file), ...differences], { places: known })
    errors.push(...merged.errors)
    notes.push(...merged.notes)
    return merged.value
  }
  const places = read('places.yaml')?.places
  const known = places && new Set(places.map(({ id }) => id))
  const foreign = sources === undefined ? undefined : readForeignSources(sources, known)
  for (const finding of foreign?.findings ?? [])
    (isFatal(finding, foreign!, isInUse) ? errors : notes).push(finding)
  const found = {
    publication: read('publication.yaml'),
    sources: foreign?.sources ?? read('sources.yaml', known)?.sources,
    topics: read('topics.yaml')?.topics,
    relevance: read('relevance.yaml'),
    matters: read('matters.yaml'),
  }
  const { publication, sources: list, topics, relevance, matters } = found
  if (errors.length || !publication || !list || !topics || !places || !relevance || !matters)
    throw new ConfigurationError(errors)
  return { publication, sources: list, topics, places, relevance, matters, notes: notes.map(sentence) }
}

/** Whether a list of sources can't be used because of a finding. */
function isFatal(finding: Finding, list: ReturnType<typeof readForeignSources>, isInUse = false): boolean {
  if (!list.sources.length || list.errors.includes(finding)) return true
  return isInUse && !list.repeats.includes(finding)
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
