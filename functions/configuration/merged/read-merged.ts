import type * as z from 'zod/mini'
import { check } from '../check.ts'
import type { ConfigurationFile, files } from '../files.ts'
import type { Finding } from '../finding.ts'
import { unreadableAccent } from '../publication/accent.ts'
import { publicationAdvice } from '../publication/advice.ts'
import { withBackupFolder } from '../publication/backup-folder.ts'
import { withLogo } from '../publication/logo.ts'
import { strangeScope } from '../publication/scope-ids.ts'
import { siteAddress } from '../publication/site-address.ts'
import { unfilledSections } from '../publication/unfilled-sections.ts'
import { checkedAdvice } from '../sources/checked.ts'
import { eachOnce, lostPlaces, repeated } from '../sources/repeated.ts'
import { named, sourceList, underKnownIds } from '../sources/source-list.ts'
import { strangePlaces } from '../sources/strange-places.ts'
import { termAdvice } from '../terms/advice.ts'
import { topicList } from '../topic-list.ts'
import { itemsOf, type Located, nearest, textOf } from '../yaml/located.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readText } from '../yaml/text-file.ts'
import { merge } from './merge-configuration.ts'

/** One file of a configuration, merged and checked. */
export interface MergedConfiguration<Value> {
  value?: Value
  /** Findings that make the configuration unusable. */
  errors: Finding[]
  /** Findings about what was left out or changes nothing. */
  notes: Finding[]
  /** Findings about what works and could be better. */
  advice: Finding[]
}

/** What helps to check a file. What is missing is not checked. */
interface Around {
  /** The ids of the places that sources and the scope of a publication may name. */
  places?: ReadonlySet<string> | undefined
  /** The ids of the topics that the scope of a publication may name. */
  topics?: ReadonlySet<string> | undefined
  /** The day on which the file is checked. */
  today?: string | undefined
  /** Texts that are read in place of files, by their paths: a file that is to be written is checked first. */
  unsaved?: ReadonlyMap<string, string> | undefined
}

const NO_DIFFERENCES = { below: undefined, differences: undefined }

/** Reads a file of the configuration from several paths, merges each into the one before, and checks the result. */
export function readMerged<File extends ConfigurationFile>(
  file: File,
  paths: readonly string[],
  { places, topics, today, unsaved }: Around = {},
): MergedConfiguration<z.infer<(typeof files)[File]>> {
  const notes: Finding[] = []
  const parts = paths.map((path) => readPart(file, path, unsaved?.get(path)))
  const errors = parts.flatMap((part) => part.findings)
  if (parts.some(({ root }) => !root)) return { errors, notes, advice: [] }
  const merged = parts
    .flatMap((part) => part.root ?? [])
    .reduce((below, above) => merge(below, underKnownIds(above, below), notes))
  const isSources = file === 'sources.yaml'
  const embedded =
    file === 'publication.yaml' ? withLogo(withBackupFolder(merged)) : { root: merged, findings: [] }
  errors.push(...embedded.findings)
  const all = isSources ? named(merged) : embedded.root
  const root = isSources ? eachOnce(all, notes) : all
  const checked = check(file, root)
  errors.push(
    ...check(file, all).findings,
    ...(isSources && places ? strangePlaces(all, places) : []),
    ...repeated(root, 'sources', 'id'),
    ...repeated(root, 'topics', 'id'),
    ...repeated(root, 'places', 'id'),
    ...repeated(root, 'policies', 'id'),
    ...lostPlaces(root),
    ...(file === 'publication.yaml'
      ? [...siteAddress(root), ...unreadableAccent(root), ...strangeScope(root, { places, topics })]
      : []),
  )
  const advice =
    file === 'publication.yaml'
      ? publicationAdvice(merged)
      : isSources
        ? [...formatAdvice(root), ...checkedAdvice(root, today)]
        : file === 'topics.yaml'
          ? unfilledSections(root)
          : file === 'relevance.yaml'
            ? pointsAdvice(root)
            : []
  const [below, differences] = parts.map((part) => part.root)
  if (errors.length === 0)
    advice.push(...termAdvice({ file, root, ...(differences ? { below, differences } : NO_DIFFERENCES) }))
  return { ...(errors.length === 0 && { value: checked.value }), errors, notes, advice }
}

/** Sources of the format that has gone. They are read as feeds, as they always were. */
function formatAdvice(root: Located): Finding[] {
  return itemsOf(root, 'sources')
    .filter((item) => textOf(item, 'format') === 'html')
    .map((item) => {
      const { file, line } = nearest(item, ['format'])
      const text = `source "${textOf(item, 'id')}": the format html is read as a feed. Give the address of a feed, and remove this line.`
      return { file, line, text }
    })
}

/** Points of version 0.1, which were set by hand. */
function pointsAdvice(root: Located): Finding[] {
  const { file, line } = nearest(root, ['points'])
  const text =
    'points are no longer read, because what counts how much is learned. Remove them. To accept more or less, change threshold.'
  return root.kind === 'map' && root.entries.has('points') ? [{ file, line, text }] : []
}

function readPart(
  file: ConfigurationFile,
  path: string,
  unsaved?: string,
): { root?: Located; findings: readonly Finding[] } {
  const read = unsaved === undefined ? readText(path) : { ok: true as const, text: unsaved }
  if (!read.ok) return { findings: [read.finding] }
  const { root, findings } = readYaml(read.text, path)
  if (root && file === 'sources.yaml') return sourceList(root)
  return { root: root && file === 'topics.yaml' ? topicList(root) : root, findings }
}
