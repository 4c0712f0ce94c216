import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../functions/domain/model/entry.ts'
import { cleanEntry } from '../../../functions/ingest/clean/clean-entry.ts'
import { OutletNames } from '../../../functions/ingest/clean/names/outlet-names.ts'

const names = new OutletNames(['Valley Courier'], ['Hill Gazette'])
const title = 'Judge blocks fee rule for farm workers'
const lede = 'A county judge on Friday blocked the new fee for farm workers.'
const second = 'The county will appeal.'
const clean = (entry: Entry) => cleanEntry({ title, ...entry }, { names })
const summaryOf = (summary: string) => clean({ summary }).summary

test('The ending of a name stays with it where a link was taken off', () => {
  expect(summaryOf('A judge blocked President Ruiz ’s fee on Friday.')).toEqual([
    'A judge blocked President Ruiz’s fee on Friday.',
  ])
})

describe('Nothing but news is left of a text that ends in', () => {
  test.each([
    ['WordPress’s footer', `${lede}\nThe post ${title} appeared first on Valley Courier.`],
    ['its newer footer', `${lede}\nThe post ${title} first appeared on Valley Courier`],
    [
      'the footer in the same paragraph',
      `${lede} [&#8230;] The post ${title} appeared first on Valley Courier.`,
    ],
    ['the Spanish footer', `${lede} La entrada ${title} se publicó primero en Valley Courier.`],
    [
      'Medium’s footer',
      `${lede}\n${title} was originally published in Notes on Medium, where people are continuing the conversation by highlighting and responding to this story.`,
    ],
    ['the mark of an excerpt', `${lede} [&#8230;]`],
    ['the mark of an excerpt within a sentence', `${lede} The county […]`],
    ['an ellipsis within a sentence', `${lede} The county will...`],
    ['a link to the rest', `${lede} Continue reading ${title} →`],
    ['the Guardian’s link', `${lede} Continue reading...`],
    ['Drupal’s link', `${lede}\nread more`],
    ['Blogger’s link', `${lede} Read more »`],
    ['the link with the title', `${lede}\nRead more about ${title}`],
    ['a Spanish link', `${lede} Seguir leyendo`],
    ['an invitation to click', `${lede} To read the full story, click here.`],
    ['where the rest is', `${lede} Read the full story at Hill Gazette.`],
    ['another article', `${lede}\nRELATED: Mayor resigns`],
    ['a list of articles', `${lede}\nFurther Reading\nMayor resigns\nBridge opens`],
    ['another article in Spanish', `${lede}\nTe puede interesar: El alcalde renuncia`],
    ['hashtags', `${lede}\n#farms #fees`],
    ['a newsletter', `${lede} Sign up for The Lede, our daily newsletter that keeps readers up to speed.`],
    ['a call to subscribe', `${lede}\nSubscribe to our podcast on Spotify.`],
    [
      'Substack’s footer',
      `${lede}\nThanks for reading Notes! Subscribe for free to receive new posts and support my work.`,
    ],
    ['whom to follow', `${lede}\nFollow Jane Doe on X: @janedoe`],
    ['whom to write to', `${lede}\nReach the reporter at jane@valley.example.`],
    [
      'Jetpack’s buttons',
      `${lede}\nShare this: Click to share on Facebook (Opens in new window)\nLike this:\nLike Loading...`,
    ],
    ['a call to give', `${lede}\nSupport local journalism. Donate today.`],
    [
      'what the publisher is',
      `${lede}\nValley Courier is part of States Newsroom, a nonprofit news network supported by grants.`,
    ],
    ['who helped', `${lede}\nThe Associated Press contributed to this report.`],
    ['who reported and edited', `${lede}\n(Reporting by Jane Doe; Editing by John Roe)`],
    [
      'rights',
      `${lede}\nCopyright 2026 The Associated Press. All rights reserved. This material may not be published.`,
    ],
    ['rates of exchange', `${lede}\n($1 = 0.8477 euros)`],
    ['a note on the version', `${lede}\n(This story has been refiled to fix a typo in the headline)`],
    ['tags', `${lede}\nTags: Farms, Courts, Fees`],
    ['an address of a tweet', `${lede} https://t.co/abcdefg`],
    ['the signature of a tweet', `${lede}\n— Jane Doe (@janedoe) March 8, 2026`],
    ['signs for the end', `${lede}\n###`],
    [
      'a subscription to updates',
      `${lede}\nYou are subscribed to updates from Fees. Manage your subscriptions or unsubscribe.`,
    ],
    ['where reading goes on', `${lede} Continue reading at Hill Gazette »`],
    ['what a podcast must say', `${lede}\nLearn more about your ad choices. Visit megaphone.fm/adchoices`],
    ['hashtags', `${lede} #farms #fees`],
    ['who edited it', `${lede}\nText editing: Jane Doe and John Roe\nLICENSE THIS STORY`],
    ['chapters', `${lede}\n00:00 Intro\n01:20 The fee`],
    ['a heading of what is not there', `${lede}\nHere are some key details:`],
    ['a Spanish link to click', `${lede} Haz clic aquí para leer más.`],
    ['where it is filed', `${lede} Posted in News`],
  ])('%s', (_, text) => {
    expect(summaryOf(text)).toEqual([lede])
    expect(clean({ content: `<p>${text.split('\n').join('</p><p>')}</p>` }).body).toEqual([lede])
  })
})

