import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { readStored, store } from '../../configuration/stored.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Files } from '../../ports/files.ts'
import { type Io, onlyOptions, UsageError } from '../shared/cli.ts'
import { changes, needsDeployment } from './configuration-changes.ts'

const usage = `Usage: npm run -s configure -- --stage NAME [options]
  --stage NAME      the installation on AWS that has this name
  --config DIR      your configuration folder, with only what differs from config/
  --dry-run         only shows what would change`

const known = {
  stage: { type: 'string' },
  config: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

/** Brings a configuration into use on AWS without a deployment, once it is valid. */
export async function configureCommand(args: string[], { stdout }: Pick<Io, 'stdout'>): Promise<number> {
  const values = onlyOptions(args, known, usage)
  if (values.stage === undefined)
    throw new UsageError(`configure: name the installation with --stage NAME.\n${usage}`)
  const configuration = readConfiguration({ base: configurationFolder, overlay: values.config })
  const { openStageFiles } = await import('../../adapters/aws/operator/open-stage.ts')
  const files = await openStageFiles(values.stage)
  const said = await configure(configuration, files, { dry: values['dry-run'] ?? false })
  stdout.write(`${[...configuration.notes, ...said].join('\n')}\n`)
  return 0
}

/** Tells what changes, and stores it unless `dry`. Throws where it takes a deployment. */
export async function configure(
  configuration: Configuration,
  files: Files,
  { dry }: { dry: boolean },
): Promise<string[]> {
  const before = await readStored(files).catch(() => undefined)
  const built = before ? needsDeployment(before, configuration) : []
  if (built.length > 0) {
    throw new Error(
      `Nothing was changed, because only a deployment can change ${built.join(' and ')}. ` +
        'Run `npm run deploy` with this configuration.',
    )
  }
  const told = before ? changes(before, configuration) : ['No valid configuration was stored before.']
  if (dry) return [...told, 'Nothing was stored.']
  const isNew = await store(configuration, files)
  return [
    ...told,
    isNew
      ? 'It was stored and takes effect within five minutes.'
      : 'It is already in use; nothing was changed.',
  ]
}
