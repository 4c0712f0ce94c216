import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { userAgentOf } from '../../app/poll/user-agent.ts'
import { sentence } from '../../configuration/finding.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { validateFile } from '../../configuration/validate.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import { createFetcher } from '../../ingest/fetch/fetcher.ts'
import { fetchLimits } from '../../ingest/limits.ts'
import { type Io, options } from '../shared/cli.ts'
import { validateSite } from './validate-site.ts'

const usage = `Usage: npm run -s validate -- [FILE or https://SITE]… [options]
  --config DIR      your configuration folder, with only what differs from config/
  --allow-private   also reads sites on loopback and private addresses`

const known = { config: { type: 'string' }, 'allow-private': { type: 'boolean' } } as const

/**
 * Checks configuration and OPML files, and folders of them; the clone's own configuration where none is named. Of a
 * site it finds the feed, and of a feed it says what to write.
 */
export async function validateCommand(
  args: readonly string[],
  { stdout }: { stdout: Pick<Io['stdout'], 'write'> },
): Promise<number> {
  const { values, positionals } = options([...args], known, usage)
  const say = (line: string) => stdout.write(`${line}\n`)
  const sites = positionals.filter(looksLikeWebAddress)
  const files = positionals.filter((name) => !looksLikeWebAddress(name))
  const all = positionals.length > 0 ? files : [values.config ?? configurationFolder]
  const filesFine = all.flatMap(filesOf).map((file) => checkFile(file, say))
  const sitesFine = sites.length > 0 && (await checkSites(sites, values, say))
  return filesFine.includes(false) || (sites.length > 0 && !sitesFine) ? 1 : 0
}

function checkFile(file: string, say: (line: string) => void): boolean {
  const { holds, findings, advice = [] } = validateFile(file, configurationFolder)
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
  const check = { fetcher, sources: configuration.sources, now: new Date(), say }
  try {
    const fine: boolean[] = []
    for (const site of sites) fine.push(await validateSite(site, check))
    return !fine.includes(false)
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
