import type * as z from 'zod/mini'
import { withoutOneClick } from '../domain/email/one-click.ts'
import { check } from './check.ts'
import type { ConfigurationFile, files } from './files.ts'
import type { Finding } from './finding.ts'
import { merge } from './merge-configuration.ts'
import { missingTopics } from './missing-topics.ts'
import { eachOnce, lostPlaces, repeated } from './sources/repeated.ts'
import { named, sourceList, underKnownIds } from './sources/source-list.ts'
import { type Located, nearest, textOf } from './yaml/located.ts'
import { readYaml } from './yaml/read-yaml.ts'
import { readText } from './yaml/text-file.ts'

export interface MergedConfiguration<Value> {
  value?: Value
  /** What makes the configuration unusable. */
  errors: Finding[]
  /** What was left out or changes nothing. */
  notes: Finding[]
  /** What is in order and would be better otherwise. */
  advice: Finding[]
}

/** Reads one of the configuration's files from several paths, lays each over the one before and checks the whole. */
export function readMerged<File extends ConfigurationFile>(
  file: File,
  paths: readonly string[],
): MergedConfiguration<z.infer<(typeof files)[File]>> {
  const notes: Finding[] = []
  const parts = paths.map((path) => readPart(file, path))
  const errors = parts.flatMap((part) => part.findings)
  if (errors.length) return { errors, notes, advice: [] }
  const merged = parts
    .flatMap((part) => part.root ?? [])
    .reduce((below, above) => merge(below, underKnownIds(above, below), notes))
  const root = file === 'sources.yaml' ? eachOnce(named(merged), notes) : merged
  const checked = check(file, root)
  errors.push(
    ...checked.findings,
    ...repeated(root, 'sources', 'id'),
    ...repeated(root, 'topics', 'slug'),
    ...repeated(root, 'places', 'id'),
    ...lostPlaces(root),
  )
  const advice =
    file === 'publication.yaml' ? adviceOn(root) : file === 'topics.yaml' ? missingTopics(root) : []
  return { ...(errors.length === 0 && { value: checked.value }), errors, notes, advice }
}

function adviceOn(publication: Located): Finding[] {
  const url = textOf(publication, 'url')
  const text = url && withoutOneClick(url)
  const { file, line } = nearest(publication, ['url'])
  return text ? [{ file, line, text }] : []
}

function readPart(file: ConfigurationFile, path: string): { root?: Located; findings: Finding[] } {
  const read = readText(path)
  if ('finding' in read) return { findings: [read.finding] }
  const { root, findings } = readYaml(read.text, path)
  return root && file === 'sources.yaml' ? sourceList(root) : { root, findings }
}
