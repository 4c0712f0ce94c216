import { expect, it } from 'vitest'
import { decodeNamedCharacterReference } from '../../functions/adapters/aws/bundle-stubs/named-characters.ts'
import { markdownHtml } from '../../functions/editors/markdown/markdown.ts'
import { namedCharacters } from '../../functions/editors/markdown/named-characters.ts'

it('Markdown becomes paragraphs, emphasis, lists and links', () => {
  expect(markdownHtml('A *quiet* week.\n\nRead [the rule](https://rules.example/1).')).toBe(
    '<p>A <em>quiet</em> week.</p>\n<p>Read <a href="https://rules.example/1">the rule</a>.</p>',
  )
  expect(markdownHtml('- one\n- **two**')).toContain('<li><strong>two</strong></li>')
})

it('Markdown cannot add scripts, images or misleading links', () => {
  for (const text of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![pixel](https://tracker.example/p.gif)',
    '[x](javascript:alert(1))',
    '[x](data:text/html,1)',
    '[x](/relative)',
    '[x](java&#115;cript:alert(1))',
  ]) {
    expect(markdownHtml(text)).not.toMatch(/<(?:script|img)|href="(?!https?:|mailto:)/)
  }
})

it('Markdown knows the same names of characters on AWS, where the library has no table of its own', () => {
  for (const [name, character] of namedCharacters) {
    const shown = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[character] ?? character
    expect(markdownHtml(`a&${name};b`)).toBe(`<p>a${shown}b</p>`)
    expect(decodeNamedCharacterReference(name)).toBe(character)
  }
  expect(decodeNamedCharacterReference('hearts')).toBe(false)
})

it('any other name stays as it was typed, in words and in links', () => {
  expect(markdownHtml('&hearts; \\&hearts; \\\\&hearts; AT&T &mdash; &#233;')).toBe(
    '<p>&amp;hearts; &amp;hearts; \\&amp;hearts; AT&amp;T — é</p>',
  )
  expect(markdownHtml('[x](https://a.example/?a=1&hearts;&amp;b)')).toContain(
    'href="https://a.example/?a=1&amp;hearts;&amp;b"',
  )
})
