import { SaxesParser } from 'saxes'

export interface Element {
  /** With its namespace: `{http://www.w3.org/2005/Atom}link`, or `title` where it has none. */
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

/** Parses strictly. @throws if the text is not well-formed by XML 1.0 and its namespaces. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: Element = {
      name: uri ? `{${uri}}${local}` : local,
      attributes: Object.fromEntries(
        Object.values(attributes)
          .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
          .map(({ name, value }) => [name, value]),
      ),
      text: '',
      children: [],
    }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  const text = (some: string) => {
    open.at(-1)!.text += some
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return root.children[0]!
}

export const all = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name)
export const one = (element: Element, name: string): Element | undefined => all(element, name)[0]
