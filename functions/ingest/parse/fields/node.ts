import { MARKUP_MARK } from '../xml/field-capture.ts'
import { longNames } from '../xml/vocabulary.ts'

/** One field as rss-parser returns it: text alone, or text and attributes. */
export type Node = string | { _?: string; $?: Record<string, string>; [child: string]: unknown }

/** The fields of the feed or of one entry by name, each as often as it occurs. */
export type Fields = Record<string, Node[] | undefined>

/** All fields of a name. */
export function nodes(fields: Fields, name: string): Node[] {
  return fields[name] ?? []
}

/** An attribute of a field by its name in lower case. */
export function attribute(node: Node, name: string): string | undefined {
  return typeof node === 'string' ? undefined : node.$?.[name]
}

/** The value of a field, and whether it was markup in the document. */
export function value(node: Node): { text: string; markup: boolean } {
  const text = typeof node === 'string' ? node : (node._ ?? '')
  return text.startsWith(MARKUP_MARK) ? { text: text.slice(1), markup: true } : { text, markup: false }
}

/** The text of the first field of these names that contains more than space. */
export function firstText(fields: Fields, ...names: string[]): string | undefined {
  for (const name of names)
    for (const node of nodes(fields, name)) {
      const text = value(node).text.trim()
      if (text) return text
    }
  return undefined
}

/** The fields inside a structure, by the names of the vocabulary. */
export function children(node: Node): Fields {
  if (typeof node === 'string') return {}
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [longNames.get(name) ?? name, value as Node[]]),
  )
}
