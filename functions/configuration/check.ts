import * as z from 'zod/mini'
import { own } from '../domain/own.ts'
import { explain } from './explain.ts'
import { type ConfigurationFile, files } from './files.ts'
import type { Finding } from './finding.ts'
import { writtenName } from './sources/source-id.ts'
import { type Located, nearest, plain } from './yaml/located.ts'

/** The value of a file, or what is wrong in it. */
type Checked<File extends ConfigurationFile> =
  | { value: z.infer<(typeof files)[File]>; findings: [] }
  | { value?: undefined; findings: Finding[] }

/** Checks the content of a file against its schema. */
export function check<File extends ConfigurationFile>(file: File, root: Located): Checked<File> {
  const schema = files[file]
  const value = plain(root)
  const result = z.safeParse(schema, value)
  if (result.success) {
    return { value: result.data as z.infer<(typeof files)[File]>, findings: [] }
  }
  const topic = file.replace('.yaml', '')
  const findings = result.error.issues
    .filter((issue) => !isFollowUp(issue, value))
    .flatMap((issue): z.core.$ZodIssue[] =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
    )
    .map((issue) => {
      const key = issue.code === 'unrecognized_keys' ? issue.keys : []
      const { file: where, line } = nearest(root, [...issue.path, ...key])
      const text = explain(issue, at(value, issue.path), schema, topic)
      return { file: where, line, text: `${whose(root, issue.path)}${text}` }
    })
  return { findings }
}

/** Whether an issue follows from another: a source without an address also lacks the id and name that are made from it. */
function isFollowUp({ path }: z.core.$ZodIssue, value: unknown): boolean {
  const item = at(value, path.slice(0, -1))
  const key = path.at(-1)
  const isMade = path[0] === 'sources' && (key === 'id' || key === 'name')
  return isMade && at(value, path) === undefined && typeof at(item, ['feed']) !== 'string'
}

const singular: Record<string, string> = {
  sources: 'source',
  topics: 'topic',
  places: 'place',
  policies: 'policy',
}

/** Names the item of a list in which an issue is, as the operator named it. */
function whose(root: Located, path: readonly PropertyKey[]): string {
  const [list, index] = path
  if (typeof list !== 'string' || typeof index !== 'number') return ''
  const item = nearest(root, [list, index])
  // The message itself names the key of a plain list.
  if (item.kind === 'scalar' || !(own(singular, list) || path.length > 2)) return ''
  if (!own(singular, list)) return `${list}: `
  const name = writtenName(item)
  return `${own(singular, list)}${name ? ` "${name}"` : ` ${index + 1}`}: `
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, step) => (typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined),
    value,
  )
}
