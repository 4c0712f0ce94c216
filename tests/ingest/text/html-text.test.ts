import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlParagraphs, htmlText, looksLikeHtml } from '../../../functions/ingest/text/html-text.ts'

const story = '<p>The council voted on Friday.</p>'
const told = ['The council voted on Friday.']

describe('What is beside the text is not a paragraph of it:', () => {
  test.each([
    ['a figure', '<figure><img src="a.jpg"><figcaption>Members leave.</figcaption></figure>'],
    ['a figure in a figure', '<figure><figure><img><figcaption>One</figcaption></figure>Both</figure>'],
    ['a figcaption alone', '<figcaption>Members leave.</figcaption>'],
    ['a figure that is never closed', '<figure><img src="a.jpg"><figcaption>Members leave.</figcaption>'],
    ['a caption and a figure that are never closed', '<figure><img><figcaption>Members leave.<br>'],
    ['a caption of WordPress', '<div class="wp-caption"><img><p class="wp-caption-text">Members</p></div>'],
    ['a caption by its class', "<div class='article-image__caption'>Members <b>leave</b></div>"],
    ['a caption of a table of Blogger', '<table class="tr-caption-container"><td>Members leave</td></table>'],
    ['a caption as a paragraph that is never closed', '<p class="caption">Members leave'],
    ['a credit', '<small class="photo-credit">A. Person</small>'],
    ['a pull quote', '<figure class="pullquote"><blockquote><p>“We will.”</p></blockquote></figure>'],
    ['a picture with italics under it', '<p><img src="a.jpg"><br><em>Members leave. A. Person</em></p>'],
    ['a table of figures', '<table><tr><th>Year<th>Cases<tr><td>2025<td>12</table>'],
    ['a table of figures in a figure', '<figure><table><tr><td>2025</td></tr></table></figure>'],
  ])('%s', (_, beside) => {
    const { paragraphs, captions } = htmlText(beside + story)
    expect(paragraphs).toEqual(told)
    expect(captions).not.toEqual([])
  })

  test.each([
    ['a script', '<script>if (a < b) document.write("<p>x</p>")</script>'],
    ['a style', '<style>p > a {color: red}</style>'],
    ['a comment', '<!-- <p>Old text</p> -->'],
    ['a frame', '<iframe src="https://v.example">Your browser is old.</iframe>'],
    ['a text for browsers without scripts', '<noscript><img><p>Turn it on.</p></noscript>'],
    ['a video', '<video controls><source src="a.mp4">Your browser is old.</video>'],
    ['a hidden element', '<div style="display: none">Not shown</div>'],
    ['the field of a title in Drupal', '<span class="field field--name-title">Vote on Friday</span>'],
    [
      'a form to subscribe, with a caption',
      '<div class="subscription-widget"><p class="caption">Hi</p></div>',
    ],
    ['a text for screen readers', '<span class="screen-reader-text">Skip</span>'],
  ])('%s, which nobody reads', (_, beside) => {
    expect(htmlText(beside + story)).toEqual({ paragraphs: told, captions: [] })
  })

  test('a credit within a paragraph', () => {
    expect(htmlParagraphs('<p>They <i class="credit">(A. Person)</i>voted.</p>')).toEqual(['They voted.'])
  })
})

test('A post of another site is the text only if there is no other text', () => {
  const post =
    '<blockquote class="twitter-tweet"><p>We will vote. https://t.co/a1</p>— Ana <a>1 May</a></blockquote>'
  expect(htmlText(post + story)).toEqual({ paragraphs: told, captions: [] })
  expect(htmlText(post)).toEqual({ paragraphs: ['We will vote.'], captions: [] })
})

describe('No text is lost to', () => {
  const long = 'The council voted on the plan. '.repeat(50).trim()
  test.each([
    ['a figure that holds the article', `<figure><p>${long}</p></figure>`, [long]],
    ['a figure that ends in the next one', `<figure>${story}<figure></figure>`, told],
    ['an element that is never closed', `<svg><noscript>${story}`, told],
    ['a frame that is never closed', `<iframe src="https://v.example">${story}`, told],
    ['a comment that is never closed', `<!-- note>${story}`, told],
    ['a table for the layout', `<table><tr><td>${long}</td></tr></table>`, [long]],
    ['a sign that begins no tag', 'if 3 < 4 and x <y then', ['if 3 < 4 and x <y then']],
    ['an attribute that is never closed', `<a href="x>Ana said</a>${story}<p id="y">`, ['Ana said', ...told]],
    ['a CDATA section in HTML', '<![CDATA[<p>The council voted on Friday.</p>]]>', told],
  ])('%s', (_, html, paragraphs) => {
    expect(htmlParagraphs(html)).toEqual(paragraphs)
  })
})

