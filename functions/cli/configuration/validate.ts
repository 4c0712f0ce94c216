import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { userAgentOf } from '../../app/poll/user-agent.ts'
import { isConfigurationFile, meantFile, misnamedIn } from '../../configuration/files.ts'
import { sentence } from '../../configuration/finding.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { validateFile } from '../../configuration/validate.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Source } from '../../domain/model/source.ts'
import { didYouMean } from '../../domain/text/nearest-word.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import { createFetcher } from '../../ingest/fetch/fetcher.ts'
import { fetchLimits } from '../../ingest/limits.ts'
import { type Io, parseArguments } from '../shared/cli.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { configRow, usageText } from '../shared/usage.ts'
import { describeSource } from './show-source.ts'
import { validateSite } from './validate-site.ts'

const usage = usageText('npm run -s validate -- [FILE, https://SITE or ID of a source]… [options]', [
  configRow,
  ['--sources FILE', 'the file of sources, if `npm start` uses one: it is checked, and an ID may be in it'],
  ['--allow-private', 'also reads sites on loopback and private addresses'],
])

const known = {
  config: { type: 'string' },
  sources: { type: 'string' },
  'allow-private': { type: 'boolean' },
} as const

/**
 * Checks configuration and OPML files and folders of them, or the configuration of the project if none is named. Finds the
 * feed of a site, and prints the lines for sources.yaml. Prints what is known about a configured source. It fails if a file
 * is not valid or a site has no feed.
 */
export async function validateCommand(
  args: readonly string[],
  { stdout }: { stdout: Pick<Io['stdout'], 'write'> },
): Promise<number> {
  const { values, positionals } = parseArguments([...args], known, usage)
  const say = (line: string) => stdout.write(`${line}\n`)
  const sites = positionals.filter(looksLikeWebAddress)
  const others = positionals.filter((name) => !looksLikeWebAddress(name))
  const ids = others.filter((name) => /^[a-z0-9-]+$/.test(name) && !existsSync(name))
  const all = ids.length > 0 ? read(values).sources : []
  const sources = all.filter(({ id }) => ids.includes(id))
  for (const source of sources) say(describeSource(source))
  const files = others.filter((name) => !sources.some(({ id }) => id === name))
  const own = [
    values.config ?? configurationFolder,
    ...(values.sources === undefined ? [] : [values.sources]),
  ]
  const validFiles = (positionals.length > 0 ? files : own).map((path) => {
    const isUnknownId = ids.includes(path)
    return isUnknownId ? noSource(path, all, say) : checkPath(path, values, say)
  })
  const areSitesValid = sites.length > 0 && (await checkSites(sites, values, say))
  return validFiles.includes(false) || (sites.length > 0 && !areSitesValid) ? exitCodes.failed : exitCodes.ok
}

interface Options {
  config?: string
  sources?: string
  'allow-private'?: boolean
}

function read({ config, sources }: Options): Configuration {
  return readConfiguration({ base: configurationFolder, overlay: config, sources })
}

function noSource(name: string, sources: readonly Source[], say: (line: string) => void): false {
  const nearest = didYouMean(
    name,
    sources.map(({ id }) => id),
  )
  say(
    `${name}: there is no such file or folder, and no source with this ID. Correct it${nearest ? '.' : ', or name the file of your sources with --sources.'}${nearest}`,
  )
  return false
}

/** Checks a file or a folder. A folder of the operator is checked as a start reads it: over that of the project. */
function checkPath(path: string, { sources, config }: Options, say: (line: string) => void): boolean {
  if (!existsSync(path) || !statSync(path).isDirectory()) return checkFile(path, false, say)
  const files = filesIn(path).filter((file) => sources === undefined || resolve(file) !== resolve(sources))
  const isOwn = resolve(path) !== resolve(configurationFolder)
  const hasOurs = files.some((file) => isConfigurationFile(basename(file))) || path === config
  const misnamed = isOwn ? misnamedIn(path, sources).filter(({ file }) => hasOurs || isNear(file)) : []
  for (const finding of misnamed) say(sentence(finding))
  const isBad = (file: string) => misnamed.some((finding) => finding.file === file)
  const valid = files.filter((file) => !isBad(file)).map((file) => checkFile(file, isOwn, say))
  if (misnamed.length + valid.length === 0)
    say(`${path}: ok, it holds no configuration file, so all settings are those of ${configurationFolder}/`)
  return misnamed.length === 0 && !valid.includes(false)
}

const isNear = (file: string) => meantFile(basename(file)) !== undefined

function checkFile(file: string, isOverlay: boolean, say: (line: string) => void): boolean {
  const { holds, findings, advice = [] } = validateFile(file, configurationFolder, new Date(), isOverlay)
  if (!findings.length) say(`${file}: ok, ${holds}`)
  for (const finding of [...findings, ...advice]) say(sentence(finding))
  return findings.length === 0
}

async function checkSites(
  sites: readonly string[],
  options: Options,
  say: (line: string) => void,
): Promise<boolean> {
  const configuration = read(options)
  const { 'allow-private': allowPrivate = false } = options
  const fetcher = createFetcher({
    ...fetchLimits,
    ...userAgentOf(configuration),
    allowPrivate,
    concurrency: 1,
  })
  const deps = { fetcher, sources: configuration.sources, now: new Date(), say }
  try {
    const valid: boolean[] = []
    for (const site of sites) valid.push(await validateSite(site, deps))
    return !valid.includes(false)
  } finally {
    await fetcher.close()
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:ya?ml|opml)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
}