describe('Nothing but news is left of a text that opens with', () => {
  test.each([
    ['a byline', `By Jane Doe\n${lede}`],
    ['a byline before a bar', `By Jane Doe | ${lede}`],
    ['a byline with an agency', `By JANE DOE, Associated Press\n${lede}`],
    ['a date', `November 28, 2026\n${lede}`],
    ['a date under a byline', `By Jane Doe, Valley Courier\nNovember 28, 2026\n${lede}`],
    ['Drupal’s fields', `${title} webmaster Fri, 11/27/2026 - 10:00 ${lede}`],
    ['SharePoint’s fields', `Title: ${title}\nBody: ${lede}`],
    ['its headline without a mark', `${title} ${lede}`],
    ['Drupal’s account and date', `Jdoe Sun, 29 Nov 2026 15:00:00 ${lede}`],
    ['a player before a bar', `Listen now (42 mins) | ${lede}`],
    ['who reported', `Staff report\n${lede}`],
    ['a place with its state', `San Juan, P.R. — ${lede}`],
    ['an agency’s line', `By The Associated Press\n${lede}`],
    ['a name with its outlet', `Jane Doe | Valley Courier\n${lede}`],
    ['who made it', `Photography by Jane Doe\nReporting by John Roe and Ana Ruiz\n${lede}`],
    ['a note on the version', `(Adds details from ruling) ${lede}`],
    [
      'a heading of a newsletter',
      `What matters in farms today\nBy Jane Doe, Editor-at-Large, Finance and Markets\n${lede}`,
    ],
    ['a statement’s head', `Press Statement Jane Doe, Secretary November 27, 2026 ${lede}`],
    ['Drupal’s line', `Submitted by admin on Mon, 11/30/2026 - 09:13\n${lede}`],
    ['the head of a press release', `FOR IMMEDIATE RELEASE\nContact: Press Office, 202-555-0100\n${lede}`],
    ['the time that reading takes', `5 min read\n${lede}`],
    ['a player', `Listen to this article\n${lede}`],
    ['a player without JavaScript', `Your browser does not support the audio element.\n${lede}`],
    ['an advertisement', `Advertisement\n${lede}`],
    ['a label', `FIRST ON FOX: ${lede}`],
    ['its headline', `${title}. ${lede}`],
    ['its headline in capitals', `${title.toUpperCase()}\n${lede}`],
    ['a picture’s caption', `Farm workers leave the court. (AP Photo/Jane Doe)\n${lede}`],
    ['a picture’s credit', `Jane Doe/Getty Images\n${lede}`],
  ])('%s', (_, text) => {
    expect(summaryOf(text)).toEqual([lede])
  })
})

