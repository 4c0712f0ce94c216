/** Scripts in whose words a joiner or a non-joiner changes how letters look: Arabic with Persian, and those of India and its neighbours. */
const joining = [
  ...['Arab', 'Syrc', 'Mong', 'Nkoo', 'Mand', 'Phag'],
  ...['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh'],
  ...['Khmr', 'Mymr', 'Tibt', 'Bali', 'Java', 'Newa', 'Mtei'],
]
const letter = `[[${joining.map((script) => `\\p{scx=${script}}`).join('')}]&&[\\p{L}\\p{M}]]`
const picture = '\\p{Extended_Pictographic}'

/**
 * Marks that turn the direction of what follows, zero-width characters, soft hyphens, byte order marks and control
 * characters. Nobody sees them, and they make one name look like another or hide a word from a search.
 */
const invisible = new RegExp(
  [
    // Tabs and line ends stay: they are space, which other code folds.
    '[\\0-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F]',
    '[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]',
    // A flag such as Scotland's is a black one with letters that nobody sees.
    '(?<!\\u{1F3F4}[\\u{E0020}-\\u{E007F}]{0,7})[\\u{E0000}-\\u{E007F}]',
    // A non-joiner belongs between two letters, a joiner after a letter or between two pictures.
    `\\u200C(?<!${letter}\\u200C)|\\u200C(?!${letter})`,
    `\\u200D(?<!${letter}\\u200D)(?<!(?:${picture}|[\\uFE0F\\u{1F3FB}-\\u{1F3FF}])\\u200D(?=${picture}))`,
  ].join('|'),
  'gv',
)

/** A name or a title without what nobody can see; joiners that a script or an emoji needs stay. */
export function withoutInvisible(text: string): string {
  // Nearly every text has none of it.
  return /^[\t\n\r -~\u00A0-\u00AC\u00AE-\u0300\u2010-\u2027]*$/.test(text)
    ? text
    : text.replaceAll('\x85', ' ').replace(invisible, '')
}
