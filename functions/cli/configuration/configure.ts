import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { readStored, store } from '../../configuration/stored.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Files } from '../../ports/files.ts'
import { backupOnAws } from '../shared/backup-on-aws.ts'
import { type Io, parseOptions, UsageError } from '../shared/cli.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { configRow, stageRow, usageText } from '../shared/usage.ts'
import { changes, needsDeployment } from './configuration-changes.ts'

const usage = usageText('npm run -s configure -- --stage NAME [options]', [
  stageRow,
  configRow,
  ['--dry-run', 'only shows what would change'],
])

const known = {
  stage: { type: 'string' },
  config: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

/** Stores a valid configuration for a stage, which uses it without a deployment. */
export async function configureCommand(args: string[], { stdout }: Pick<Io, 'stdout'>): Promise<number> {
  const values = parseOptions(args, known, usage)
  if (values.stage === undefined)
    throw new UsageError(`configure: name the installation with --stage NAME.\n${usage}`)
  const configuration = readConfiguration({ base: configurationFolder, overlay: values.config })
  const { openStageFiles } = await import('../../adapters/aws/operator/open-stage.ts')
  const files = await openStageFiles(values.stage)
  const lines = await configure(configuration, files, { dry: values['dry-run'] ?? false })
  const notes = [...configuration.notes, ...backupOnAws(configuration.publication)]
  stdout.write(`${[...notes, ...lines].join('\n')}\n`)
  return exitCodes.ok
}

/**
 * Stores a configuration unless `dry`, and returns its changes as lines.
 * @throws {Error} if only a deployment can make a change.
 */
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
  const changed = before ? changes(before, configuration) : ['No valid configuration was stored before.']
  if (dry) return [...changed, 'Nothing was stored.']
  const isNew = await store(configuration, files)
  return [
    ...changed,
    isNew
      ? 'It was stored and takes effect within five minutes.'
      : 'It is already in use; nothing was changed.',
  ]
}
