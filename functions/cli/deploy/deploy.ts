import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GetSendQuotaCommand, SESClient } from '@aws-sdk/client-ses'
import { SSMClient } from '@aws-sdk/client-ssm'
import { domainOf, operatorOf, senderOf } from '../../../infra/publication.ts'
import { readSettings } from '../../../infra/settings.ts'
import { s3 } from '../../adapters/aws/clients.ts'
import { cloudFormation } from '../../adapters/aws/operator/operator-clients.ts'
import { type OutputName, stackNames } from '../../adapters/aws/operator/outputs.ts'
import { S3Files } from '../../adapters/aws/s3/s3-files.ts'
import { isInSandbox } from '../../adapters/aws/ses/sandbox.ts'
import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { store } from '../../configuration/stored.ts'
import { checkPublication } from '../doctor/check-publication.ts'
import { backupOnAws } from '../shared/backup-on-aws.ts'
import { type Io, parseOptions } from '../shared/cli.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { configRow, usageText } from '../shared/usage.ts'
import { accountOf, checkRegion } from './account.ts'
import { checkIdentity } from './identity.ts'
import { nextSteps } from './next-steps.ts'
import { runCdk } from './run-cdk.ts'

const usage = usageText('npm run deploy -- [options]', [
  ['--stage NAME', 'the installation to create or update (default: prod)'],
  configRow,
  ['--profile NAME', 'the AWS profile to take credentials from'],
  ['--diff', 'only shows what would change'],
  ['--yes', 'does not ask before permissions are widened'],
])

const known = {
  stage: { type: 'string', default: 'prod' },
  config: { type: 'string' },
  profile: { type: 'string' },
  diff: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const

/** Deploys a stage after it has checked everything that can be checked before, and prints what is left to do. */
export async function deployCommand(args: string[], io: Pick<Io, 'stdout'>, run = runCdk): Promise<number> {
  const { stage, config, profile, diff, yes } = parseOptions(args, known, usage)
  const { settings, configuration } = readFiles(stage, config)
  const { publication, notes } = configuration
  if (profile) process.env.AWS_PROFILE = profile
  checkRegion(settings, process.env)
  process.env.AWS_REGION = settings.region
  const account = await accountOf(settings, new SSMClient({ region: settings.region, maxAttempts: 2 }))
  const ses = new SESClient({ region: settings.region, maxAttempts: 2 })
  await checkIdentity(settings, senderOf(settings, publication), { ses, cloudFormation: cloudFormation() })
  for (const note of [...notes, ...backupOnAws(publication)]) io.stdout.write(`${note}\n`)
  io.stdout.write(`Stage "${stage}": region ${settings.region}, account ${account}.\n`)
  const context = ['-c', `stage=${stage}`, ...(config ? ['-c', `config=${resolve(config)}`] : [])]
  if (diff) return run(['diff', ...context])

  const file = outputsFile(stage)
  rmSync(file, { force: true })
  mkdirSync(dirname(file), { recursive: true })
  const approval = ['--require-approval', yes ? 'never' : 'broadening']
  const code = await run(['deploy', '--all', ...context, ...approval, '--outputs-file', file])
  if (code !== 0) {
    throw new Error(
      'The deployment failed; the first red line above says why. CloudFormation rolls back what it began, and ' +
        'deploying again is safe. The usual reasons are listed under "If a deployment fails" in docs/run-on-aws.md.',
    )
  }
  const outputs = readOutputs(file, stage)
  if (outputs.PrivateBucket) await store(configuration, new S3Files(outputs.PrivateBucket, s3().config))
  // Failing to read the quota must not fail the deployment.
  const sandbox = await ses.send(new GetSendQuotaCommand({})).then(isInSandbox, () => undefined)
  io.stdout.write(`\n${nextSteps({ settings, publication, outputs, sandbox })}\n`)
  return exitCodes.ok
}

/**
 * Reads and checks the settings and the configuration.
 * @throws {Error} with all that must be done before a deployment.
 */
function readFiles(stage: string, overlay: string | undefined) {
  const paths = { base: configurationFolder, ...(overlay && { overlay }) }
  const settings = readSettings(paths, stage)
  const configuration = readConfiguration(paths)
  const { publication } = configuration
  const example = readConfiguration({ base: configurationFolder }).publication
  const missing = checkPublication(publication, example).filter(({ level }) => level === 'to do')
  if (missing.length > 0) throw new Error(missing.map(({ text }) => text).join('\n'))
  for (const check of [domainOf, operatorOf, senderOf]) check(settings, publication)
  return { settings, configuration }
}

const outputsFile = (stage: string) =>
  fileURLToPath(new URL(`../../../.cache/outputs/${stage}.json`, import.meta.url))

function readOutputs(file: string, stage: string): Partial<Record<OutputName, string>> {
  if (!existsSync(file)) return {}
  const stacks = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Partial<Record<OutputName, string>>>
  const { data, service } = stackNames(stage)
  return { ...stacks[data], ...stacks[service] }
}
