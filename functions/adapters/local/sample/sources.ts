import { fileURLToPath } from 'node:url'
import { ConfigurationError } from '../../../configuration/finding.ts'
import { readForeignSources } from '../../../configuration/sources/foreign-sources.ts'
import type { Source } from '../../../domain/model/source.ts'

const file = fileURLToPath(new URL('sources.yaml', import.meta.url))

/** The sample sources with their addresses at `origin`, where they are served. */
export function sampleSources(origin: string): Source[] {
  const { sources, findings } = readForeignSources(file)
  if (findings.length) throw new ConfigurationError(findings)
  return sources.map((source) => ({ ...source, feed: new URL(new URL(source.feed).pathname, origin).href }))
}
