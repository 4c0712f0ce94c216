import { all, one, parseXml } from '../xml.ts'
import { absolute, badCharacters, declaration, Faults, faultsOfPlain, language } from './faults.ts'

/** A list of sources: OPML 2.0. */
export function faultsOfOpml(xml: string): string[] {
  const faults = new Faults()
  faults.unless(!badCharacters.test(xml), 'there are bad characters')
  faults.unless(declaration.test(xml), 'the document does not declare UTF-8')
  const opml = parseXml(xml)
  faults.unless(opml.name === 'opml' && opml.attributes.version === '2.0', 'it is not OPML 2.0')
  faults.unless(one(one(opml, 'head')!, 'title')?.text.trim(), 'it has no title')
  const outlines = all(one(opml, 'body')!, 'outline')
  faults.unless(outlines.length > 0, 'it has no outline')
  for (const outline of outlines.flatMap((one) => [one, ...one.children])) {
    const { attributes, children } = outline
    faults.push(...faultsOfPlain({ ...outline, text: attributes.text ?? '' }))
    faults.unless(attributes.text?.trim(), 'an outline has no text')
    if (children.length > 0) continue
    faults.unless(attributes.type === 'rss', 'a feed does not say that it is one')
    faults.unless(attributes.title?.trim(), 'a feed has no title')
    for (const name of ['xmlUrl', 'htmlUrl'])
      faults.unless(absolute.test(attributes[name] ?? 'https:x'), `${name} is no address`)
    faults.unless(attributes.xmlUrl, 'a feed has no address')
    faults.unless(language.test(attributes.language ?? 'en'), 'a language is none')
  }
  return faults
}
