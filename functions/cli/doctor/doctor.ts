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
import { type Io, onlyOptions } from '../shared/cli.ts'
import { installationOptions, installationUsage, targetOf } from '../shared/installation-option.ts'
import { type Check, ok, screen, toDo, warning } from './check.ts'
import { checkData } from './check-data.ts'
import { checkCopies, checkModes } from './check-modes.ts'
import { checkPrevious } from './check-previous.ts'
import { checkPublication } from './check-publication.ts'

const usage = `Usage: npm run doctor -- [options]
${installationUsage}, even before it is deployed
  --config DIR      your configuration folder, with only what differs from config/
  --sources FILE    the YAML or OPML file of sources, if \`npm start\` uses one`

const known = { ...installationOptions, config: { type: 'string' }, sources: { type: 'string' } } as const

/** Looks an installation over; 1 where something waits for the operator. */
export async function doctorCommand(args: string[], io: Pick<Io, 'stdout'>): Promise<number> {
  const values = onlyOptions(args, known, usage)
  const place = targetOf(values)
  const look =
    'stage' in place ? () => checkAws(place.stage, values) : () => checkFolder(place.folder, values)
  const checks = [checkNode(process.versions.node, engines), ...(await withReasons(look))]
  io.stdout.write(screen(checks))
  return checks.some(({ is }) => is === 'to do') ? 1 : 0
}

interface Where {
  config?: string | undefined
  sources?: string | undefined
}

/** A configuration that is wrong is told like everything else. */
async function withReasons(look: () => Promise<Check[]>): Promise<Check[]> {
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.message.split('\n').map(toDo)
  }
}

async function checkFolder(folder: string, { config, sources }: Where): Promise<Check[]> {
  const configuration = readConfiguration({ base: configurationFolder, overlay: config, sources })
  const sample = sources === undefined ? rememberedSources(folder) : undefined
  const read = { ...configuration, ...(sample && { sources: sample }) }
  return [
    ...checkConfiguration(read),
    checkMail(folder, configuration.publication.url),
    ...checkModes(folder),
    ...checkCopies(folder),
    ...(await checkData(folder, read, () => new Date())),
    ...(await checkPrevious(configuration.publication, publishedAt(folder), fetch)),
  ]
}

/** What stands on AWS is held against the configuration that is in use there, unless one is named. */
async function checkAws(stage: string, { config, sources }: Where): Promise<Check[]> {
  const { openClients, storedConfiguration } = await import('./stage/open-clients.ts')
  const practice = openClients()
  const asked = config === undefined && sources === undefined
  const configuration =
    (asked && (await storedConfiguration(stage, practice))) ||
    readConfiguration({ base: configurationFolder, overlay: config, sources })
  const { checkStage } = await import('./stage/check-stage.ts')
  return [...checkConfiguration(configuration), ...(await checkStage(stage, configuration, practice))]
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

/** `needed` is such as `>=22.12`. */
export function checkNode(version: string, needed: string): Check {
  const least = needed.replace(/[^\d.]/g, '')
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
    ? ok(`Node ${version}.`)
    : toDo(`Node ${version} is too old. Install ${least} or newer.`)
}

/** Where the site that was published last says that it is, unless on this machine alone. */
function publishedAt(folder: string): string | undefined {
  try {
    const { home_page_url: url } = JSON.parse(readFileSync(join(folder, 'site', 'feed.json'), 'utf8'))
    return /^https?:\/\/(localhost|127\.)/.test(url) ? undefined : String(url)
  } catch {
    return undefined
  }
}
