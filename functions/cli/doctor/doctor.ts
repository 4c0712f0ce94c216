import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configurationFolder, engines } from '../../adapters/local/files/paths.ts'
import { mailServerUrl } from '../../adapters/local/mail/mail-server-url.ts'
import { rememberedSources } from '../../adapters/local/sample/remembered.ts'
import { isOnThisMachine } from '../../adapters/local/server/web.ts'
import { ConfigurationError } from '../../configuration/finding.ts'
import { readConfiguration } from '../../configuration/read.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { isPolled } from '../../domain/model/source.ts'
import { type Io, parseOptions } from '../shared/cli.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { installationOptions, targetOf } from '../shared/installation-option.ts'
import { configRow, installationRows, type UsageRow, usageText } from '../shared/usage.ts'
import { type Check, ok, report, toDo, warning } from './check.ts'
import { checkData } from './check-data.ts'
import { checkCopies, checkModes } from './check-modes.ts'
import { checkPrevious } from './check-previous.ts'
import { checkPublication } from './check-publication.ts'
import { checkSender } from './sender/check-sender.ts'

const [dataRow, stageRow] = installationRows() as [UsageRow, UsageRow]
const usage = usageText('npm run doctor -- [options]', [
  dataRow,
  [stageRow[0], `${stageRow[1]}, even before it is deployed`],
  configRow,
  ['--sources FILE', 'the YAML or OPML file of sources, if `npm start` uses one'],
])

const known = { ...installationOptions, config: { type: 'string' }, sources: { type: 'string' } } as const

/** Checks an installation. It fails if there is something for the operator to do. */
export async function doctorCommand(args: string[], io: Pick<Io, 'stdout'>): Promise<number> {
  const values = parseOptions(args, known, usage)
  const target = targetOf(values)
  const checkTarget =
    'stage' in target ? () => checkAws(target.stage, values) : () => checkFolder(target.folder, values)
  const checks = [checkNode(process.versions.node, engines), ...(await orConfigurationErrors(checkTarget))]
  io.stdout.write(report(checks))
  return checks.some(({ level }) => level === 'to do') ? exitCodes.failed : exitCodes.ok
}

interface ConfigurationOptions {
  config?: string | undefined
  sources?: string | undefined
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

async function checkFolder(folder: string, { config, sources }: ConfigurationOptions): Promise<Check[]> {
  const configuration = readConfiguration({ base: configurationFolder, overlay: config, sources })
  const sample = sources === undefined ? rememberedSources(folder) : undefined
  const read = { ...configuration, ...(sample && { sources: sample }) }
  return [
    ...checkConfiguration(read),
    checkMail(folder, configuration.publication.url),
    ...(await checkSender(configuration.publication.mail.from, process.env.SMTP_URL)),
    ...checkModes(folder),
    ...checkCopies(folder),
    ...(await checkData(folder, read, () => new Date())),
    ...(await checkPrevious(configuration.publication, publishedAt(folder), fetch)),
  ]
}

/** Checks a stage with the configuration that is in use there, unless the command line names another. */
async function checkAws(stage: string, { config, sources }: ConfigurationOptions): Promise<Check[]> {
  const { openClients, storedConfiguration } = await import('./stage/open-clients.ts')
  const clients = openClients()
  const usesStored = config === undefined && sources === undefined
  const configuration =
    (usesStored && (await storedConfiguration(stage, clients))) ||
    readConfiguration({ base: configurationFolder, overlay: config, sources })
  const { checkStage } = await import('./stage/check-stage.ts')
  return [...checkConfiguration(configuration), ...(await checkStage(stage, configuration, clients))]
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

function checkMail(folder: string, siteUrl: string | undefined): Check {
  const url = process.env.SMTP_URL
  const outbox = join(folder, 'outbox')
  if (url === undefined && siteUrl !== undefined && !isOnThisMachine(siteUrl)) {
    return warning(
      `SMTP_URL is not set here. If npm start runs without it too, people who sign up at ${siteUrl} get no email: all email stays in ${outbox}.`,
    )
  }
  if (url === undefined)
    return ok(`Emails are not sent but written to ${outbox}, because SMTP_URL is not set here.`)
  try {
    mailServerUrl(url)
    return ok('SMTP_URL names a mail server. To test it, run `npm run preview -- --to ADDRESS`.')
  } catch (error) {
    return toDo((error as Error).message)
  }
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
