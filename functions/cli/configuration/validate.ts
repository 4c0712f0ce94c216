import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { userAgentOf } from '../../app/poll/user-agent.ts'
import { sentence } from '../../configuration/finding.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { validateFile } from '../../configuration/validate.ts'
import type { Source } from '../../domain/model/source.ts'
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
  ['--allow-private', 'also reads sites on loopback and private addresses'],
])

const known = { config: { type: 'string' }, 'allow-private': { type: 'boolean' } } as const

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
  const sources = sourcesNamed(others, values.config)
  for (const source of sources) say(describeSource(source))
  const files = others.filter((name) => !sources.some(({ id }) => id === name))
  const all = positionals.length > 0 ? files : [values.config ?? configurationFolder]
  const validFiles = all.flatMap(filesOf).map((file) => checkFile(file, say))
  const areSitesValid = sites.length > 0 && (await checkSites(sites, values, say))
  return validFiles.includes(false) || (sites.length > 0 && !areSitesValid) ? exitCodes.failed : exitCodes.ok
}

/** The configured sources whose ids are among the names. A name that is also a file's means the file. */
function sourcesNamed(names: readonly string[], overlay: string | undefined): Source[] {
  const ids = names.filter((name) => /^[a-z0-9-]+$/.test(name) && !existsSync(name))
  if (ids.length === 0) return []
  const { sources } = readConfiguration({ base: configurationFolder, overlay })
  return sources.filter(({ id }) => ids.includes(id))
}

function checkFile(file: string, say: (line: string) => void): boolean {
  const { holds, findings, advice = [] } = validateFile(file, configurationFolder, new Date())
  if (!findings.length) say(`${file}: ok, ${holds}`)
  for (const finding of [...findings, ...advice]) say(sentence(finding))
  return findings.length === 0
}

async function checkSites(
  sites: readonly string[],
  { config, 'allow-private': allowPrivate = false }: { config?: string; 'allow-private'?: boolean },
  say: (line: string) => void,
): Promise<boolean> {
  const configuration = readConfiguration({ base: configurationFolder, overlay: config })
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

function filesOf(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path]
  const files = readdirSync(path)
    .filter((name) => /\.(?:ya?ml|opml)$/i.test(name))
    .sort()
  return files.length ? files.map((name) => join(path, name)) : [path]
}
