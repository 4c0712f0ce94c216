import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { serveRemembered } from '../../adapters/local/sample/remembered.ts'
import type { SampleServer } from '../../adapters/local/sample/serve-samples.ts'
import { WatchedConfiguration } from '../../adapters/local/watched-configuration.ts'
import { readConfiguration } from '../../configuration/read.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Clock } from '../../ports/clock.ts'
import { UsageError } from '../shared/cli.ts'

/** The editor of a trial, so that the editors' pages can be tried. The sign-in link arrives in the outbox. */
const sampleEditor = 'Sample editor <editor@example.org>'
/** The operator of a trial. */
const sampleOperator = 'Sample operator <operator@example.org>'

/** The configuration to run with. */
export interface ChosenSources {
  configuration: Configuration
  /** Reads it again when its files change. */
  watched: WatchedConfiguration
  /** The server of the sample sources, if they are used. */
  samples?: SampleServer
  /** Stops the server of the sample sources, if they are used. */
  close(): Promise<void>
}

/** The options that choose the configuration and its sources. */
export interface SourceOptions {
  live?: boolean
  sources?: string
  config?: string
}

/** A configuration that can be used, and how to read it again. */
export interface ReadConfiguration {
  configuration: Configuration
  /** The folders and files that it was read from. */
  paths: string[]
  again(): Configuration
}

/**
 * Reads the configuration that the command line names, and creates nothing.
 * @throws {UsageError} if the options contradict each other, or the contact address is missing.
 */
export function readChosen({ live, sources, config }: SourceOptions): ReadConfiguration {
  if (live && sources !== undefined)
    throw new UsageError(
      'Use either --live or --sources, not both: --live reads the configured sources, --sources those of another file.',
    )
  const paths = [configurationFolder, config, sources].filter((path) => path !== undefined)
  const folders = { base: configurationFolder, overlay: config, sources }
  const configuration = readConfiguration(folders)
  const again = () => readConfiguration({ ...folders, isInUse: true })
  if (live && configuration.publication.contact === undefined) {
    throw new UsageError(
      'To read real sources, set a contact address: publishers see it when we read their feeds. Add ' +
        `\`contact: you@your.site\` to publication.yaml in ${config ?? 'a folder of your own, and start with --config DIR'}.`,
    )
  }
  return { configuration, paths, again }
}

/** The configuration with the sources that the command line names: the sample sources are served first. */
export async function chooseSources(
  options: SourceOptions,
  folder: string,
  clock: Clock,
  { configuration, paths, again }: ReadConfiguration = readChosen(options),
): Promise<ChosenSources> {
  if (options.live || options.sources !== undefined)
    return { configuration, watched: new WatchedConfiguration(paths, again), close: async () => {} }
  const samples = await serveRemembered(folder, clock)
  return {
    configuration: withSamples(configuration, samples.sources),
    watched: new WatchedConfiguration(paths, () => withSamples(again(), samples.sources)),
    samples,
    close: samples.close,
  }
}

/** The configuration of a trial: with the sample sources, and a sample editor and operator if it has none. */
export function withSamples({ publication, ...others }: Configuration, sources: Source[]): Configuration {
  const editors = publication.editors.length > 0 ? publication.editors : [sampleEditor]
  const operators = publication.operators?.length ? publication.operators : [sampleOperator]
  return { ...others, publication: { ...publication, editors, operators }, sources }
}
