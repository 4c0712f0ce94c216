import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../functions/domain/model/entry.ts'
import { atom, feedOf, rss } from './text.ts'

const context = { url: 'https://valley.example/feed', now: new Date('2026-11-20T12:00:00Z') }

/** The fields of one entry as elements, in order. */
const item = (n: number) => [
  `<title>Council ${n} votes on a clinic</title>`,
  `<link>https://valley.example/${n}</link>`,
  `<guid isPermaLink="false">guid-${n}</guid>`,
  `<pubDate>Fri, 20 Nov 2026 10:0${n}:00 GMT</pubDate>`,
  `<dc:creator>Ana Ruiz ${n}</dc:creator>`,
  `<description>${n % 2 ? `<![CDATA[<p>Text ${n}</p>]]>` : `&lt;p&gt;Text ${n}&lt;/p&gt;`}</description>`,
  `<category>courts</category>`,
]
const entry = (n: number) => [
  `<title>Council ${n} votes on a clinic</title>`,
  `<link rel="alternate" href="/story/${n}"/>`,
  `<id>tag:valley.example,2026:${n}</id>`,
  `<updated>2026-11-20T10:0${n}:00Z</updated>`,
  `<author><name>Ana Ruiz ${n}</name></author>`,
  `<summary type="html">${n % 2 ? `<![CDATA[<p>Text ${n}</p>]]>` : `&lt;p&gt;Text ${n}&lt;/p&gt;`}</summary>`,
]
const formats = [
  {
    name: 'RSS',
    fields: item,
    document: (entries: string[][]) =>
      rss(
        `<link>https://valley.example/</link>${entries.map((fields) => `<item>${fields.join('')}</item>`).join('\n')}`,
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ),
  },
  {
    name: 'Atom',
    fields: entry,
    document: (entries: string[][]) =>
      atom(
        `<link href="https://valley.example/"/>${entries.map((fields) => `<entry>${fields.join('')}</entry>`).join('\n')}`,
      ),
  },
]

/** What only the odd entry contains. */
const isOdd = ({ id }: Entry) => !/^(?:guid-|tag:valley\.example,2026:)[01346]$/.test(id ?? '')

async function othersOf(text: string): Promise<Entry[]> {
  return (await feedOf(text, context)).entries.filter((each) => !isOdd(each))
}

const damages: Record<string, string> = {
  '250 divs that are never closed': `<description>${'<div>'.repeat(250)}deep</description>`,
  '3,000 elements that are never closed': '<b>'.repeat(3000),
  'as many that are closed': `<description>${'<b>'.repeat(3000)}x${'</b>'.repeat(3000)}</description>`,
  'a pair of surrogate references': '<description>&#xD83D;&#xDE00; smile</description>',
  'lone surrogate references': '<description>&#xD83D; and &#56832; alone</description>',
  'a link of HTML in a text': '<description>Go <link rel="stylesheet" href="/s.css"> there</description>',
  'a link without anything in a text': '<description>Use the <link> tag</description>',
  'NUL as a reference': '<title>A&#0;B&#x0;C</title>',
  'entities that nobody knows': '<description>&nosuch; &foo &;</description>',
  'a date that is none': '<pubDate>soon</pubDate><updated>soon</updated>',
  'attributes without quotation marks': '<enclosure url=https://valley.example/a.mp3 length=1>',
  'an attribute that is not closed': '<guid isPermaLink="false>x</guid>',
  'a CDATA section that is not closed': '<description><![CDATA[ open for ever </description>',
  'a comment that is not closed': '<!-- open for ever',
  'a tag that is not closed': '<description <b',
  'an instruction that is not closed': '<?php echo 1;',
  'its own end tag too early': '</item></entry>',
  'the end of everything': '</channel></rss></feed>',
  'a title that is not closed': '<title>open for ever',
  'an unknown element that is not closed': '<x:wrapper xmlns:x="https://x.example/">',
  'a namespace of its own for everything': '<z xmlns="https://z.example/">',
  '300 namespaces': `<z ${Array.from({ length: 300 }, (_, n) => `xmlns:n${n}="https://n.example/${n}"`).join(' ')}>`,
  'a title of a million characters': `<title>${'a'.repeat(1_000_000)}</title>`,
  '100,000 categories': '<category>a</category>'.repeat(100_000),
  'names of properties': '<constructor/><__proto__>x</__proto__><toString a="b"/>',
}

describe.each(formats)('One odd entry of $name costs itself alone', ({ fields, document }) => {
  const good = [0, 1, 2, 3, 4, 5, 6].map(fields)

  test.each(Object.entries(damages))('%s', async (_, damage) => {
    const whole = (await feedOf(document(good), context)).entries.filter((each) => !isOdd(each))
    expect(whole).toHaveLength(5)
    for (const place of [0, 3, 6]) {
      const odd = fields(2).toSpliced(place, 0, damage)
      const odder = fields(5).toSpliced(0, 7, damage)
      expect(await othersOf(document(good.with(2, odd).with(5, odder)))).toEqual(whole)
    }
  })

  test.each([
    ['a start tag that is broken', (entry: string) => `8${entry.slice(1)}`],
    ['and many elements that are never closed', (entry: string) => `8${'<a>'.repeat(400)}${entry.slice(1)}`],
    [
      'and too many namespaces',
      (entry: string) =>
        `8<z ${Array.from({ length: 300 }, (_, n) => `xmlns:n${n}="urn:${n}"`).join(' ')}>${entry.slice(1)}`,
    ],
    ['an end tag without its bracket', (entry: string) => entry.slice(0, -1)],
    ['no end tag', (entry: string) => entry.replace(/<\/\w+>$/, '')],
    ['no end tag after many elements', (entry: string) => entry.replace(/<\/\w+>$/, '<a>'.repeat(400))],
  ])('whose own tags are wrong: %s', async (_, damage) => {
    const whole = await othersOf(document(good))
    const [entry = ''] = /<(item|entry)>.*<\/\1>/s.exec(document([fields(2)])) ?? []
    const odd = document(good).replace(entry, () => damage(entry))
    expect(odd).not.toBe(document(good))
    expect(await othersOf(odd)).toEqual(whole)
  })

  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '<div>',
        '</div>',
        '<b a="',
        '"',
        "'",
        '=',
        '&',
        ';',
        '&#',
        '<!--',
        '-->',
        '<![CDATA[',
      ],
      ...[']]>', '<?', '?>', '<title>', '</title>', '<link>', '</link>', '<description>', '</description>'],
      ...[
        '<content>',
        '<x:y>',
        '</x:y>',
        '<author>',
        '<source>',
        '\0',
        '\uFFFE',
        '\uD800',
        '/>',
        '<link/>',
        ' ',
      ],
      ...['</item>', '</entry>', '</channel>', '</rss>', '</feed>', '<!DOCTYPE x>', '<a xmlns="x">'],
    ),
    fc.string(),
  )

  test('whatever is put into its tags, wherever', async () => {
    const whole = await othersOf(document(good))
    const damage = fc.record({
      place: fc.nat(6),
      within: fc.nat(60),
      pieces: fc.array(piece, { minLength: 1, maxLength: 12 }),
      cut: fc.nat(30),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ place, within, pieces, cut }) => {
        const text = fields(2).join('')
        const at = Math.min(place * 40 + within, text.length)
        const odd = text.slice(0, at) + pieces.join('') + text.slice(at + cut)
        expect(await othersOf(document(good.with(2, [odd])))).toEqual(whole)
      }),
      { numRuns: 1000 },
    )
  })
})
