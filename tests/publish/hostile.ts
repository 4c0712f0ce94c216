import fc from 'fast-check'
import type { Story } from '../../functions/domain/model/story.ts'
import { story } from './stories.ts'

/** Texts that break careless code. */
export const hostileTexts = [
  'ends a section ]]> and again ]]>',
  '\u0000\u0001\u0008\u000b\u001f\u007f\u0085 control characters',
  'lone surrogates \ud83d and \udc00 here',
  '\ufffe\uffff no characters',
  'AT&T, Q&A, R&D & others &amp; more &lt;b&gt; &#x41; &eacute; &copy x &2 &nbsp',
  '\u202eright to left\u200f and \u2067left open',
  'شرطة الهجرة \u200f(ICE)\u200f',
  '\u{1f5fd}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} emoji',
  'x'.repeat(10_000),
  '&'.repeat(3000),
  `${'<b>'.repeat(3000)}deep`,
  '<script>alert(1)</script><b>bold</b> <img src=x onerror=alert(1)> text',
  'a < b and c > d <3 <a',
  '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  '<![CDATA[ in a section ]]>',
  '<!-- comment --> <?php x ?> </item></entry><entry>',
  '"quotes" \'and\' `ticks`',
  'mail <1@outlet.example> or tips@outlet.example',
  '   \t\n ',
  '',
]

export const hostileLinks = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '/relative/path',
  '//no-scheme.example/x',
  'https://',
  'http://[::1',
  'https://user:secret@outlet.example/',
  'https://outlet.example/a b"c<d>|e^f`g{h}[i]?q=[x]|y#z#w',
  'https://outlet.example/?a=1&b=2&amp;c=3',
  'https://ñandú.example/ünïcödé?q=日本',
  'https://outlet.example/%zz%',
  'https://outlet.example/\u0000\ud800x',
  `https://outlet.example/${'y'.repeat(5000)}`,
  'mailto:somebody@outlet.example',
  undefined,
]

const text = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...hostileTexts), { maxLength: 3 }).map((some) => some.join('')),
)
const link = fc.oneof(
  fc.constantFrom(...hostileLinks),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
)
const date = fc.constantFrom(
  '2026-11-22T11:12:00Z',
  '2026-11-22T11:12:00.000Z',
  '2031-01-01T00:00:00.000Z',
  '1969-01-01T00:00:00.000Z',
  '2026-02-31T99:00:00Z',
  'yesterday',
  '',
)

/** Stories that the pipeline should never make. Every one must be published all the same. */
export const hostileStory: fc.Arbitrary<Story> = fc
  .record({
    headline: text,
    summary: text,
    dates: fc.tuple(date, date, date, date),
    articles: fc.array(fc.record({ title: text, outlet: text, url: link, es: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    }),
    topics: fc.subarray(['courts', 'border', 'no-such-topic']),
    places: fc.subarray(['us', 'us-ca-los-angeles', 'nowhere']),
    status: fc.option(
      fc.record({
        stage: fc.constantFrom('proposed', 'final', 'enjoined', 'stayed', 'vacated', 'withdrawn', 'notice'),
        effective: date,
        commentsClose: date,
      }),
      { nil: undefined },
    ),
    n: fc.integer({ min: 0, max: 1_000_000_000 }),
  })
  .map(({ headline, summary, dates, articles, topics, places, status, n }) => {
    const made = story({
      id: `20261122-${n}`,
      headline,
      summary,
      at: '2026-11-22T11:12:00Z',
      topics,
      places,
      ...(status && { status }),
      articles: articles.map(({ title, outlet, url, es }, at) => ({
        title,
        outlet,
        url,
        language: es ? 'es' : 'en',
        copyOf: at > 2 ? 0 : at,
        source: 'a-source',
        published: dates[3],
      })),
    })
    return { ...made, firstSeen: dates[0], published: dates[1], updated: dates[2] }
  })
