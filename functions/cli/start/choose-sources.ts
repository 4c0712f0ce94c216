import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { serveRemembered } from '../../adapters/local/sample/remembered.ts'
import { WatchedConfiguration } from '../../adapters/local/watched-configuration.ts'
import { readConfiguration } from '../../configuration/read.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Clock } from '../../ports/clock.ts'
import { UsageError } from '../shared/cli.ts'

/** Lets whoever tries the digest out see the editors’ desk: the mail with the link lands in the outbox. */
const sampleEditor = 'Sample editor <editor@example.org>'

export interface Chosen {
  configuration: Configuration
  /** The same again, as its files are by now. */
  watched: WatchedConfiguration
  close(): Promise<void>
}

export interface Choice {
  live?: boolean
  sources?: string
  config?: string
}

/** The configuration with the sources that the command line asks for. */
export async function chooseSources(
  { live, sources, config }: Choice,
  folder: string,
  clock: Clock,
): Promise<Chosen> {
  if (live && sources !== undefined)
    throw new UsageError(
      'Use either --live or --sources, not both: --live reads the configured sources, --sources those of another file.',
    )
  const paths = [configurationFolder, config, sources].filter((path) => path !== undefined)
  const read = () => readConfiguration({ base: configurationFolder, overlay: config, sources })
  const watched = new WatchedConfiguration(paths, read)
  const configuration = read()
  if (live && configuration.publication.contact === undefined) {
    throw new UsageError(
      'To read real sources, set a contact address: publishers see it when we read their feeds. Write ' +
        '`contact: https://your.site/about` into publication.yaml in a folder of your own and start with --config DIR.',
    )
  }
  if (live || sources !== undefined) return { configuration, watched, close: async () => {} }
  const samples = await serveRemembered(folder, clock)
  return {
    configuration: withSamples(configuration, samples.sources),
    watched: new WatchedConfiguration(paths, () => withSamples(read(), samples.sources)),
    close: samples.close,
  }
}

/** What a trial of the digest runs with. */
export function withSamples({ publication, ...read }: Configuration, sources: Source[]): Configuration {
  const editors = publication.editors.length > 0 ? publication.editors : [sampleEditor]
  return { ...read, publication: { ...publication, editors }, sources }
}
