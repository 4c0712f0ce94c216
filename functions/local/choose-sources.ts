import { readConfiguration } from '../configuration/read.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Clock } from '../ports/clock.ts'
import { UsageError } from './io.ts'
import { configurationFolder } from './paths.ts'
import { serveRemembered } from './sample/remembered.ts'

export interface Chosen {
  configuration: Configuration
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
      'Choose one of --live and --sources: the first reads the configured sources, the second others.',
    )
  const configuration = readConfiguration({ base: configurationFolder, overlay: config, sources })
  if (live && configuration.publication.contact === undefined) {
    throw new UsageError(
      'Reading real sources needs your contact address, which publishers see when we read their feeds. Write ' +
        '`contact: https://your.site/about` into publication.yaml in a folder of your own and start with --config FOLDER.',
    )
  }
  if (live || sources !== undefined) return { configuration, close: async () => {} }
  const samples = await serveRemembered(folder, clock)
  return { configuration: { ...configuration, sources: samples.sources }, close: samples.close }
}
