import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { configurationFolder, engines } from '../../adapters/local/files/paths.ts'
import { Smtp } from '../../adapters/local/mail/smtp.ts'
import { servedAt } from '../../adapters/local/server/served-at.ts'
import { isOnThisMachine } from '../../adapters/local/server/web.ts'
import { ConfigurationError } from '../../configuration/finding.ts'
import { readConfiguration } from '../../configuration/read.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { isPolled } from '../../domain/model/source.ts'
import type { Clock } from '../../ports/clock.ts'
import { backupOnAws } from '../shared/backup-on-aws.ts'
import { type Io, parseOptions } from '../shared/cli.ts'
import { type ConfigurationOptions, configurationOf } from '../shared/configuration-in-use.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { installationOptions, targetOf } from '../shared/installation-option.ts'
import { configurationRows, installationRows, type UsageRow, usageText } from '../shared/usage.ts'
import { type Check, ok, report, toDo, warning } from './check.ts'
import { checkData } from './check-data.ts'
import { checkPrevious, type Fetch } from './check-previous.ts'
import { checkPublication } from './check-publication.ts'
import { checkSite } from './check-site.ts'
import { checkInUse } from './machine/check-in-use.ts'
import { checkMailServer, type ProbeMailServer } from './machine/check-mail-server.ts'
import { checkCopies, checkModes } from './machine/check-modes.ts'
import { checkRunning } from './machine/check-running.ts'
import { checkSecrets } from './machine/check-secrets.ts'
import { checkSender } from './machine/sender/check-sender.ts'

const [dataRow, stageRow] = installationRows() as [UsageRow, UsageRow]
const usage = usageText('npm run doctor -- [options]', [
  dataRow,
  [stageRow[0], `${stageRow[1]}, even before it is deployed`],
  ...configurationRows,
])

const known = { ...installationOptions, config: { type: 'string' }, sources: { type: 'string' } } as const

/** What the doctor asks others with, on one machine. */
export interface DoctorDeps {
  request: Fetch
  probeMailServer: ProbeMailServer
  clock: Clock
}

/** The doctor waits less long than a mailing. */
const MAIL_ANSWER_MS = 5000

const realDeps: DoctorDeps = {
  request: fetch,
  clock: () => new Date(),
  probeMailServer: async (url) => {
    const server = new Smtp(url, { answer: MAIL_ANSWER_MS })
    return server.probe().finally(() => server.close())
  },
}

/** Checks an installation. It fails if there is something for the operator to do. */
export async function doctorCommand(
  args: string[],
  io: Pick<Io, 'stdout'>,
  deps: DoctorDeps = realDeps,
): Promise<number> {
  const values = parseOptions(args, known, usage)
  const target = targetOf(values)
  const checkTarget =
    'stage' in target ? () => checkAws(target.stage, values) : () => checkFolder(target.folder, values, deps)
  const checks = [checkNode(process.versions.node, engines), ...(await orConfigurationErrors(checkTarget))]
  io.stdout.write(report(checks))
  return checks.some(({ level }) => level === 'to do') ? exitCodes.failed : exitCodes.ok
}

/** Turns the errors of a configuration that is not valid into checks. */
async function orConfigurationErrors(check: () => Promise<Check[]>): Promise<Check[]> {
  try {
    return await check()
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.message.split('\n').map(toDo)
  }
}

async function checkFolder(
  folder: string,
  options: ConfigurationOptions,
  deps: DoctorDeps,
): Promise<Check[]> {
  const read = configurationOf(folder, options)
  const { configuration, config, sources, isRunning } = read
  const { publication } = configuration
  const { url } = publication
  return [
    ...checkConfiguration(configuration),
    ...checkInUse(read),
    await checkMailServer(process.env.SMTP_URL, { folder, siteUrl: url }, deps.probeMailServer),
    ...(url && !isOnThisMachine(url) ? [await checkSite(url, deps.request, behind(folder))] : []),
    ...(await checkSender(publication.mail.from, process.env.SMTP_URL)),
    ...checkModes(folder),
    ...checkSecrets([folder, config, sources && dirname(sources), process.cwd()]),
    ...checkCopies(folder),
    ...(await checkData(folder, configuration, deps.clock)),
    ...(await checkRunning(folder, isRunning, deps.request)),
    ...(await checkPrevious(publication, publishedAt(folder), deps.request)),
  ]
}

const behind = (folder: string) =>
  `Its web server must pass requests on to \`npm start\`, at ${servedAt(folder)}: see docs/run-on-a-server.md.`

/** Checks a stage with the configuration that is in use there, unless the command line names another. */
async function checkAws(stage: string, { config, sources }: ConfigurationOptions): Promise<Check[]> {
  const { openClients, storedConfiguration } = await import('./stage/open-clients.ts')
  const clients = openClients()
  const usesStored = config === undefined && sources === undefined
  const configuration =
    (usesStored && (await storedConfiguration(stage, clients))) ||
    readConfiguration({ base: configurationFolder, overlay: config, sources })
  const { checkStage } = await import('./stage/check-stage.ts')
  return [
    ...checkConfiguration(configuration),
    ...backupOnAws(configuration.publication).map(warning),
    ...(await checkStage(stage, configuration, clients)),
  ]
}

function checkConfiguration(configuration: Configuration): Check[] {
  const example = readConfiguration({ base: configurationFolder }).publication
  const on = configuration.sources.filter(isPolled).length
  return [
    ok(`The configuration is valid: ${on} of ${configuration.sources.length} sources are on.`),
    ...configuration.notes.map(warning),
    ...checkPublication(configuration.publication, example),
  ]
}

/** Checks the version of Node; `needed` is such as `>=22.12`. */
export function checkNode(version: string, needed: string): Check {
  const least = needed.replace(/[^\d.]/g, '')
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
    ? ok(`Node ${version}.`)
    : toDo(`Node ${version} is too old. Install ${least} or newer.`)
}

/** The address of the site at its last publication, unless that was on this machine. */
function publishedAt(folder: string): string | undefined {
  try {
    const { home_page_url: url } = JSON.parse(readFileSync(join(folder, 'site', 'feed.json'), 'utf8'))
    return /^https?:\/\/(localhost|127\.)/.test(url) ? undefined : String(url)
  } catch {
    return undefined
  }
}
