import type { Random } from '../random.ts'
import { joined, type Shape } from '../shape.ts'
import { hostileText } from './texts.ts'
import { changeCharacters } from './xml.ts'

/** A document as a server sends it. */
export interface Sent {
  bytes: Uint8Array
  contentType?: string
}

/** Changes more than one entry: the order, the number, what is around them. */
export function changeShape(shape: Shape, other: Shape | undefined, random: Random): Shape {
  const { entries } = shape
  const at = random.below(entries.length)
  return random.pick<() => Shape>([
    () => ({ ...shape, entries: entries.toReversed() }),
    () => ({ ...shape, entries: [...entries, ...entries] }),
    () => ({ ...shape, entries: Array.from({ length: 400 }, () => entries[at] ?? '') }),
    () => ({ ...shape, entries: [] }),
    () => ({ ...shape, head: changeCharacters(shape.head, random) }),
    () => ({ ...shape, head: changeCharacters(shape.head, random) }),
    () => ({ ...shape, tail: '' }),
    () => ({ ...shape, tail: changeCharacters(shape.tail, random) }),
    () => ({ ...shape, between: shape.isJson ? ', , ' : hostileText(random) }),
    () => ({ ...shape, head: shape.head.replace(/ xmlns(:\w+)?="[^"]*"/, '') }),
    () => ({ ...shape, head: shape.head.replace(/xmlns(:\w+)?="[^"]*"/, 'xmlns$1="urn:other"') }),
    () => ({ ...shape, head: `<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>${shape.head}` }),
    () => ({ ...shape, head: `\n\n junk ${shape.head}` }),
    () => ({ ...shape, head: `<html><head><title>x</title></head><body>${shape.head}` }),
    () => ({ ...shape, tail: `${shape.tail}${joined(other ?? shape)}` }),
    () => ({
      ...shape,
      entries: entries.toSpliced(at, 0, ...(other?.entries ?? [hostileText(random)]).slice(0, 5)),
    }),
    () => ({ ...(other ?? shape), entries }),
    () => ({ ...shape, entries: entries.toSpliced(at, 1, joined(other ?? shape).slice(0, 20_000)) }),
  ])()
}

/** Writes a document in bytes, sometimes in another encoding than it says, cut, or with broken bytes. */
export function send(text: string, random: Random): Sent {
  const utf8 = new TextEncoder().encode(text)
  if (random.chance(0.7)) return { bytes: utf8 }
  const contentType = random.pick([
    'text/xml; charset=iso-8859-1',
    'application/xml; charset=utf-16',
    'text/html',
    'application/json',
    'text/xml; charset="none"',
    'text/xml;charset=iso-2022-jp',
    '',
  ])
  const marked =
    (...mark: number[]) =>
    (bytes: Uint8Array) =>
      Uint8Array.from([...mark, ...bytes])
  const bytes = random.pick<() => Uint8Array>([
    () => utf8,
    () => utf8.subarray(0, random.below(utf8.length + 1)),
    () => marked(0xef, 0xbb, 0xbf)(utf8),
    () => marked(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf)(utf8),
    () => marked(0xff, 0xfe)(utf8),
    () => marked(0xff, 0xfe)(Buffer.from(text, 'utf16le')),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(text, 'utf16le').swap16(),
    () => Buffer.from(text, 'latin1'),
    () => {
      const broken = Uint8Array.from(utf8)
      for (let n = 0; n < 5; n++) broken[random.below(broken.length)] = random.below(256)
      return broken
    },
  ])()
  return { bytes, ...(random.chance(0.6) && { contentType }) }
}
