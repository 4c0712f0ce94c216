import fc from 'fast-check'
import { BOUNDARY } from '../../../functions/email/mime.ts'

/** Texts that break a carelessly built email: template placeholders, boundaries, line ends, encodings, markup. */
const pieces = [
  'slot7to7slot',
  'slot7token7slot',
  'slot7id7slot',
  '----_NmP-edition-Part_1--',
  `--${BOUNDARY}`,
  `--${BOUNDARY}--`,
  `\r\n--${BOUNDARY}--\r\n`,
  '[object Object]',
  '{"own":"unsubscribe"}',
  '$&',
  '$1',
  '$`',
  '\r\n.\r\n',
  '\r\nBcc: victim@outlet.example\r\n\r\n',
  '\rFrom mallory',
  '\n',
  '\t',
  '  ',
  '.',
  '=',
  '=3D',
  '=\r\n',
  '=?UTF-8?Q?Bcc=3A_victim=40outlet.example?=',
  '=?utf-8?B?aGVsbG8=?=',
  ';:,<>()[]@"\\\'',
  '<!--[if mso]><b>',
  '<![endif]-->',
  '</td></tr></table></main></body></html>',
  '<a href="https://evil.example/">',
  '"><img src=x>',
  '&quot;&#x22;&amp;',
  '\u202eabc\u2066',
  '\u200f\ufeff\u00ad',
  '\ud83d',
  '\udc00',
  '\u{1f5fd}',
  '\u0000\u0001\u007f\u0085',
  '\u2028\u2029',
  'https://digest.example/unsubscribe/',
  'x'.repeat(1200),
  'é'.repeat(90),
  'a b '.repeat(60),
]

export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ maxLength: 90 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((some) => some.join(''))

/** Addresses as sources serve them. */
export const hostileLink: fc.Arbitrary<string | undefined> = fc.oneof(
  fc.constantFrom(
    'https://slots.example/s?r=slot7to7slot&t=slot7token7slot',
    'https://Courier.EXAMPLE/Story?a=1&amp;b=2&c=%zz%',
    'https://ñandú.example/ünïcödé?q=日本',
    'http://[2001:db8::1]/story',
    'https://outlet.example/a"b\'c<d>e^f`g{h}|i',
    `https://outlet.example/--${BOUNDARY}--?x=3D=`,
    'https://outlet.example/a\r\nBcc: victim@outlet.example',
    'https://digest.example@outlet.example/',
    'https://outlet.example/\ud800',
    `https://outlet.example/${'y'.repeat(1900)}`,
    'https:outlet.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '//outlet.example/',
    ' https://outlet.example/ ',
  ),
  hostileText.map((text) => `https://outlet.example/?${text}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constant(undefined),
)
