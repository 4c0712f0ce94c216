import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { count } from '../i18n/plural.ts'
import { type ConfigurationFile, files, meantFile, misnamed } from './files.ts'
import { type Finding, inOrder } from './finding.ts'
import { readMerged } from './merged/read-merged.ts'
import { readForeignSources } from './sources/foreign-sources.ts'
import { kindOf } from './sources/kind.ts'
import { sourceList } from './sources/source-list.ts'
import { topicList } from './topic-list.ts'
import { itemsOf, type Located, textOf } from './yaml/located.ts'
import { readYaml } from './yaml/read-yaml.ts'
import { readText } from './yaml/text-file.ts'

/** The result of checking one file. */
export interface Validated {
  /** What the file contains, such as "42 sources". */
  holds: string
  findings: readonly Finding[]
  /** What is no mistake, but worth knowing. */
  advice?: Finding[]
}

/**
 * Checks one file by its name, or else by its content. A file that contains only differences is checked as it would be
 * used: merged into the file of the same name in `base`. With `isOverlay` it is in the folder of an operator, so it always is.
 */
export function validateFile(path: string, base: string, now: Date, isOverlay = false): Validated {
  const read = readText(path)
  if (!read.ok) return { holds: '', findings: [read.finding] }
  if (/^\s*</.test(read.text)) return foreignList(path, idsFor('places', path, base))
  const { root, findings } = readYaml(read.text, path)
  if (!root) return { holds: '', findings }
  const file = fileByName(path) ?? fileByContent(root)
  const name = basename(path)
  // A list of sources may have any name: --sources reads it.
  if (file !== undefined && file !== 'sources.yaml' && meantFile(name) === file)
    return { holds: '', findings: [misnamed(path, name)] }
  if (!file) return { holds: '', findings: [{ file: path, line: 1, text: unknown }] }
  const below = join(base, file)
  const baseText = resolve(below) === resolve(path) ? undefined : readText(below)
  const baseRoot = baseText?.ok ? readYaml(baseText.text, below).root : undefined
  const around = aroundOf(file, path, base, now)
  if (!baseRoot) return ownFile(file, [path], around)
  if (isOverlay || !holdsItems(file)) return ownFile(file, [below, path], around)
  const keys = keysOf(file, root)
  // A file of comments alone changes nothing yet. Setup writes one.
  if (keys.size === 0 && isBlank(root)) return ownFile(file, [below, path], around)
  const shared = shareOf(keysOf(file, baseRoot), keys)
  if (shared >= 0.5) return ownFile(file, [path], around)
  return file === 'sources.yaml' && shared === 0
    ? foreignList(path, around.places)
    : ownFile(file, [below, path], around)
}

const names = Object.keys(files) as ConfigurationFile[]
const unknown = `is neither OPML nor a known configuration file. Rename it to one of: ${names.join(', ')}.`

const fileByName = (path: string) => names.find((name) => name === basename(path))

function fileByContent(root: Located): ConfigurationFile | undefined {
  if (root.kind === 'list') return 'sources.yaml'
  if (root.kind !== 'map') return undefined
  const keys = [...root.entries.keys()]
  if (isScope(root, 'topics') || isScope(root, 'places')) return 'publication.yaml'
  if (keys.includes('topics')) return 'topics.yaml'
  if (keys.includes('places')) return 'places.yaml'
  if (keys.includes('policies')) return 'matters.yaml'
  if (keys.some((key) => ['sources', 'feeds'].includes(key) || kindOf(key))) return 'sources.yaml'
  return keys.some((key) => Object.hasOwn(files['publication.yaml'].shape, key))
    ? 'publication.yaml'
    : undefined
}

/** Whether a key names what a publication keeps to, and not a list of topics or places. */
function isScope(root: Located, key: string): boolean {
  const node = root.kind === 'map' ? root.entries.get(key) : undefined
  return node?.kind === 'map' && node.entries.has('only')
}

/**
 * Whether a file lists sources, topics, places or policies. A copy of such a file has most items of the base, and differences name
 * few. Settings may name all keys and still be differences below them, so they are always merged, as a start does.
 */
const holdsItems = (file: ConfigurationFile) =>
  ['sources.yaml', 'topics.yaml', 'places.yaml', 'matters.yaml'].includes(file)

/** The ids of the items of a file, or its keys. */
function keysOf(file: ConfigurationFile, root: Located): Set<string> {
  const list = file === 'sources.yaml' ? sourceList(root).root : topicList(root)
  const items = ['sources', 'topics', 'places', 'policies'].flatMap((name) => itemsOf(list, name))
  const ids = items.flatMap((item) => textOf(item, 'id') ?? [])
  return new Set(items.length || root.kind !== 'map' ? ids : root.entries.keys())
}

const isBlank = (root: Located) => root.kind === 'map' && root.entries.size === 0

const shareOf = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  all.size ? [...all].filter((key) => some.has(key)).length / all.size : 0

type Around = NonNullable<Parameters<typeof readMerged>[2]>

/** What a file of this kind is checked against. Other files are not read for a kind that names nothing in them. */
function aroundOf(file: ConfigurationFile, path: string, base: string, now: Date): Around {
  const isPublication = file === 'publication.yaml'
  return {
    today: now.toISOString().slice(0, 10),
    ...((isPublication || file === 'sources.yaml') && { places: idsFor('places', path, base) }),
    ...(isPublication && { topics: idsFor('topics', path, base) }),
  }
}

/** The topics or places that a file may name: those of the project, and those of the file beside it. */
function idsFor(list: 'topics' | 'places', path: string, base: string): ReadonlySet<string> | undefined {
  const paths = [base, dirname(path)].map((folder) => resolve(folder, `${list}.yaml`))
  const there = [...new Set(paths)].filter((one) => existsSync(one))
  const { value } = readMerged<'topics.yaml' | 'places.yaml'>(`${list}.yaml`, there)
  const lists: { id: string }[][] = Object.values(value ?? {})
  return value && new Set(lists.flat().map(({ id }) => id))
}

function foreignList(path: string, places: Around['places']): Validated {
  const { sources, findings } = readForeignSources(path, places)
  return { holds: count(sources.length, 'source', 'sources'), findings: inOrder(findings) }
}

function ownFile(file: ConfigurationFile, paths: readonly string[], around: Around): Validated {
  const { value, errors, notes, advice } = readMerged(file, paths, around)
  const differences = paths.length > 1 ? ` with the differences from ${paths[0]}` : ''
  return { holds: `${holdings(value)}${differences}`, findings: inOrder([...errors, ...notes]), advice }
}

function holdings(value: unknown): string {
  if (typeof value !== 'object' || value === null) return 'empty'
  if ('sources' in value && Array.isArray(value.sources)) {
    const on = value.sources.filter((source: { on: boolean }) => source.on).length
    return `${count(value.sources.length, 'source', 'sources')}, ${on} of them on`
  }
  if ('topics' in value && Array.isArray(value.topics)) return count(value.topics.length, 'topic', 'topics')
  if ('places' in value && Array.isArray(value.places)) return count(value.places.length, 'place', 'places')
  if ('policies' in value && Array.isArray(value.policies))
    return count(value.policies.length, 'policy', 'policies')
  if (
    'unmistakable' in value &&
    'subject' in value &&
    Array.isArray(value.unmistakable) &&
    Array.isArray(value.subject)
  )
    return `${count(value.unmistakable.length + value.subject.length, 'term', 'terms')} of the subject`
  return 'title' in value ? `"${value.title}"` : count(Object.keys(value).length, 'setting', 'settings')
}
