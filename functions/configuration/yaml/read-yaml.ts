import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Finding } from '../finding.ts'
import { type Located, list, map, scalar } from './located.ts'

/** Levels of lists and maps within each other. */
const MAX_DEPTH = 50

/** What was read from a file. */
interface ReadYaml {
  readonly root?: Located
  readonly findings: readonly Finding[]
}

/** Files whose reading is kept: those of a configuration and of the differences to it. */
const KEPT = 16
const kept = new Map<string, ReadYaml & { text: string }>()

/**
 * Reads YAML (and JSON, which is YAML too) with the line of each value. An empty file is an empty map. A file that reads
 * as it did last time is not parsed again, since that takes longer than all checks: the digest reads its whole
 * configuration whenever one file changes.
 */
export function readYaml(text: string, file: string): ReadYaml {
  const last = kept.get(file)
  const read = last?.text === text ? last : { ...parse(text, file), text }
  kept.delete(file)
  kept.set(file, read)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return read
}

function parse(text: string, file: string): ReadYaml {
  const lines = new LineCounter()
  const lineAt = (position: number) => lines.linePos(position).line
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
    const broken = document.errors[0]
    if (broken?.message.includes('call stack')) throw new RangeError()
    // What follows the first error mostly follows from it.
    if (broken) return { findings: [{ file, line: lineAt(begin(broken, document)), text: explain(broken) }] }
    const findings: Finding[] = []
    const root = locate(document.contents, 1, 0)
    return findings.length ? { findings } : { root, findings }

    function locate(node: Node | null, line: number, depth: number): Located {
      const at = { file, line }
      if (depth > MAX_DEPTH) throw new RangeError()
      if (isAlias(node)) {
        findings.push({
          file,
          line,
          text: `"*${node.source}" is an alias, and aliases are not supported. Write the value out instead.`,
        })
        return scalar(at, null)
      }
      if (isMap<Node, Node | null>(node)) {
        return map(
          at,
          node.items.map(({ key, value }) => {
            const keyLine = key.range ? lineAt(key.range[0]) : line
            return [isScalar(key) ? String(key.value) : String(key), locate(value, keyLine, depth + 1)]
          }),
        )
      }
      if (isSeq<Node | null>(node)) {
        return list(
          at,
          node.items.map((item) => locate(item, item?.range ? lineAt(item.range[0]) : line, depth + 1)),
        )
      }
      if (!isScalar(node)) return depth ? scalar(at, null) : map(at)
      const { value } = node
      const kept = typeof value === 'number' || typeof value === 'boolean' || value === null
      return scalar(at, kept ? value : String(value))
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return {
      findings: [{ file, text: `has lists nested more than ${MAX_DEPTH} deep. Nest them less deeply.` }],
    }
  }
}

/** The position of an error. A quotation mark that is never closed is noticed at the end of the file, so its opening counts. */
function begin(error: YAMLError, document: Document.Parsed): number {
  let position = error.pos[0]
  if (error.message.startsWith('Missing closing')) {
    visit(document, {
      Scalar: (_, node) => {
        if (node.range && node.type?.startsWith('QUOTE')) position = node.range[0]
      },
    })
  }
  return position
}

const remedies: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'Begin the line at the same column as the lines it belongs to.',
  BAD_SCALAR_START: 'Put the value in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'Put a value that holds ": " in quotes, and begin the line at the same column as its neighbours.',
  DUPLICATE_KEY: 'Keep one of the two.',
  KEY_OVER_1024_CHARS: 'Put a colon and a space after the key.',
  MISSING_CHAR:
    'Close the quotation mark or bracket that was opened, or put a colon and a space after the key.',
  MULTILINE_IMPLICIT_KEY: 'Put a colon and a space after the key, and the value on the same line.',
  TAB_AS_INDENT: 'Write spaces instead of tabs.',
  UNEXPECTED_TOKEN: 'Put the value in quotes.',
}

function explain(error: YAMLError): string {
  const what = error.message.split('\n')[0]?.replace(/[.:]?$/, '') ?? error.code
  return `can't be read as YAML: ${what}. ${remedies[error.code] ?? 'Compare the line with its neighbours.'}`
}
