/** Scripts in whose words a joiner or a non-joiner changes how letters look: Arabic with Persian, and those of India and its neighbours. */
const joining = [
  ...['Arab', 'Syrc', 'Mong', 'Nkoo', 'Mand', 'Phag'],
  ...['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh'],
  ...['Khmr', 'Mymr', 'Tibt', 'Bali', 'Java', 'Newa', 'Mtei'],
]
// Unicode calls the blank ones among them, such as U+17B4, ignorable.
const letter = `[[[${joining.map((script) => `\\p{scx=${script}}`).join('')}]&&[\\p{L}\\p{M}]]--\\p{DI}]`
const picture = '\\p{Extended_Pictographic}'

/** Ignorable characters that may be needed after some character; each is treated below. */
const needed = '\\u200C\\u200D\\u180B-\\u180D\\u180F\\uFE00-\\uFE0F\\u{E0020}-\\u{E007F}\\u{E0100}-\\u{E01EF}'

/**
 * Marks that turn the direction of what follows, zero-width characters, soft hyphens, fillers, lone variation selectors,
 * byte order marks, noncharacters and control characters: nobody sees them, and they make one name look like another or
 * hide a word from a search. `DI` is Unicode's Default_Ignorable_Code_Point (UAX 44).
 */
const invisible = new RegExp(
  [
    // Tabs and line ends are space, and stay for the caller to fold.
    '[\\0-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F]',
    `[[\\p{DI}\\p{Noncharacter_Code_Point}\\uFFF9-\\uFFFB]--[${needed}]]`,
    // A flag such as Scotland's is a black one with letters that nobody sees.
    '(?<!\\u{1F3F4}[\\u{E0020}-\\u{E007F}]{0,7})[\\u{E0020}-\\u{E007F}]',
    // A non-joiner is needed between two letters, a joiner behind one or between two pictures.
    `\\u200C(?<!${letter}\\u200C)|\\u200C(?!${letter})`,
    `\\u200D(?<!${letter}\\u200D)(?<!(?:${picture}\\uFE0F?|[\\u{1F3FB}-\\u{1F3FF}])\\u200D(?=${picture}))`,
    // Each selector has its characters (Unicode's StandardizedVariants, emoji and ideographic sequences).
    `[\\uFE0E\\uFE0F](?<!${picture}[\\uFE0E\\uFE0F])(?<![\\d#*]\\uFE0F(?=\\u20E3))`,
    '(?<![[\\p{Sm}\\p{scx=Han}\\p{scx=Mymr}\\p{scx=Phag}\\uFF01-\\uFF1F]--\\p{ASCII}])[\\uFE00-\\uFE0D]',
    '(?<!\\p{scx=Han})[\\u{E0100}-\\u{E01EF}]',
    '(?<![\\p{scx=Mong}--\\p{DI}])[\\u180B-\\u180D\\u180F]',
  ].join('|'),
  'gv',
)

/** A line end or a blank cell of Braille: both look like a space. */
const space = /[\x85\u2028\u2029\u2800]/g

/** What a code unit means for a text: the bits of `units`. */
const kind = { simple: 1, joiner: 2, joined: 4, other: 8 } as const

/** Ranges of code units, in hexadecimal. Where they overlap, the later kind counts. */
const ranges: [number, string][] = [
  // Letters and emoji that joiners may connect, and the halves of characters beyond the first plane.
  [kind.joined, 'a9 ae 2b0-36f 600-1fff 2190-21ff 2300-2bff 3000-ffff'],
  // Removed wherever they are.
  [kind.simple, 'ad 200b 200e-200f 202a-202e 2060-206f feff'],
  [kind.joiner, '200c-200d'],
  [
    kind.other,
    '0-8 e-1f 7f-9f 34f 61c 115f-1160 17b4-17b5 180b-180f 2028-2029 2800 3164 d82f d834 db40-dbff',
  ],
  [kind.other, 'dffe-dfff fdd0-fdef fe00-fe0f ffa0 fff0-ffff'],
]

/** The kind of each code unit. A table is several times faster than the expression above, which few texts need. */
const units = new Uint8Array(0x10000)
for (const [each, list] of ranges)
  for (const range of list.split(' ')) {
    const [from = 0, to = from] = range.split('-').map((unit) => Number.parseInt(unit, 16))
    units.fill(each, from, to + 1)
  }

const simple = /[\xAD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g

/** A name or a title without what nobody can see; joiners that a script or an emoji needs stay. */
export function withoutInvisible(text: string): string {
  let found = 0
  for (let at = 0; at < text.length; at++) found |= units[text.charCodeAt(at)]!
  if ((found & kind.other) !== 0 || (found & (kind.joiner | kind.joined)) === (kind.joiner | kind.joined))
    return text.replace(space, ' ').replace(invisible, '')
  return (found & (kind.simple | kind.joiner)) === 0 ? text : text.replace(simple, '')
}
