import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '../configuration/finding.ts'
import { readConfiguration } from '../configuration/read.ts'
import { type Check, ok, screen, toDo, warning } from './doctor/check.ts'
import { checkData } from './doctor/check-data.ts'
import { checkPublication } from './doctor/check-publication.ts'
import { type Io, options } from './io.ts'
import { configurationFolder, engines } from './paths.ts'
import { rememberedSources } from './sample/remembered.ts'

const usage = `Usage: npm run doctor -- [options]
  --data DIR        the data folder of the installation (default: data/live, or else data/sample)
  --config DIR      the folder that holds what differs from config/
  --sources FILE    the sources of another YAML or OPML file, where it runs with one`

const known = { data: { type: 'string' }, config: { type: 'string' }, sources: { type: 'string' } } as const

/** Looks an installation on one machine over; 1 where something waits for the operator. */
export async function doctorCommand(args: string[], io: Io): Promise<number> {
  const { values } = options(args, known, usage)
  const folder = values.data ?? (existsSync('data/live') ? 'data/live' : 'data/sample')
  const checks = [checkNode(process.versions.node, engines), ...(await checkAll(folder, values))]
  io.stdout.write(screen(checks))
  return checks.some(({ is }) => is === 'to do') ? 1 : 0
}

interface Where {
  config?: string
  sources?: string
}

async function checkAll(folder: string, { config, sources }: Where): Promise<Check[]> {
  try {
    const configuration = readConfiguration({ base: configurationFolder, overlay: config, sources })
    const example = readConfiguration({ base: configurationFolder }).publication
    const sample = sources === undefined ? rememberedSources(folder) : undefined
    const read = { ...configuration, ...(sample && { sources: sample }) }
    const on = read.sources.filter((source) => source.on && source.blocked === undefined).length
    return [
      ok(`The configuration is valid: ${on} of ${read.sources.length} sources are on.`),
      ...configuration.notes.map(warning),
      ...checkPublication(configuration.publication, example),
      checkMail(folder),
      ...(await checkData(folder, read, () => new Date())),
    ]
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.message.split('\n').map(toDo)
  }
}

function checkMail(folder: string): Check {
  const url = process.env.SMTP_URL
  if (url === undefined)
    return ok(`Mail goes to the outbox in ${join(folder, 'outbox')}, since SMTP_URL is not set.`)
  // The address holds a password, so it is not repeated.
  return /^smtps?:$/.test(URL.parse(url)?.protocol ?? '')
    ? ok('Mail is handed to the server that SMTP_URL names.')
    : toDo(
        'SMTP_URL is no address of a mail server. Write one such as smtps://user:password@mail.example.org.',
      )
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
