import { expect, it } from 'vitest'
import { markdownHtml } from '../../functions/editors/markdown.ts'

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
