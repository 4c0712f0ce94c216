import { expect, test } from 'vitest'
import { autodiscover } from '../../functions/ingest/autodiscover.ts'

test('A page’s feeds are found wherever they point, each once, those for comments last', () => {
  const page = `<html><head><base href="https://cdn.example/x/">
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <LINK REL="Alternate" TYPE="application/rss+xml; charset=utf-8" HREF="feed">
    <link rel=alternate type=application/atom+xml title="News &amp; more" href=//valley.example/atom>
    <link rel="alternate" type="application/rss+xml" href="feed">
    <link rel="alternate" type="application/json" href="/wp-json/posts/1">
    <link rel="stylesheet" href="style.css"><link rel="alternate" type="application/rss+xml" href="javascript:1"></head>
    <body><link rel="alternate" type="application/rss+xml" href="/in-a-comment"></body></html>`
  expect(autodiscover(page, 'https://valley.example/')).toEqual([
    { url: 'https://cdn.example/x/feed', type: 'application/rss+xml' },
    { url: 'https://valley.example/atom', title: 'News & more', type: 'application/atom+xml' },
    { url: 'https://cdn.example/comments/feed', title: 'Comments', type: 'application/rss+xml' },
  ])
})

test('A page that nests without end is given up, and the feeds before that are kept', () => {
  const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`
  const page = `${link('/feed')}${'<div>'.repeat(400)}${link('/too-deep')}`
  expect(autodiscover(page, 'https://valley.example/').map(({ url }) => url)).toEqual([
    'https://valley.example/feed',
  ])
})
