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

/** A name or a title without what nobody can see; joiners that a script or an emoji needs stay. */
export function withoutInvisible(text: string): string {
  // Nearly every text has none of it.
  return /^[\t\n\r -~\u00A0-\u00AC\u00AE-\u0300\u2010-\u2027]*$/.test(text)
    ? text
    : text.replace(space, ' ').replace(invisible, '')
}
