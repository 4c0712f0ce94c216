import { existsSync } from 'node:fs'
import { isFolderInUse } from '../../adapters/local/files/data-folder.ts'
import { type ConfigurationInUse, inUse, wholePaths } from '../../adapters/local/files/in-use.ts'
import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { rememberedSources } from '../../adapters/local/sample/remembered.ts'
import { ConfigurationError } from '../../configuration/finding.ts'
import { readConfiguration } from '../../configuration/read.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { withSamples } from '../start/choose-sources.ts'
import { useFilesOf } from './environment-files.ts'

/** The options that name a configuration. */
export interface ConfigurationOptions {
  config?: string | undefined
  sources?: string | undefined
}

/** The configuration with which a command works on a data folder. */
export interface ConfigurationOfFolder extends ConfigurationOptions {
  configuration: Configuration
  /** What the last start of the digest noted. */
  note: ConfigurationInUse | undefined
  isRunning: boolean
}

/**
 * Reads the configuration for a command on a data folder. What no option names is as the last start used it, including the
 * mail server of its folder and its sample sources. So the options of `npm start` need not be repeated.
 * @throws {ConfigurationError} if it is not valid, or the folder or file of that start is not there anymore.
 */
export function configurationOf(folder: string, options: ConfigurationOptions): ConfigurationOfFolder {
  const note = inUse(folder)
  const { config = there(note?.config, '--config'), sources = there(note?.sources, '--sources') } = options
  if (config !== undefined) useFilesOf(config)
  const configuration = readConfiguration({ base: configurationFolder, overlay: config, sources })
  const samples = sources === undefined ? rememberedSources(folder) : undefined
  return {
    configuration: samples ? withSamples(configuration, samples) : configuration,
    config,
    sources,
    note,
    isRunning: isFolderInUse(folder),
  }
}

function there(path: string | undefined, option: string): string | undefined {
  if (path === undefined || existsSync(path)) return path
  const text = `the last start used it, but it is no longer there. Use ${option} to say where it is now.`
  throw new ConfigurationError([{ file: path, text }])
}

/** Says in a sentence that a start used another folder or file of sources; `undefined` if it used the same. */
export function otherInUse(
  { note, isRunning, ...read }: Omit<ConfigurationOfFolder, 'configuration'>,
  reader: string,
): string | undefined {
  if (note === undefined) return undefined
  const mine = wholePaths(read)
  const uses = isRunning ? 'The running digest uses' : '`npm start` last used'
  const say = (theirs: string, ours: string, option: string) =>
    `${uses} ${theirs}, but ${reader} ${ours}. Use ${option} to name the same, or start the digest again with this one.`
  if (mine.config !== note.config) return say(placeOf(note.config), placeOf(mine.config), '--config')
  if (mine.sources !== note.sources) return say(listOf(note.sources), listOf(mine.sources), '--sources')
  return undefined
}

const placeOf = (config: string | undefined) => config ?? 'the configuration of the project alone'
const listOf = (sources: string | undefined) => sources ?? 'the sources of the configuration'