describe('A dateline is removed from the text, and kept', () => {
  test.each([
    ['WASHINGTON, Nov 28 (Reuters) - ', { place: 'WASHINGTON', agency: 'Reuters' }],
    [
      'LONDON/OSLO, March 6 (Reuters Breakingviews) - ',
      { place: 'LONDON/OSLO', agency: 'Reuters Breakingviews' },
    ],
    ['April 16 (Reuters) - ', { agency: 'Reuters' }],
    ['ABOARD THE FERRY, April 15 (Reuters) - ', { place: 'ABOARD THE FERRY', agency: 'Reuters' }],
    ['LOS ANGELES (AP) — ', { place: 'LOS ANGELES', agency: 'AP' }],
    ['EL PASO, Texas (Border Report) — ', { place: 'EL PASO, Texas', agency: 'Border Report' }],
    ['PHOENIX (3TV/CBS 5) — ', { place: 'PHOENIX', agency: '3TV/CBS 5' }],
    ['(CNN) — ', { agency: 'CNN' }],
    ['(CNN)', { agency: 'CNN' }],
    ['(The Center Square) – ', { agency: 'The Center Square' }],
    ['MADRID, 28 nov (EFE).- ', { place: 'MADRID', agency: 'EFE' }],
    ['Miami (EE.UU.), 28 nov (EFE).- ', { place: 'Miami (EE.UU.)', agency: 'EFE' }],
    ['Ciudad de México, 28 de noviembre (apro).- ', { place: 'Ciudad de México', agency: 'apro' }],
    ['WASHINGTON – ', { place: 'WASHINGTON' }],
    ['Washington, D.C. — ', { place: 'Washington, D.C' }],
    ['NEW YORK, Nov. 28, 2026 /PRNewswire/ -- ', { place: 'NEW YORK', agency: 'PRNewswire' }],
    ['AUSTIN, Texas--(BUSINESS WIRE)--', { place: 'AUSTIN, Texas', agency: 'BUSINESS WIRE' }],
    ['JERUSALEM, March 4, (Reuters) - ', { place: 'JERUSALEM', agency: 'Reuters' }],
    [
      'LAL, Afghanistan/OSLO, Norway, March 4 (Reuters) - ',
      { place: 'LAL, Afghanistan/OSLO, Norway', agency: 'Reuters' },
    ],
    ['San Juan.— ', { place: 'San Juan' }],
    ['U.S.-MEXICO BORDER (Border Report) — ', { place: 'U.S.-MEXICO BORDER', agency: 'Border Report' }],
    ['TBILISI, Georgia, Aug. 13 -- ', { place: 'TBILISI, Georgia' }],
    ['Chino, California (April 2, 2010) -- ', { place: 'Chino, California' }],
    ['By JANE DOE Associated Press\nWASHINGTON (AP) — ', { place: 'WASHINGTON', agency: 'AP' }],
  ])('%s', (dateline, stated) => {
    const cleaned = clean({ summary: `${dateline}${lede}\n${second}` })
    expect(cleaned.summary).toEqual([lede, second])
    expect(cleaned.body.join('\n')).not.toContain(dateline)
    expect(cleaned.stated).toEqual(stated)
  })
})

test.each([
  ['This story was originally published by ProPublica.', 'ProPublica'],
  [
    'This article was originally published on Hill Gazette and is republished with permission.',
    'Hill Gazette',
  ],
  [
    'This article is republished from The Conversation under a Creative Commons license. Read the original article.',
    'The Conversation',
  ],
  ['Este artículo fue publicado originalmente por Hill Gazette.', 'Hill Gazette'],
])('Where a text is from is kept: %s', (line, origin) => {
  expect(clean({ summary: `${lede}\n${line}` })).toMatchObject({ summary: [lede], stated: { origin } })
})

test.each([
  ['(Image credit: Jane Doe)', 'Jane Doe'],
  ['Photo by Jane Doe', 'Jane Doe'],
  ['Foto: EFE', 'EFE'],
])('A picture’s credit is kept: %s', (line, credit) => {
  expect(clean({ summary: `${lede}\n${line}` })).toMatchObject({ summary: [lede], stated: { credit } })
  expect(clean({ summary: `${lede} ${line}` }).summary).toEqual([lede])
})