describe('An attribute does not leak into the text:', () => {
  test.each([
    `<img alt='The mayor's aides at the town's desk; shows such as <em>Hour </em>were on.'/>`,
    `<img alt='The mayors' aides > desk' src="a.jpg">`,
    `<img alt="She said "no" to it" src="a.jpg">`,
    `<img alt="She said: "I <b>never</b> go."" width=1>`,
    `<img alt="Photo by <a href="https://a.example">Ana</a> on Friday" />`,
    `<img alt='A "quoted" word' title="It's > 3">`,
    `<img alt="a"class='b'title=c>`,
    `<img alt="" src="a.jpg" data-caption="<p class="x">One</p>">`,
    '<img\nsrc = "a.jpg"\nalt = "A\nphoto"\n/>',
  ])('%s', (tag) => {
    expect(htmlText(`${tag}${story}`)).toEqual({ paragraphs: told, captions: [] })
    expect(htmlParagraphs(`<p>Before ${tag} after</p>`)).toEqual(['Before after'])
  })

  test('nor does a WordPress shortcode', () => {
    const code = '[caption id="a" width="3"]<img src="a.jpg"> Members leave[/caption]'
    expect(htmlParagraphs(`${code}${story}<p>[gallery ids="1"]</p>`)).toEqual(told)
    expect(
      htmlParagraphs('<p>[vc_row]They [embed]https://v.example[/embed] voted [sic].[/vc_row]</p>'),
    ).toEqual(['They voted [sic].'])
  })

  test('nor does a tag that was cut', () => {
    expect(htmlParagraphs(`.jpg" alt="Members leave" width="5" />${story}`)).toEqual(told)
    expect(htmlParagraphs('<p>The council voted <a href="https://a.exam')).toEqual(['The council voted'])
    expect(looksLikeHtml('The council voted <a href="https://a.exam')).toBe(true)
  })
})

describe('HTML that was escaped', () => {
  test.each([
    ['twice', '&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;', ['One', 'Two']],
    ['three times', '&amp;lt;b&amp;gt;One&amp;lt;/b&amp;gt; &amp;amp;#8217;s', ['One ’s']],
    ['in its signs', 'A &amp;amp; B&amp;nbsp;&amp;nbsp;C', ['A & B C']],
    ['with a figure', `${'&lt;figure&gt;x&lt;/figure&gt;'}${story.replaceAll('<', '&lt;')}`, told],
  ])('%s is read all the same', (_, html, paragraphs) => {
    expect(htmlParagraphs(html)).toEqual(paragraphs)
  })
})

describe('A paragraph', () => {
  test.each([
    ['is each item of a list', '<ul><li>One<li>Two</ul>', ['One', 'Two']],
    ['is each line of breaks', 'One<br>• Two<br />Three', ['One', '• Two', 'Three']],
    [
      'has no invisible characters',
      '<p>im&shy;migration&#8203; &nbsp; &nbsp; law&#xfeff;</p>',
      ['immigration law'],
    ],
    ['has characters of two halves', '<p>&#xD83D;&#xDE00; &#55357;&#56832;</p>', ['😀 😀']],
    ['has its encoding repaired', '<p>PolicÃ\u00ada of the mayorâ€™s</p>', ['Policía of the mayor’s']],
  ])('%s', (_, html, paragraphs) => {
    expect(htmlParagraphs(html)).toEqual(paragraphs)
  })

  test.each([
    '<a href="x">Read more</a>',
    '<a href="x">Read the full story →</a>.',
    '(<a href="x">more...</a>)',
    '[<a href="x">…Leer más</a>]',
    '<a href="x">Lea este artículo en español</a>',
    '<a href="x">Read this story in English.</a>',
    '<a class="more-link" href="x">Continue reading <span>The headline</span></a>',
  ])('loses the link at its end: %s', (link) => {
    expect(htmlParagraphs(`<p>The council voted on Friday. ${link}</p>`)).toEqual(told)
  })

  test.each([
    '<img src="a.jpg" alt="Members leave">',
    '<a href="https://a.example/b">https://a.example/b</a>',
    '<p><a href="x">View the notice</a></p>',
    '<a href="x">[link]</a><br><a href="y">[comments]</a>',
    '<p>&amp;nbsp;</p>',
    'N/A',
    'null',
  ])('is not %s alone', (html) => {
    expect(htmlParagraphs(html)).toEqual([])
  })

  test('keeps a link that is part of its sentence', () => {
    const html = '<p>Ask people to <a>read more</a>. Forms are <a>here</a>. The <a>link</a> works.</p>'
    expect(htmlParagraphs(html)).toEqual(['Ask people to read more. Forms are here. The link works.'])
    expect(htmlParagraphs('<p>You can find the forms <a>here</a>.</p>')).toEqual([
      'You can find the forms here.',
    ])
  })
})

test('A caption that was escaped too often is read again, like a paragraph', () => {
  const { paragraphs, captions } = htmlText(
    '<p>Text.</p><figure><figcaption>A &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt; bridge</figcaption></figure>',
  )
  expect(paragraphs).toEqual(['Text.'])
  expect(captions).toEqual(['A bold bridge'])
})

test('Whatever HTML is made of, no tag or reference is left of it', () => {
  const pieces = fc.constantFrom(
    ...['<p>', '</p>', '<b', '>', 'a', ' ', '"', "'", '=', '/', '<', '&', ';', 'amp', 'lt', '&lt;', '&amp;'],
    ...[
      '<figure>',
      '</figure>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<br/>',
      "<img alt='",
      '<a href="x"',
    ],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const { paragraphs, captions } = htmlText(parts.join(''))
      for (const paragraph of [...paragraphs, ...captions])
        expect(paragraph).not.toMatch(/<\/?(?:p|b|br|a|figure|script)\/?>|&(?:lt|amp);|&amp;/)
    }),
    { numRuns: 2000 },
  )
})

test('Text between tags that is not a tag stays complete', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (paragraphs) => {
      const lines = paragraphs.map((words) => words.join(' '))
      expect(htmlParagraphs(lines.map((line) => `<p>${line}</p>`).join(''))).toEqual(lines)
      expect(htmlParagraphs(lines.map((line) => `<div><img alt="x's">${line}`).join(''))).toEqual(lines)
    }),
  )
})
