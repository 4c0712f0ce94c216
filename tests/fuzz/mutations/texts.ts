import { hostileLinks, hostileTexts } from '../../publish/hostile.ts'
import { attack, attackLinks } from '../../security/script.ts'
import type { Random } from '../random.ts'

/** A word in everything that mutations write, to be found where no text of a source may be. */
export const CANARY = 'Zqcanaryqz'

/** The beginnings of texts that mean something somewhere: to us, to a table, to a mail server, to a shell, to a regular expression. */
const meaningful = [
  '\uE000',
  '\uE0010\uE001',
  '\uE0011',
  '{{-2d}}',
  '{{unsubscribe}}',
  '{"own":"unsubscribe"}',
  '%recipient%',
  '*|UNSUB|*',
  "$&$1$`$'",
  '#{title}',
  '<%= x %>',
  '\\u003cscript\\u003e',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'STORIES#20261120',
  'SUBSCRIBER#0',
  '../../../etc/passwd',
  '..%2f..%2findex.html',
  'C:\\con\\nul',
  'stories/../feed.xml',
  '.htaccess',
  '(a+)+$',
  '[a-',
  '(?<x>',
  '\\',
  '*',
  '=HYPERLINK("https://evil.example","x")',
  '@SUM(1)',
  '\r\nBcc: victim@outlet.example\r\n\r\n',
  '\nSubject: x',
  '=?utf-8?B?aGVsbG8=?=',
  '\r\n.\r\n',
  'BEGIN:VCALENDAR\r\nEND:VEVENT',
  '\u001b]0;title\u0007\u001b[31m',
  '\u202etxt.exe\u2066',
  '\u2028\u2029\u0085',
  '\u200b\u200d\ufeff\u00ad',
  '\ud83d',
  '\udc00\ud83d',
  '\u0000',
  '&#0;&#xD800;&#1114112;&#x26;lt;',
  '&lt;![CDATA[',
  ']]>',
  '-->',
  '<!--',
  '<![CDATA[',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x>',
  '<!ENTITY a "b">',
  '</item>',
  '</item>\n<item>',
  '</entry><entry>',
  '</item><item><title>x</title></item><item>',
  '</channel></rss>',
  '</feed>',
  '<plaintext>',
  '<textarea>',
  '<title>',
  '<template><noscript>',
  '&nosuch;&amp;amp;&quot;',
  'İıſK',
  '\u0300'.repeat(400),
  '&#x202e;',
  '<a href="javascript:owned()">x</a>',
  'https://digest.example/unsubscribe/u.k1.aaaaaaaaaaaaaaaaaaaaaaaaaa.0.ffffffffffffffffffffffffffffffff',
  'No. 1:26-cv-00001 RIN 1615-AA00 H.R. 1 SB 4 EO 14160',
  '1e999',
  '-0',
  '99999999999999999999',
  'true',
  'null',
  '[]',
] as const

export function hostileText(random: Random): string {
  const kind = random.next()
  const text =
    kind < 0.45
      ? random.pick(meaningful)
      : kind < 0.65
        ? random.pick(hostileTexts)
        : kind < 0.75
          ? attack('fuzz')
          : kind < 0.9
            ? anyCharacters(random)
            : random
                .pick(['a', '<p>', ' \n', '&', 'é', '(', '"', "'", 'a. ', '\u{1f5fd}', '- ', 'ICE '])
                .repeat(random.pick([30, 300, 3000, 20_000]))
  return random.chance(0.3) ? `${CANARY} ${text}` : text
}

export function hostileLink(random: Random): string {
  const kind = random.next()
  if (kind < 0.5) return random.pick(hostileLinks) ?? ''
  if (kind < 0.65) return random.pick(attackLinks)
  return random.pick([
    'https://digest.example/stories/1/',
    'http://localhost:8080/edit/x',
    'http://127.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f.1/',
    'https://1.1/',
    `https://${CANARY}:secret@outlet.example/`,
    'https://outlet.example:99999/',
    'https://outlet.example./a//b/../c?#',
    'https://xn--a/',
    'https://a..b/',
    'https://\u202eexample.com/',
    'https://outlet.example/?__proto__=1&constructor[prototype]=2',
    'https://outlet.example/\r\nBcc: x@y.example',
    'https://outlet.example/(x)[y]{z}^$',
    'HTTPS://OUTLET.EXAMPLE/%E2%80%AE',
    'feed:https://outlet.example/a',
    'tag:outlet.example,2026:1',
    'urn:uuid:1',
    '?p=1',
    '#top',
    '.',
    '//[',
    'https://google.com/url?q=javascript:owned()&url=https://a.example',
  ])
}

export function hostileDate(random: Random): string {
  return random.pick([
    '',
    'soon',
    '0',
    '0000-00-00',
    '2026-02-31T25:61:61Z',
    '9999-12-31T23:59:59Z',
    '+275760-09-13T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    '1970-01-01',
    '2026-11-20T12:00:00+99:99',
    'Fri, 20 Nov 2026 24:00:00 EST',
    'Vie, 20 nov. 2026 10:00:00 PST',
    '20/11/2026',
    'Nov. 19, 2026, 10:57 a.m.',
    '1795171200',
    '1795171200000',
    '2026-W47-5',
    'Fri, 20 Nov 26 10:00 UT',
    'Fri, 99 Nov 99999 10:00 GMT',
    '٢٠٢٦-١١-٢٠',
    `20 Nov 2026 10:00:00 ${'('.repeat(150)}`,
    `${CANARY} 2026`,
  ])
}

function anyCharacters(random: Random): string {
  const points = Array.from({ length: 1 + random.below(40) }, () =>
    random.pick([random.below(0x20), random.below(0x100), random.below(0x3000), random.below(0x110000)]),
  )
  return String.fromCodePoint(...points)
}
