import * as z from 'zod/mini'
import { Source } from '../../domain/model/source.ts'
import { check } from '../check.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Located, plain, textOf } from '../yaml/located.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readText } from '../yaml/text-file.ts'
import { readOpml } from './read-opml.ts'
import { eachOnce, repeated } from './repeated.ts'
import { sourceId, sourceName } from './source-id.ts'
import { named, sourceList } from './source-list.ts'

/**
 * Reads a list of sources in YAML or OPML, such as the export of a feed reader. Unusable values of an entry are left out
 * with a finding, and so is an entry without a usable address. Everything else is kept.
 */
export function readForeignSources(file: string): { sources: Source[]; findings: Finding[] } {
  const read = readText(file)
  if (!read.ok) return { sources: [], findings: [read.finding] }
  const isXml = /^\s*</.test(read.text)
  const found = isXml ? readOpml(read.text, file) : readYaml(read.text, file)
  if (!found.root) return { sources: [], findings: found.findings }
  const entries = sourceList(found.root)
  const findings = [...found.findings, ...entries.findings]
  const root = eachOnce(named(entries.root), findings)
  findings.push(...check('sources.yaml', root).findings, ...repeated(root, 'sources', 'id'))
  const sources = new Map<string, Source>()
  for (const item of itemsOf(root, 'sources')) {
    const source = salvage(item)
    if (source) sources.set(sources.has(source.id) ? sourceId(source.feed) : source.id, source)
  }
  const empty = { file, line: 1, text: 'there are no sources here. Write a line "- https://…" for each.' }
  return {
    sources: [...sources].map(([id, source]) => ({ ...source, id })),
    findings: sources.size || findings.length ? findings : [empty],
  }
}

/** The source without its wrong values, or `undefined` if its address is wrong. */
function salvage(item: Located): Source | undefined {
  const value = plain(item)
  const first = z.safeParse(Source, value)
  if (first.success) return first.data
  const wrong = new Set(
    first.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1),
    ),
  )
  const feed = textOf(item, 'feed')
  if (feed === undefined || wrong.has('feed') || typeof value !== 'object' || value === null) return undefined
  const kept = Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key)))
  return z.safeParse(Source, { id: sourceId(feed), name: sourceName(feed), ...kept }).data
}
