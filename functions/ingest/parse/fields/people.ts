import { oneLine } from '../../../domain/text/one-line.ts'
import { children, type Fields, firstText, type Node, nodes } from './node.ts'
import { line } from './text-construct.ts'

/** Only so many characters of a name are read, since the patterns below take quadratic time. */
const MAX_NAME_LENGTH = 300

/** Lists all authors of an entry or a feed, each once, separated by commas. */
export function authors(fields: Fields, format: 'rss' | 'atom'): string | undefined {
  const written = (name: string) => nodes(fields, name).map((node) => addressed(line(node, format)))
  const named = [...nodes(fields, 'atom:author').map(person), ...written('rss:author')]
  const creators = written('dc:creator')
  const found =
    creators.some(Boolean) && named.every((name) => !name || name.includes('@')) ? creators : named
  const names = (found.some(Boolean) ? found : written('itunes:author')).filter((name) => name !== undefined)
  return [...new Set(names)].join(', ') || undefined
}

function person(node: Node): string | undefined {
  const name = firstText(children(node), 'atom:name', 'atom:email')
  return name === undefined ? undefined : addressed(oneLine(name))
}

/** Reads the name from an author as RSS writes it: `desk@example.org (Ana Ruiz)`, or the other way round. */
function addressed(whole: string | undefined): string | undefined {
  const text = whole?.slice(0, MAX_NAME_LENGTH)
  const name =
    /^\S+@\S+\s+\(([^)]+)\)$/.exec(text ?? '')?.[1] ?? /^([^<(]+?)\s*[<(]\S+@\S+[>)]$/.exec(text ?? '')?.[1]
  return name?.trim() || text
}
