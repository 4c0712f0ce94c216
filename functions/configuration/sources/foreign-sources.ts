import * as z from 'zod/mini'
import { Source } from '../../domain/model/source.ts'
import { check } from '../check.ts'
import { type Finding, sentence } from '../finding.ts'
import { itemsOf, type Located, list, map, plain, textOf } from '../yaml/located.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readText } from '../yaml/text-file.ts'
import { readOpml } from './read-opml.ts'
import { eachOnce, repeated } from './repeated.ts'
import { sourceId, sourceName } from './source-id.ts'
import { named, sourceList } from './source-list.ts'
import { strangePlaces } from './strange-places.ts'

/** The sources of a list, and everything that is wrong in it. */
interface ForeignSources {
  /** What can be read: without the values and entries that cannot be used. */
  sources: Source[]
  findings: readonly Finding[]
  /** The findings about entries that would be read differently from how they are written. None of them is left out. */
  errors: readonly Finding[]
  /** The findings about feeds that are listed twice, which loses nothing. */
  repeats: Finding[]
}

/**
 * Reads a list of sources in YAML or OPML, such as the export of a feed reader. An entry without a usable address is left out
 * with a finding. A wrong key or value of another entry is an error in YAML, which people write: left out, `onn: false` would
 * turn a source on. Nobody can correct the export of a program, so in OPML only the value is left out.
 */
export function readForeignSources(file: string, places?: ReadonlySet<string>): ForeignSources {
  const read = readText(file)
  if (!read.ok) return nothing([read.finding])
  const isXml = /^\s*</.test(read.text)
  const found = isXml ? readOpml(read.text, file) : readYaml(read.text, file)
  if (!found.root) return nothing(found.findings)
  const { root: all, findings: strangers } = sourceList(found.root)
  const repeats: Finding[] = []
  const root = eachOnce(named(all), repeats)
  const sources = new Map<string, Source>()
  for (const item of itemsOf(root, 'sources')) {
    const source = salvage(item)
    if (source) sources.set(sources.has(source.id) ? sourceId(source.feed) : source.id, source)
  }
  const usable = itemsOf(named(all), 'sources').filter((item) => salvage(item))
  const usableRoot = map(root, [['sources', list(root, usable)]])
  const errors = [
    ...strangers,
    ...check('sources.yaml', usableRoot).findings,
    ...(places ? strangePlaces(usableRoot, places) : []),
    ...repeated(root, 'sources', 'id'),
  ]
  const known = new Set(errors.map(sentence))
  const losses = check('sources.yaml', named(all)).findings.filter((finding) => !known.has(sentence(finding)))
  const findings = [...found.findings, ...repeats, ...errors, ...losses]
  const empty = { file, line: 1, text: 'there are no sources here. Write a line "- https://…" for each.' }
  return {
    sources: [...sources].map(([id, source]) => ({ ...source, id })),
    findings: sources.size || findings.length ? findings : [empty],
    errors: isXml ? [] : [...found.findings, ...errors],
    repeats,
  }
}

const nothing = (findings: readonly Finding[]): ForeignSources => ({
  sources: [],
  findings,
  errors: [],
  repeats: [],
})

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
