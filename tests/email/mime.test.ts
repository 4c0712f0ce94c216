import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { alternative, linkAt } from '../../functions/email/mime.ts'
import { joined, type OwnLinks, type Piece } from '../../functions/email/pieces.ts'

function built(parts: { html: Piece[]; text: Piece[] }, links: OwnLinks): string {
  return alternative(parts)
    .map((piece) => (typeof piece === 'string' ? piece : linkAt(piece, links)))
    .join('')
}

const text = fc.oneof(
  fc.integer({ min: 0, max: 160 }).map((length) => 'x'.repeat(length)),
  fc.constantFrom(' ', '=', '\n', 'é', '\u{1f5fd}', '.', 'a b '),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
)
const piece = fc.oneof(text, fc.constantFrom<Piece>({ own: 'preferences' }, { own: 'unsubscribe' }))
const link = fc.stringMatching(/^https:\/\/[a-z]{1,80}\.example\/[a-z=&"<>'?/.]{0,200}$/)

it('Wherever the links are, each part decodes to what was written, in lines of at most 76 characters', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 8 }),
      link,
      link,
      async (pieces, preferences, unsubscribe) => {
        const links = { preferences, unsubscribe }
        const raw = built({ html: pieces, text: pieces }, links)
        for (const line of raw.split('\r\n')) expect(line).toMatch(/^[\x20-\x7e]{0,76}$/)
        const parsed = await PostalMime.parse(raw)
        const shown = (part: string | undefined) => part?.replaceAll('\r\n', '\n').replace(/\n+$/, '')
        const asUnix = (whole: string) => whole.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
        expect(shown(parsed.text)).toBe(asUnix(joined(pieces, links, 'text')))
        expect(shown(parsed.html)).toBe(asUnix(joined(pieces, links, 'html')))
      },
    ),
  )
})

it('A link is escaped for an attribute in HTML, and unchanged in text', () => {
  const links = { preferences: '', unsubscribe: 'https://digest.example/?a="&copy=<b>' }
  const pieces: Piece[] = [{ own: 'unsubscribe' }]
  expect(joined(pieces, links, 'text')).toBe(links.unsubscribe)
  expect(joined(pieces, links, 'html')).toBe('https://digest.example/?a=&quot;&amp;copy=&lt;b&gt;')
})