describe('A summary that says nothing', () => {
  test.each([
    `The post ${title} appeared first on Valley Courier.`,
    'Read more',
    'Click here to read more.',
    `${title}.`,
    `${title} Valley Courier`,
    title.toUpperCase(),
    `Farms: ${title}`,
    'This post is for subscribers only',
    'Comments',
  ])('is none: %s', (summary) => {
    expect(clean({ summary })).toEqual({ title, summary: [], body: [], captions: [] })
  })

  test('is replaced by the first sentences of the content', () => {
    const content = `<p>${lede} ${second}</p><p>${'More of it. '.repeat(50)}</p>`
    const [summary = ''] = clean({ summary: 'Read more', content }).summary
    expect(summary.startsWith(`${lede} ${second} More of it.`)).toBe(true)
    expect(summary).toMatch(/\.$/)
    expect(summary.length).toBeLessThanOrEqual(300)
  })

  test('is left out if it is the headline with its outlet, or a list of such lines', () => {
    const origin = { title: 'Lake Times' }
    expect(clean({ summary: `${title}  Lake Times`, origin }).summary).toEqual([])
    expect(
      clean({ summary: `${title}  Lake Times\nMayor in Ohio resigns  Hill Gazette`, origin }).body,
    ).toEqual([])
    const link = 'https://news.google.com/rss/articles/A?oc=5'
    expect(clean({ summary: 'Mayor in Ohio resigns  Hill Gazette', link }).body).toEqual([])
  })
})

describe('A summary that its publisher cut', () => {
  test('ends at its last sentence', () => {
    expect(summaryOf(`${lede} He said, “The fee is […]`)).toEqual([lede])
    expect(summaryOf(`${lede}...`)).toEqual([lede])
  })

  test('gets the rest of its last sentence from the content, if the content has it', () => {
    const sentence =
      'The judge, who was asked by three counties to rule on the new fee, wrote that it has no ground.'
    expect(
      clean({ summary: `${sentence.slice(0, 70)}…`, content: `<p>${sentence} ${second}</p>` }).summary,
    ).toEqual([`${sentence} ${second}`])
  })

  test('ends in an ellipsis only if it has no whole sentence', () => {
    expect(summaryOf('The judge, who was asked by three counties [&#8230;]')).toEqual([
      'The judge, who was asked by three counties…',
    ])
  })
})

test('Text for screen readers and invisible characters are removed', () => {
  expect(summaryOf('Example Oil (EX.N) , opens new tab said the\u200b fee fell.')).toEqual([
    'Example Oil said the fee fell.',
  ])
  expect(summaryOf('The mayor Opens a New Window. raised the fee.')).toEqual(['The mayor raised the fee.'])
})

describe('What systems put before a text without a break is removed', () => {
  test.each([
    'Reading Time: 3 minutes ',
    '4 min read ',
    'Listen now (34 mins) | ',
    'Release Date 11/28/2026 ',
    'FOR IMMEDIATE RELEASE ',
    'By Jane Doe Special to the Valley Courier ',
    'By JANE DOE Associated Press ',
    `${title} webmaster Mon, 11/30/2026 - 09:13\n`,
  ])('%s', (lead) => {
    expect(summaryOf(`${lead}${lede}`)).toEqual([lede])
  })
})

test('A text with a picture behind it is no caption (FeedBurner)', () => {
  const content = `${lede}<img height="1"/><div class="feedflare"><a href="#">Email this</a></div>`
  expect(clean({ content }).body).toEqual([lede])
})

test('Data of a filing are no summary', () => {
  expect(summaryOf('Filed: 2026-06-04 AccNo: 0001-26-02 Size: 5 KB')).toEqual([])
})

test('A summary begins with a capital', () => {
  expect(summaryOf('farms: Growers pay less from May on.')).toEqual(['Farms: Growers pay less from May on.'])
})
