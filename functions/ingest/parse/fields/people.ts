import { children, type Fields, firstText, type Node, nodes } from './node.ts'
import { line } from './text-construct.ts'

/** Only so many characters of a name are read, since the patterns below take quadratic time. */
const MAX_NAME_LENGTH = 300

/** Lists all authors of an entry or a feed, each once, separated by commas. */
export function authors(fields: Fields, format: 'rss' | 'atom'): string | undefined {
  const named = [
    ...nodes(fields, 'atom:author').map(person),
    ...nodes(fields, 'rss:author').map((node) => addressed(line(node, format))),
  ]
  const creators = nodes(fields, 'dc:creator').map((node) => line(node, format))
  const found =
    creators.some(Boolean) && named.every((name) => !name || name.includes('@')) ? creators : named
  const others = nodes(fields, 'itunes:author').map((node) => line(node, format))
  const names = (found.some(Boolean) ? found : others).filter((name) => name !== undefined)
  return [...new Set(names)].join(', ') || undefined
}

function person(node: Node): string | undefined {
  const fields = children(node)
  return firstText(fields, 'atom:name') ?? firstText(fields, 'atom:email', 'atom:uri', 'atom:url')
}

/** Takes the name out of an author of RSS: `desk@example.org (Ana Ruiz)`, or the other way round. */
function addressed(whole: string | undefined): string | undefined {
  const text = whole?.slice(0, MAX_NAME_LENGTH)
  const name =
    /^\S+@\S+\s+\(([^)]+)\)$/.exec(text ?? '')?.[1] ?? /^([^<(]+?)\s*[<(]\S+@\S+[>)]$/.exec(text ?? '')?.[1]
  return name?.trim() || text
}
