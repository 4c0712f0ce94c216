import type * as z from 'zod/mini'
import { own } from '../domain/own.ts'
import { didYouMean } from '../domain/text/nearest-word.ts'
import { examples } from './examples.ts'

type Issue = z.core.$ZodIssue

/** Explains an issue: one sentence on what is wrong and one on what to write. `topic` is the file's name without its ending. */
export function explain(issue: Issue, value: unknown, schema: z.core.$ZodType, topic: string): string {
  const path = issue.path.filter((step) => typeof step === 'string')
  const key = path.at(-1) ?? topic
  const remedy =
    completed(key, value) ?? remedyFor([...(path[0] === topic ? [] : [topic]), ...path].join('.'))
  const shown = value === undefined ? '' : ` ${quoted(value)}`
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .map((name) =>
          name === 'add' || name === 'remove'
            ? `"${name}" belongs below the list that it changes. Indent it, or write it on the line of the list: {${name}: [...]}.`
            : unknownKey(name, schema, issue.path),
        )
        .join(' ')
    case 'invalid_value':
      if (value === undefined) return `"${key}" is missing. Write one of: ${issue.values.join(', ')}.`
      return `${key}${shown} is not known. Write one of: ${issue.values.join(', ')}.${didYouMean(String(value), issue.values.map(String))}`
    case 'invalid_type': {
      if (value === undefined) return `"${key}" is missing.${remedy}`
      const wanted = own(typesInWords, issue.expected) ?? issue.expected
      const isItem = typeof issue.path.at(-1) === 'number'
      if (isItem && value === null)
        return `an item of ${key} is empty. Write something behind the dash, or remove it.`
      if (issue.expected === 'string' && typeof value !== 'object' && !remedy.includes('https:')) {
        return `${key}${shown} must be ${wanted}. Put it in quotes: ${isItem ? '' : `${key}: `}"${value}".`
      }
      const hint =
        isItem && issue.expected === 'string' ? quoteColon(value) : listHint(issue.expected, value, key)
      return `${isItem ? `an item of ${key}` : key}${shown} must be ${wanted}.${hint ?? remedy}`
    }
    case 'too_small':
    case 'too_big':
      if (typeof value === 'number') return `${key}${shown} is ${limit(issue)}.${remedy}`
      return `${key} ${issue.message}.${remedy}`
    default:
      return `${key}${shown} ${issue.message}.${remedy}`
  }
}

/** Proposes the key that was meant, or says under which key one of this name belongs. */
function unknownKey(name: string, schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  const keys = keysAt(schema, path)
  const within = keys.find((key) => keysAt(schema, [...path, key]).includes(name))
  if (within !== undefined)
    return `"${name}" belongs below "${within}". Indent it, on a line after "${within}:".`
  const isAbove = path.length > 0 && keysAt(schema, path.slice(0, -1)).includes(name)
  if (isAbove) return `"${name}" does not belong below "${String(path.at(-1))}". Indent it less, as that is.`
  return `"${name}" is not a known key. Write one of: ${keys.join(', ')}.${didYouMean(name, keys)}`
}

/** What a term with a colon in it became: `[SB 4: the law]` is read as a map. */
function quoteColon(value: unknown): string | undefined {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const [first] = entries
  if (!first || entries.length > 1) return
  if (first[0] === 'add' || first[0] === 'remove')
    return ` Write {${first[0]}: [...]} in place of the list, not in it.`
  return typeof first[1] === 'object'
    ? undefined
    : ` Text with a colon needs quotes: "${first[0]}: ${first[1]}".`
}

/** How a list is changed, if something else stands in its place. */
function listHint(expected: string, value: unknown, key: string): string | undefined {
  if (expected !== 'array') return
  if (typeof value === 'object' && value !== null && 'only' in value)
    return ` What the digest is limited to belongs in publication.yaml: write ${key}: {only: [...]} there.`
  if (['sources', 'topics', 'places', 'policies'].includes(key)) return
  if (typeof value === 'object')
    return ` Write ${key}: {add: [...], remove: [...]} to change the list, or ${key}: [...] to replace it.`
  return ` Write ${key}: {add: ["${value}"]} to add to the list, or ${key}: ["${value}"] to replace it.`
}

function limit(issue: Issue): string {
  if (issue.code === 'too_small') return `too small: it must be at least ${issue.minimum}`
  return issue.code === 'too_big' ? `too large: it must be at most ${issue.maximum}` : ''
}

const typesInWords: Record<string, string> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a map of keys and values',
}

function remedyFor(path: string): string {
  const example = own(examples, path)
  return example ? ` Write ${example}${/[.?]$/.test(example) ? '' : '.'}` : ''
}

/** Proposes the address with `https://` before it, which is all that most wrong addresses lack. */
function completed(key: string, value: unknown): string | undefined {
  const isAddress =
    typeof value === 'string' && /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?(?:\/\S*)?$/i.test(value)
  return isAddress ? ` Write ${key}: https://${value}.` : undefined
}

function quoted(value: unknown): string {
  if (Array.isArray(value)) return '(a list)'
  if (typeof value === 'object') return '(a map)'
  // A password is not repeated.
  const text = String(value).replace(/\/\/[^\s/@]{1,200}@/, '//…@')
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`
}

/** Lists the keys that a map may have at a path of the schema. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let { def } = (schema as z.core.$ZodTypes)._zod
  for (const step of path) {
    def = bare(def)
    if (def.type === 'array') def = inner(def.element)
    else if (def.type === 'record') def = inner(def.valueType)
    else if (def.type === 'object') def = inner(own(def.shape, String(step)))
  }
  def = bare(def)
  return def.type === 'object' ? Object.keys(def.shape) : []
}

type Definition = z.core.$ZodTypes['_zod']['def']

/** What an optional value is, and of a union the map. */
function bare(def: Definition): Definition {
  let found = def
  while (found.type === 'optional' || found.type === 'default') found = inner(found.innerType)
  if (found.type !== 'union') return found
  return found.options.map(inner).find(({ type }) => type === 'object') ?? found
}

const inner = (schema: z.core.$ZodType | undefined) => (schema as z.core.$ZodTypes)._zod.def
