import { hostile } from '../../ingest/hostile.ts'
import type { Random } from '../random.ts'
import { hostileDate, hostileLink, hostileText } from './texts.ts'

interface Element {
  at: number
  whole: string
  name: string
  attributes: string
  inside: string
}

const element = /<([\w:-]+)((?:\s[^<>]*)?)>([\s\S]*?)<\/\1\s*>/g
const dates = /date|published|updated|issued|modified|created/i
const links = /link|guid|id$|loc|url/i

/** The elements of a piece of XML at any depth. */
function elementsOf(text: string, offset = 0): Element[] {
  return [...text.matchAll(element)].flatMap((found) => {
    const [whole, name = '', attributes = '', inside = ''] = found
    const at = offset + found.index
    const within = at + whole.indexOf('>') + 1
    return [
      { at, whole, name, attributes, inside },
      ...(inside.length < 5000 ? elementsOf(inside, within) : []),
    ]
  })
}

type Change = (one: Element, random: Random, all: readonly Element[]) => string

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const rebuilt = ({ name, attributes }: Element, inside: string) => `<${name}${attributes}>${inside}</${name}>`

/** What to put in place of one element. */
const changes: readonly Change[] = [
  () => '',
  ({ whole }, random) => whole.repeat(random.pick([2, 3, 150])),
  ({ whole }, random, all) => whole + random.pick(all).whole,
  (one, random, all) => rebuilt(one, random.pick(all).inside),
  (one, random, all) => rebuilt({ ...one, name: random.pick(all).name }, one.inside),
  ({ whole }, random, all) => `<${random.pick(all).name}>${whole}`,
  ({ whole, name }, random) => {
    const times = random.pick([1, 5, 260])
    return `<${name}>`.repeat(times) + whole + `</${name}>`.repeat(times)
  },
  ({ whole, name }) => whole.replaceAll(name, `z:${name.split(':').at(-1)}`),
  ({ whole, name, attributes }) =>
    whole.replace(`<${name}${attributes}`, `<${name}${attributes} xmlns="urn:z"`),
  ({ whole, name }) => whole.replaceAll(name, name.toUpperCase()),
  (one) => rebuilt(one, `<![CDATA[${one.inside}]]>`),
  (one) => rebuilt(one, escaped(one.inside)),
  (one) => rebuilt(one, one.inside.replaceAll('&lt;', '<').replaceAll('&amp;', '&')),
  (one) => rebuilt(one, ''),
  ({ name }) => `<${name}/>`,
  ({ whole, name }) => whole.replace(`</${name}`, ''),
  ({ whole }, random) => whole.slice(0, random.below(whole.length)),
  (one, random) => rebuilt(one, attackOf(random)),
  ({ whole }, random) => whole + attackOf(random),
  (one, random) => rebuilt(one, hostileFor(one, random)),
  (one, random) => rebuilt(one, escaped(hostileFor(one, random))),
  (one, random) => rebuilt(one, `<![CDATA[${hostileFor(one, random)}]]>`),
  (one, random) => rebuilt(one, escaped(hostileText(random) + one.inside)),
  (one, random) => rebuilt(one, one.inside + escaped(hostileText(random))),
  (one, random) => rebuilt({ ...one, attributes: ` ${hostileText(random)}` }, one.inside),
  (one, random) => {
    const name = random.pick([
      'type',
      'href',
      'isPermaLink',
      'rel',
      'xml:base',
      'xml:lang',
      'url',
      'mode',
      'toString',
    ])
    const value = escaped(random.chance(0.5) ? hostileLink(random) : hostileText(random)).replaceAll(
      '"',
      '&quot;',
    )
    return rebuilt({ ...one, attributes: `${one.attributes} ${name}="${value}"` }, one.inside)
  },
  (one, random) =>
    rebuilt(
      {
        ...one,
        attributes: ` type="${random.pick(['xhtml', 'html', 'text', 'text/plain', 'base64', 'image/png', ''])}"`,
      },
      one.inside,
    ),
]

/** What stands in the entry of a document that is an attack on the parser. */
function attackOf(random: Random): string {
  const document = random.pick(Object.values(hostile))(random.pick([300, 3000, 30_000]))
  return document.replace(/^[\s\S]*?<item>|<\/item>\s*<\/channel>[\s\S]*$/g, '')
}

function hostileFor({ name }: Element, random: Random): string {
  if (dates.test(name) && random.chance(0.7)) return hostileDate(random)
  if (links.test(name) && random.chance(0.7)) return hostileLink(random)
  return hostileText(random)
}

/** Changes an element of an entry, or characters anywhere in it. */
export function changeXml(text: string, random: Random): string {
  const all = elementsOf(text)
  if (all.length === 0 || random.chance(0.2)) return changeCharacters(text, random)
  const one = random.pick(all)
  return (
    text.slice(0, one.at) + random.pick(changes)(one, random, all) + text.slice(one.at + one.whole.length)
  )
}

/** Inserts, removes or repeats characters anywhere. */
export function changeCharacters(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  const to = Math.min(text.length, at + random.pick([0, 1, 1, 5, 50]))
  const instead = random.pick([
    () => '',
    () => hostileText(random),
    () => hostileLink(random),
    () => text.slice(at, to).repeat(3),
    () => String.fromCharCode(random.below(0x80)),
  ])()
  return text.slice(0, at) + instead + text.slice(to)
}
